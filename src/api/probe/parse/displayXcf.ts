// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SysplexMember, SysplexMembers } from "../../model/seen/systemDisplays";
import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood, unknownLine } from "./parsed";

/** Name, type, serial, LPAR, date, time, status, and the time source where it is shown. */
const memberRow =
    /^\s*([A-Z0-9$#@]{1,8})\s+(\S{4})\s+(\S{4})\s+(\S{1,4})\s+\d{1,2}\/\d{2}\/\d{4}\s+\d{2}:\d{2}:\d{2}\s+(\S.*?)(?:\s+TM=\S+)?\s*$/;

const heading = /^\s*SYSTEM\s+TYPE\s+SERIAL\s.*\sSYSTEM\s+STATUS\s*$/;

/**
 * IXC336I (on other levels IXC335I, IXC337I), the answer of `D XCF,S,ALL` (IBM MVS System Messages, IXC336I). It ends with
 * the time of initialization: an answer without that line may lack a system, and a missing system would be reported down. The heading
 * of the table identifies it, like its first line.
 */
export function parseDisplayXcf(text: string): Parsed<SysplexMembers> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*IXC33[567]I\s/.test(line) || heading.test(line));
    if (start < 0) {
        return notUnderstood("it holds no IXC336I");
    }
    const body = lines.slice(start);
    const end = body.findIndex((line) => /^\s*SYSPLEX\s+INITIALIZATION\s+TIME:/.test(line));
    if (end < 0) {
        return notUnderstood("IXC336I is cut off before its last line");
    }
    const rows = memberLines(body.slice(0, end)).map((line) => ({ line, member: memberOfRow(line) }));
    const members = rows.flatMap(({ member }) => member ?? []);
    const gaps = rows.flatMap(({ line, member }) => (member === null ? [unknownLine("IXC336I", line)] : []));
    return members.length === 0
        ? notUnderstood(["IXC336I shows no system", ...gaps].join("; "))
        : understood({ sysplexName: sysplexNameIn(lines), members }, gaps);
}

/** The lines of the table, up to the exceptions of the detection protocol. */
function memberLines(body: readonly string[]): readonly string[] {
    const after = body.findIndex((line) => /^\s*SYSTEM\s+STATUS\s+DETECTION\b/.test(line));
    const rows = after < 0 ? body : body.slice(0, after);
    return rows.filter((line) => line.trim() !== "" && !isKnown(line));
}

function isKnown(line: string): boolean {
    return heading.test(line) || /^\s*IXC33[567]I\s/.test(line) || sysplexLine.test(line);
}

function memberOfRow(line: string): SysplexMember | null {
    const row = memberRow.exec(line);
    const [, name, , , , words] = row ?? [];
    const status = words?.replace(/\s+/g, " ");
    // Two rows in one line are not accepted: the second system would be lost.
    const isOne = status !== undefined && !/\d\/\d{4}\b|\bTM=/.test(status);
    return name === undefined || !isOne ? null : { name, status, isActive: status === "ACTIVE" };
}

const sysplexLine = /^\s*(?:IXC33[567]I\b.*\s)?SYSPLEX:?\s+([A-Z0-9$#@]{1,8})\s*$/;

function sysplexNameIn(lines: readonly string[]): string | null {
    return lines.map((line) => sysplexLine.exec(line)?.[1]).find((name) => name !== undefined) ?? null;
}
