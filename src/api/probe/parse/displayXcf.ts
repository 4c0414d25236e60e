// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

export interface SysplexMember {
    readonly name: string;
    /** The words of XCF: `ACTIVE`, `MONITOR-DETECTED STOP`, `BEING REMOVED - RSTATE: ...`. */
    readonly status: string;
    /** Nothing but the word ACTIVE. */
    readonly isActive: boolean;
}

export interface SysplexMembers {
    readonly sysplexName: string | null;
    /** Every system of the sysplex: one that is not here has left it. */
    readonly members: readonly SysplexMember[];
}

/** Name, type, serial, LPAR, date, time, status, and the time source where it is shown. */
const memberRow =
    /^\s*([A-Z0-9$#@]{1,8})\s+(\S{4})\s+(\S{4})\s+(\S{1,4})\s+\d{1,2}\/\d{2}\/\d{4}\s+\d{2}:\d{2}:\d{2}\s+(\S.*?)(?:\s+TM=\S+)?\s*$/;

/**
 * IXC336I (on other levels IXC335I, IXC337I), the answer of `D XCF,S,ALL` (IBM MVS System Messages, IXC336I). It ends with
 * the time of initialization: an answer without that line may lack a system, and a missing system would be called down.
 */
export function parseDisplayXcf(text: string): Parsed<SysplexMembers> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*IXC33[567]I\s/.test(line));
    if (start < 0) {
        return notUnderstood("it holds no IXC336I");
    }
    const body = lines.slice(start + 1);
    const end = body.findIndex((line) => /^\s*SYSPLEX INITIALIZATION TIME:/.test(line));
    if (end < 0) {
        return notUnderstood("IXC336I is cut off before its last line");
    }
    const rows = memberLines(body.slice(0, end));
    const members = rows.map(memberOfRow);
    const unread = rows[members.indexOf(null)];
    if (unread !== undefined) {
        return notUnderstood(`IXC336I has a row that cannot be read: ${unread.trim().slice(0, 40)}`);
    }
    return members.length === 0
        ? notUnderstood("IXC336I shows no system")
        : understood({ sysplexName: sysplexNameIn(lines), members: members.filter((member) => member !== null) });
}

/** The rows under the heading, up to the exceptions of the detection protocol. */
function memberLines(body: readonly string[]): readonly string[] {
    const heading = body.findIndex((line) => /^\s*SYSTEM\s+TYPE\s+SERIAL\s.*\sSYSTEM STATUS\s*$/.test(line));
    const rows = heading < 0 ? [] : body.slice(heading + 1);
    const after = rows.findIndex((line) => /^\s*SYSTEM STATUS DETECTION\b/.test(line));
    return (after < 0 ? rows : rows.slice(0, after)).filter((line) => line.trim() !== "");
}

function memberOfRow(line: string): SysplexMember | null {
    const row = memberRow.exec(line);
    const [, name, , , , status] = row ?? [];
    // Two rows in one line are none: the second system would be lost.
    const isOne = status !== undefined && !/\d\/\d{4}\b|\bTM=/.test(status);
    return name === undefined || !isOne ? null : { name, status, isActive: status === "ACTIVE" };
}

function sysplexNameIn(lines: readonly string[]): string | null {
    const named = lines.map((line) => /^\s*(?:IXC33[567]I\b.*\s)?SYSPLEX:?\s+([A-Z0-9$#@]{1,8})\s*$/.exec(line)?.[1]);
    return named.find((name) => name !== undefined) ?? null;
}
