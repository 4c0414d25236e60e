// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { System, World } from "../../world/world";

/** The issuer of a command, and the system on which it runs. */
export interface Issuer {
    readonly user: string;
    readonly consoleName: string;
}

/** The answer to a command on the console that issued it. */
export interface CommandAnswer {
    readonly text: string;
    /** The simulator does not know this command: recorded as refused. */
    readonly isUnknown: boolean;
    /** Text that comes only after the three seconds that z/OSMF waits. */
    readonly isLate?: boolean;
}

export type CommandOfSystem = (world: World, system: System, command: string, issuer: Issuer) => CommandAnswer | null;

export function answered(...lines: readonly string[]): CommandAnswer {
    return { text: lines.join("\r"), isUnknown: false };
}

/** z/OS pads the verb to eight characters in its refusals: `IEE305I D        COMMAND INVALID`. */
export function paddedVerb(command: string): string {
    return (command.trim().split(/[ ,]/)[0] ?? "").slice(0, 8).padEnd(8);
}

/** The number that closes the first line of a multi-line message; not data. */
export function messageNumber(world: World, ...names: readonly (string | number)[]): string {
    return String(Math.floor(world.chance("sequence", world.now, ...names) * 900) + 100);
}
