// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LoggedMessage } from "./launcherMessages";
import { matchMessage } from "./launcherMessages";

/** A component as the launcher last spoke of it. */
export interface LauncherComponent {
    readonly name: string;
    /** Its process was started last, and has not ended since. It need not be ready. */
    readonly isRunning: boolean;
    /** Stopped by command or with the launcher (ZWEL0002I). */
    readonly isStopped: boolean;
    /** The launcher will not start it again (ZWEL0038E). */
    readonly isGivenUp: boolean;
    /** How often it ended since it last ran for longer than 90 s: the launcher's own count (zowe/launcher `src/main.c`). */
    readonly restarts: number;
    /** The raw wait status of its last end (ZWEL0004I). */
    readonly lastStatus: number | null;
}

type Mutable = { -readonly [K in keyof LauncherComponent]: LauncherComponent[K] } & { startedAt: Date | null };

/** The launcher compares with this number, whatever minUptime says (zowe/launcher `src/main.c`). */
const stableAfterMs = 90_000;

interface Event {
    /** Finds the component in the text of the message. */
    readonly pattern: RegExp;
    readonly apply: (component: Mutable, message: LoggedMessage) => void;
}

const events: Readonly<Record<string, Event>> = {
    ZWEL0003I: { pattern: /^new component initialized ([\w.-]+),/, apply: () => undefined },
    ZWEL0001I: { pattern: /^component ([\w.-]+) started/, apply: started },
    ZWEL0002I: {
        pattern: /^component ([\w.-]+) stopped/,
        apply: (component) => Object.assign(component, { isRunning: false, isStopped: true, startedAt: null }),
    },
    ZWEL0004I: { pattern: /^component ([\w.-]+)\(\d+\) terminated, status = (\d+)/, apply: ended },
    ZWEL0038E: {
        pattern: /^failed to restart component ([\w.-]+),/,
        apply: (component) => Object.assign(component, { isRunning: false, isGivenUp: true }),
    },
    ZWEL0040E: {
        pattern: /^failed to start component ([\w.-]+)/,
        apply: (component) => Object.assign(component, { isRunning: false }),
    },
};

/** Replays ZWEL0001I to ZWEL0005I, ZWEL0038E and ZWEL0040E. `messages` are the launcher's own. */
export function replayComponents(
    messages: readonly LoggedMessage[],
    lastLoggedAt: Date | null,
): readonly LauncherComponent[] {
    const components = new Map<string, Mutable>();
    for (const message of messages) {
        const event = events[message.id];
        const name = event ? matchMessage(message, event.pattern)?.[1] : undefined;
        if (event && name !== undefined) {
            const component = components.get(name) ?? unheardOf(name);
            event.apply(component, message);
            components.set(name, component);
        }
    }
    return [...components.values()].map((component) => settled(component, lastLoggedAt));
}

function unheardOf(name: string): Mutable {
    return {
        name,
        isRunning: false,
        isStopped: false,
        isGivenUp: false,
        restarts: 0,
        lastStatus: null,
        startedAt: null,
    };
}

function started(component: Mutable, { at }: LoggedMessage): void {
    Object.assign(component, { isRunning: true, isStopped: false, isGivenUp: false, startedAt: at });
}

function ended(component: Mutable, message: LoggedMessage): void {
    const status = matchMessage(message, /status = (\d+)/)?.[1];
    component.restarts = ranLong(component.startedAt, message.at) ? 1 : component.restarts + 1;
    component.lastStatus = status === undefined ? null : Number(status);
    component.isRunning = false;
}

function ranLong(from: Date | null, to: Date | null): boolean {
    return from !== null && to !== null && to.getTime() - from.getTime() > stableAfterMs;
}

/** One that has run for longer than 90 s since has recovered. */
function settled({ startedAt, ...component }: Mutable, lastLoggedAt: Date | null): LauncherComponent {
    const hasRecovered = component.isRunning && ranLong(startedAt, lastLoggedAt);
    return hasRecovered ? { ...component, restarts: 0 } : component;
}
