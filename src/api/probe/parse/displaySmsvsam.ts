// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** The SMSVSAM server of one system: VSAM record-level sharing needs it (E-SET-12). */
interface SmsvsamServer {
    /** Null: the system that answers. */
    readonly systemName: string | null;
    readonly isAvailable: boolean;
}

/** `D SMS,SMSVSAM`: IGW420I with a line for each system, or IGW451I where the server is not active (E-DSP-11, not recorded). */
export function parseDisplaySmsvsam(text: string): Parsed<readonly SmsvsamServer[]> {
    const lines = consoleLines(text);
    const starts = (id: string): boolean => lines.some((line) => new RegExp(`^\\s*${id}\\s`).test(line));
    if (starts("IGW451I")) {
        return understood([{ systemName: null, isAvailable: false }]);
    }
    const servers = starts("IGW420I") ? lines.flatMap(readServer) : [];
    return servers.length === 0 ? notUnderstood("it holds no IGW420I with a system") : understood(servers);
}

/** An empty place of the sysplex has dots for a name. */
function readServer(line: string): SmsvsamServer[] {
    const [, systemName, word] = /^\s*SYSNAME:\s*([A-Z0-9$#@]{1,8})\s+(AVAILABLE|UNAVAILABLE)(?=\s|$)/.exec(line) ?? [];
    return systemName === undefined ? [] : [{ systemName, isAvailable: word === "AVAILABLE" }];
}
