// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

export interface SystemSymbols {
    readonly systemName: string;
    readonly sysplexName: string | null;
    /** By name without `&` and `.`: SYSNAME, SYSCLONE, and what the site has defined. */
    readonly symbols: Readonly<Record<string, string>>;
}

/** IEA007I, the answer of `D SYMBOLS` (evidence: zosmf/syslog/d-symbols-iplinfo-v2r5.txt). */
export function parseDisplaySymbols(text: string): Parsed<SystemSymbols> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*IEA007I\s/.test(line));
    const rows =
        start < 0 ? [] : lines.slice(start + 1).map((line) => /^\s*&([A-Z0-9$#@_]{1,16})\.?\s*= "([^"]*)"/.exec(line));
    const symbols = Object.fromEntries(rows.flatMap((row) => (row ? [[row[1] ?? "", row[2] ?? ""]] : [])));
    const systemName = symbols["SYSNAME"];
    return systemName === undefined
        ? notUnderstood("it holds no IEA007I with SYSNAME")
        : understood({ systemName, sysplexName: symbols["SYSPLEX"] ?? null, symbols });
}
