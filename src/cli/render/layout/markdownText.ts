// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { harmless } from "./harmless";

/** Data of a system must not become markup or end a cell. */
export function markdownText(text: string): string {
    return harmless(text)
        .replace(/[\\`*_{}[\]<>|#]/g, "\\$&")
        .replace(/[\n\t]+/g, " ");
}

/** A table of foreign texts. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
    const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(" | ")} |`;
    return [line(columns), `|${"---|".repeat(columns.length)}`, ...rows.map(line)];
}
