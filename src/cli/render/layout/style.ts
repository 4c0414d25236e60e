// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** How a text may look: pure values in, text out. */
export interface Style {
    /** Columns of the terminal, or 80. */
    readonly width: number;
    paint(text: string, tone: Tone): string;
}

export type Tone = "good" | "warning" | "bad" | "unknown" | "quiet" | "strong";

/** Lines with a word of the first one painted: after they are filled, so that color codes do not count as width. */
export function painted(lines: readonly string[], word: string, tone: Tone, style: Style): string[] {
    const [first = "", ...rest] = lines;
    return [first.replace(word, style.paint(word, tone)), ...rest];
}

/** The lines of a table, its heading quiet. */
export function headed([heading = [], ...rows]: readonly (readonly string[])[], style: Style): string[] {
    return [...heading.map((line) => style.paint(line, "quiet")), ...rows.flat()];
}

/** For logs, files and pipes. */
export const plainStyle: Style = { width: 80, paint: (text) => text };
