// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { classifyConsoleAnswer, consoleMessages } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** What the cross-memory server says of itself. */
export interface ZisAnswer {
    readonly state: "ready" | "not-ready" | "busy" | "not-active";
    /** `ZWESIS_STD`; zss must be told the same name. */
    readonly serverName: string | null;
}

/**
 * The answer of `F ZWESISTC,DISPLAY` (zwe-launcher.md, section 3; not recorded): ZWES0222I when it works, ZWES0229W, ZWES0242W and
 * ZWES0243W when it does not yet, IEE341I when no such task runs.
 */
export function parseZisDisplay(text: string): Parsed<ZisAnswer> {
    if (classifyConsoleAnswer(text).kind === "not-active") {
        return understood({ state: "not-active", serverName: null });
    }
    const told = consoleMessages(text).flatMap(({ id, text: words }) => {
        const state = states[id];
        return state === undefined ? [] : [{ state, serverName: serverNameIn(words) }];
    });
    return told[0] ? understood(told[0]) : notUnderstood("it holds no ZWES0222I");
}

function serverNameIn(words: string): string | null {
    return /Server name - '([^']+)'/.exec(words)?.[1]?.trim() ?? null;
}

const states: Readonly<Record<string, ZisAnswer["state"]>> = {
    ZWES0222I: "ready",
    ZWES0229W: "not-ready",
    ZWES0242W: "not-ready",
    ZWES0243W: "busy",
};
