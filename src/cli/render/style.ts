// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** How a text may look: pure values in, text out. */
export interface Style {
    /** Columns of the terminal, or 80. */
    readonly width: number;
    paint(text: string, tone: Tone): string;
}

export type Tone = "good" | "warning" | "bad" | "unknown" | "quiet" | "strong";

/** For logs, files and pipes. */
export const plainStyle: Style = { width: 80, paint: (text) => text };
