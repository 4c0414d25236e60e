// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

export interface RoutedAnswer {
    /** What each system answered, in lines; a parser of the command's own message reads `lines.join("\n")`. */
    readonly responses: readonly { readonly systemName: string; readonly lines: readonly string[] }[];
    /** Systems that gave no answer within the time-out of ROUTE. */
    readonly silent: readonly string[];
    /** Systems that were named and were not active. */
    readonly inactive: readonly string[];
}

type Section = "none" | "silent" | "inactive" | "table" | "block";

const systemName = "[A-Z0-9$#@]{1,8}";
const names = new RegExp(`^\\s*${systemName}(?:\\s+${systemName})*\\s*$`);
const blockStart = new RegExp(`^(${systemName})\\s+RESPONSES -{3,}`);
const tableRow = new RegExp(`^(${systemName})\\s+(\\S.*)$`);

class RoutedReader {
    public readonly responses: { systemName: string; lines: string[] }[] = [];
    public readonly silent: string[] = [];
    public readonly inactive: string[] = [];
    private section: Section = "none";

    public read(line: string): void {
        const heading = sectionOf(line);
        if (heading) {
            this.section = heading.section;
            if (heading.systemName !== null) {
                this.responses.push({ systemName: heading.systemName, lines: [] });
            }
            return;
        }
        this.readWithin(line);
    }

    private readWithin(line: string): void {
        if (this.section === "silent" || this.section === "inactive") {
            this[this.section].push(...(names.test(line) ? line.trim().split(/\s+/) : []));
        } else if (this.section === "block") {
            this.responses.at(-1)?.lines.push(line);
        } else if (this.section === "table") {
            this.readRow(line);
        }
    }

    /** An answer above 71 characters goes on in the next row, with or without the name. */
    private readRow(line: string): void {
        const row = tableRow.exec(line);
        const last = this.responses.at(-1);
        if (!row) {
            last?.lines.push(line.trim());
        } else if (last && last.systemName === row[1]) {
            last.lines.push(row[2] ?? "");
        } else {
            this.responses.push({ systemName: row[1] ?? "", lines: [row[2] ?? ""] });
        }
    }
}

function sectionOf(line: string): { readonly section: Section; readonly systemName: string | null } | null {
    if (line.startsWith("NO RESPONSE RECEIVED FROM THE FOLLOWING SYSTEM")) {
        return { section: "silent", systemName: null };
    }
    if (line.startsWith("THE FOLLOWING SYSTEMS WERE SPECIFIED BUT WERE NOT ACTIVE")) {
        return { section: "inactive", systemName: null };
    }
    const name = blockStart.exec(line)?.[1];
    if (name === undefined) {
        return null;
    }
    return name === "SYSNAME" ? { section: "table", systemName: null } : { section: "block", systemName: name };
}

/** IEE421I, the collected answer of `RO *ALL`, in both its layouts (zosmf.md, section 2.5; zosmf/shapes.md, section 2). */
export function parseRoutedAnswer(text: string): Parsed<RoutedAnswer> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^IEE421I\s/.test(line));
    if (start < 0) {
        return notUnderstood("it holds no IEE421I");
    }
    const reader = new RoutedReader();
    lines.slice(start + 1).forEach((line) => reader.read(line));
    const { responses, silent, inactive } = reader;
    return responses.length + silent.length + inactive.length === 0
        ? notUnderstood("IEE421I names no system")
        : understood({ responses, silent, inactive });
}
