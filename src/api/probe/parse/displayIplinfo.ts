// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

export interface IplInformation {
    /** `2026-06-12T21:35:16`, by the local clock of the system. */
    readonly ipledAtLocalTime: string;
    /** `02.05.00`: version, release, modification of z/OS. */
    readonly release: string | null;
    /** Suffixes of IEASYMxx: which symbols are set. */
    readonly symbolSuffixes: readonly string[];
    readonly systemSuffixes: readonly string[];
}

/**
 * IEE254I, the answer of `D IPLINFO` (evidence: zosmf/console/put-d-iplinfo.json, zosmf/syslog/d-iplinfo-v3r2.txt). Rows are
 * found by their words: newer levels have more of them.
 */
export function parseDisplayIplinfo(text: string): Parsed<IplInformation> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*IEE254I\s/.test(line));
    const body = start < 0 ? [] : lines.slice(start + 1);
    const find = (pattern: RegExp): readonly string[] =>
        body
            .map((line) => pattern.exec(line))
            .find(Boolean)
            ?.slice(1) ?? [];
    const [hours, minutes, seconds, month, day, year] = find(
        /^\s*SYSTEM IPLED AT (\d\d)\.(\d\d)\.(\d\d) ON (\d\d)\/(\d\d)\/(\d{4})\s*$/,
    );
    return hours === undefined
        ? notUnderstood("it holds no IEE254I with the time of the IPL")
        : understood({
              ipledAtLocalTime: `${[year, month, day].join("-")}T${[hours, minutes, seconds].join(":")}`,
              release: find(/^\s*RELEASE z\/OS (\d\d\.\d\d\.\d\d)(?=\s|$)/)[0] ?? null,
              symbolSuffixes: suffixesIn(find(/^\s*IEASYM LIST = (.*)$/)[0] ?? ""),
              systemSuffixes: suffixesIn(find(/^\s*IEASYS LIST = (.*)$/)[0] ?? ""),
          });
}

/** `00`, `(00) (OP)`, `(BN,L)`. */
function suffixesIn(list: string): readonly string[] {
    return list.match(/[A-Z0-9$#@]{1,2}(?=[\s,)]|$)/g) ?? [];
}
