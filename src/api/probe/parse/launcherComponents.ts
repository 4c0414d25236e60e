// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LauncherComponent } from "../../model/seen/launcherLog";
import { ranLong } from "../../model/ranLong";
import type { LoggedMessage } from "./launcherMessages";
import { matchMessage, saidIn } from "./launcherMessages";

type Mutable = { -readonly [K in keyof Omit<LauncherComponent, "said">]: LauncherComponent[K] } & {
    heard: readonly LoggedMessage[];
};

/** Of a component that ends again and again, the last ones are enough. */
const mostHeard = 3;

interface Event {
    /** Finds the component in the text of the message. */
    readonly pattern: RegExp;
    readonly apply: (component: Mutable, message: LoggedMessage) => void;
}

const events: Readonly<Record<string, Event>> = {
    // A start by command restarts the count.
    ZWEL0013I: {
        pattern: /^command 'START\(([\w.-]+)\)/i,
        apply: (component) => Object.assign(component, { restarts: 0, heard: [] }),
    },
    ZWEL0003I: { pattern: /^new component initialized ([\w.-]+),/, apply: () => undefined },
    ZWEL0001I: { pattern: /^component ([\w.-]+) started/, apply: started },
    ZWEL0002I: {
        pattern: /^component ([\w.-]+) stopped/,
        apply: (component, message) =>
            Object.assign(component, { isRunning: false, isStopped: true, runsSince: null, heard: [message] }),
    },
    ZWEL0004I: { pattern: /^component ([\w.-]+)\(\d+\) terminated, status = (\d+)/, apply: ended },
    ZWEL0038E: {
        pattern: /^failed to restart component ([\w.-]+),/,
        apply: (component, message) => {
            hear(component, message);
            Object.assign(component, { isRunning: false, isGivenUp: true, runsSince: null });
        },
    },
    ZWEL0040E: {
        pattern: /^failed to start component ([\w.-]+)/,
        apply: (component, message) => {
            hear(component, message);
            Object.assign(component, { isRunning: false, runsSince: null });
        },
    },
};

/**
 * Replays ZWEL0001I to ZWEL0005I, ZWEL0013I, ZWEL0038E and ZWEL0040E. `messages` are the launcher's own.
 * @param first the number of the first record that was read
 */
export function replayComponents(messages: readonly LoggedMessage[], first: number): readonly LauncherComponent[] {
    const components = new Map<string, Mutable>();
    for (const message of messages) {
        const event = events[message.id];
        const component = event && mentioned(components, message, event);
        if (event && component) {
            event.apply(component, message);
        }
    }
    return [...components.values()].map(({ heard, ...component }) => ({
        ...component,
        said: heard.map((message) => saidIn(message, first)),
    }));
}

/** A command names its component in uppercase, and may name one that is not there. */
function mentioned(components: Map<string, Mutable>, message: LoggedMessage, event: Event): Mutable | undefined {
    const name = matchMessage(message, event.pattern)?.[1];
    const known = name === undefined ? undefined : components.get(name.toLowerCase());
    if (name === undefined || known || message.id === "ZWEL0013I") {
        return known;
    }
    const component = unheardOf(name);
    components.set(name.toLowerCase(), component);
    return component;
}

function unheardOf(name: string): Mutable {
    return {
        name,
        isRunning: false,
        isStopped: false,
        isGivenUp: false,
        restarts: 0,
        lastStatus: null,
        runsSince: null,
        heard: [],
    };
}

function hear(component: Mutable, message: LoggedMessage): void {
    component.heard = [...component.heard, message].slice(-mostHeard);
}

function started(component: Mutable, { at }: LoggedMessage): void {
    component.heard = component.isStopped ? [] : component.heard;
    Object.assign(component, { isRunning: true, isStopped: false, isGivenUp: false, runsSince: at });
}

function ended(component: Mutable, message: LoggedMessage): void {
    const status = matchMessage(message, /status = (\d+)/)?.[1];
    const isFirst = ranLong(component.runsSince, message.at);
    component.restarts = isFirst ? 1 : component.restarts + 1;
    component.heard = isFirst ? [] : component.heard;
    hear(component, message);
    component.lastStatus = status === undefined ? null : Number(status);
    Object.assign(component, { isRunning: false, runsSince: null });
}
