// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { harmless, harmlessLine } from "./harmless";

/**
 * A table, its cells fit for a terminal: every column as wide as its widest cell, the last one filled into the width that is left.
 * @returns the lines of each row
 */
export function columns(foreign: readonly (readonly string[])[], width: number, indent = 2): string[][] {
    const rows = foreign.map((row) => row.map(harmlessLine));
    const count = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: count - 1 }, (_, column) =>
        Math.max(...rows.map((row) => (row[column] ?? "").length)),
    );
    const gap = "  ";
    const before = indent + widths.reduce((sum, one) => sum + one + gap.length, 0);
    const room = Math.max(before + 16, width);
    return rows.map((row) => {
        const cells = widths.map((one, column) => `${(row[column] ?? "").padEnd(one)}${gap}`);
        const start = `${" ".repeat(indent)}${cells.join("")}`;
        return fill(row[count - 1] ?? "", room, " ".repeat(before), start).map((line) => line.trimEnd());
    });
}

export function shorten(text: string, width: number): string {
    return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 3))}...`;
}

/** Words, safe for a terminal, filled into lines of a width; a longer word has its own line. */
export function fill(text: string, width: number, indent: string, first = indent): string[] {
    const lines: string[] = [];
    let line = first;
    for (const word of harmless(text)
        .split(/\s+/)
        .filter((one) => one !== "")) {
        const isStart = line === first || line === indent;
        if (!isStart && line.length + 1 + word.length > width) {
            lines.push(line);
            line = `${indent}${word}`;
        } else {
            line += isStart ? word : ` ${word}`;
        }
    }
    return [...lines, line];
}
