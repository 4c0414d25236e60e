// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { FileSystemMember } from "../../model/seen/fileSystemDisplays";
import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood, unknownLine } from "./parsed";

const row = /^\s*([A-Z0-9$#@]{1,8})\s+\d+\.\s*\d+\.\s*\d+\s+(\S.*)$/;

/**
 * BPXF242I (older: BPXF041I), the answer of `F BPXOINIT,FILESYS=DISPLAY,GLOBAL` (E-DSP-08, not recorded). The list
 * counts only with the `CDS VERSION=` line that follows it: one that is cut off may lack a system.
 */
export function parseFileSystemGlobal(text: string): Parsed<readonly FileSystemMember[]> {
    const lines = consoleLines(text);
    if (!lines.some((line) => /^\s*BPXF(?:041|242)I\s/.test(line))) {
        return notUnderstood("it holds no BPXF242I");
    }
    const heading = lines.findIndex((line) => /^\s*SYSTEM\s+LFS\s+VERSION\b/.test(line));
    const end = lines.findIndex((line) => /^\s*CDS\s+VERSION=/.test(line));
    const rows = heading < 0 || end < 0 ? [] : lines.slice(heading + 1, end).filter((line) => line.trim() !== "");
    const members = rows.flatMap(readMember);
    const gaps = rows.filter((line) => readMember(line).length === 0).map((line) => unknownLine("BPXF242I", line));
    return members.length === 0
        ? notUnderstood(["BPXF242I is cut off, or names no system", ...gaps].join("; "))
        : understood(members, gaps);
}

function readMember(line: string): FileSystemMember[] {
    const [, systemName, words] = row.exec(line) ?? [];
    const [, status, recommendedAction] = /^(\S.*?)(?:\s{2,}|\s+(?=NONE\s*$))(\S.*)$/.exec(words?.trim() ?? "") ?? [];
    return systemName === undefined || status === undefined || recommendedAction === undefined
        ? []
        : [{ systemName, status, recommendedAction }];
}
