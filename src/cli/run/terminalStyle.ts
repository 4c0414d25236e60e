// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { TextUtils } from "@zowe/imperative";
import type { Style, Tone } from "../render/layout/style";

/** Imperative hands chalk on without a type. */
interface Chalk extends Record<"green" | "yellow" | "red" | "magenta" | "dim" | "bold", (text: string) => string> {
    readonly level: number;
}

/** Whether the output goes to a terminal, in daemon mode that of the client. */
export function isTerminal(): boolean {
    return (TextUtils.chalk as Chalk).level > 0;
}

/** Chalk supports NO_COLOR, FORCE_COLOR and, in daemon mode, detects the terminal of the client (E-CLI-02). */
export function terminalStyle(): Style {
    const chalk = TextUtils.chalk as Chalk;
    const tones: Record<Tone, (text: string) => string> = {
        good: chalk.green,
        warning: chalk.yellow,
        bad: chalk.red,
        unknown: chalk.magenta,
        quiet: chalk.dim,
        strong: chalk.bold,
    };
    const hasColour = chalk.level > 0 && (process.env["NO_COLOR"] ?? "") === "";
    const width = Math.max(60, process.stdout.columns ?? (Number(process.env["COLUMNS"]) || 80));
    return { width, paint: (text, tone) => (hasColour ? tones[tone](text) : text) };
}
