// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/** A system that takes part in the shared file system of the sysplex. */
export interface FileSystemMember {
    readonly systemName: string;
    /** `VERIFIED`, or what is wrong with it. */
    readonly status: string;
    /** `NONE`, or what IBM recommends. */
    readonly recommendedAction: string;
}

const row = /^\s*([A-Z0-9$#@]{1,8})\s+\d+\.\s*\d+\.\s*\d+\s+(\S.*?)\s+(NONE|\S+(?: \S+)*)\s*$/;

/**
 * BPXF242I (older: BPXF041I), the answer of `F BPXOINIT,FILESYS=DISPLAY,GLOBAL` (IBM MVS System Messages; not recorded). The list
 * counts only with the `CDS VERSION=` line that follows it: one that is cut off may lack a system.
 */
export function parseFileSystemGlobal(text: string): Parsed<readonly FileSystemMember[]> {
    const lines = consoleLines(text);
    if (!lines.some((line) => /^\s*BPXF(?:041|242)I\s/.test(line))) {
        return notUnderstood("it holds no BPXF242I");
    }
    const heading = lines.findIndex((line) => /^\s*SYSTEM\s+LFS VERSION\b/.test(line));
    const end = lines.findIndex((line) => /^\s*CDS VERSION=/.test(line));
    const rows = heading < 0 || end < 0 ? [] : lines.slice(heading + 1, end).filter((line) => line.trim() !== "");
    return rows.length === 0 ? notUnderstood("BPXF242I is cut off, or names no system") : parseEach(rows, readMember);
}

function readMember(line: string): Parsed<FileSystemMember> {
    const [, systemName, status, recommendedAction] = row.exec(line) ?? [];
    return systemName === undefined || status === undefined || recommendedAction === undefined
        ? notUnderstood(`BPXF242I has a row that cannot be read: ${line.trim().slice(0, 40)}`)
        : understood({ systemName, status, recommendedAction });
}
