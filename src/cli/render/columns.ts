// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A table as lines: every column as wide as its widest cell, the last one shortened to the width that is left. */
export function columns(rows: readonly (readonly string[])[], width: number, indent = 2): string[] {
    const count = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: count }, (_, column) =>
        Math.max(...rows.map((row) => (row[column] ?? "").length)),
    );
    const gap = 2;
    const before = indent + widths.slice(0, -1).reduce((sum, one) => sum + one + gap, 0);
    const room = Math.max(12, width - before);
    return rows.map((row) => {
        const cells = widths.map((one, column) =>
            column === count - 1 ? shorten(row[column] ?? "", room) : (row[column] ?? "").padEnd(one),
        );
        return `${" ".repeat(indent)}${cells.join(" ".repeat(gap))}`.trimEnd();
    });
}

export function shorten(text: string, width: number): string {
    return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 3))}...`;
}

/** Words filled into lines of a width; a word that is longer stands alone. */
export function fill(text: string, width: number, indent: string, first = indent): string[] {
    const lines: string[] = [];
    let line = first;
    for (const word of text.split(/\s+/).filter((one) => one !== "")) {
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
