// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** An extended MCS console: its name is in use in the whole sysplex while it is active. */
export interface EmcsConsole {
    readonly name: string;
    /** The system of the z/OSMF server that made it. */
    readonly systemName: string;
    readonly user: string;
    usedAt: number;
    /** Text that has come and was not collected yet, by command response key. */
    readonly waiting: Map<string, WaitingAnswer>;
    readonly detections: Map<string, Detection>;
}

interface WaitingAnswer {
    readonly command: string;
    parts: { readonly dueAt: number; readonly text: string }[];
}

interface Detection {
    readonly keyword: string;
    readonly sinceAt: number;
    readonly untilAt: number;
}

/** z/OSMF releases an idle console; then another server may use the name. The time is assumed. */
export const consoleIdleMs = 600_000;
