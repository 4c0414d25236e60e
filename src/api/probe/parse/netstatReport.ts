// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Destination } from "../../model/seen/networkDisplays";
import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

interface NetstatReport {
    /** In uppercase. */
    readonly lines: readonly string[];
    /** All records were displayed: `n OF n RECORDS DISPLAYED`. Without it nothing can be said to be missing. */
    readonly isComplete: boolean;
}

/** EZD0101I, in which `D TCPIP,,N,<report>` answers; MAX cuts it at 100 lines (IBM IP System Administrator's Commands). */
export function readNetstatReport(text: string): Parsed<NetstatReport> {
    const lines = consoleLines(text).map((line) => line.toUpperCase());
    if (!lines.some((line) => /^\s*EZ[ZD]\d{4}I\s+NETSTAT\b/.test(line))) {
        return notUnderstood("it is not a NETSTAT report");
    }
    const [, shown, all] =
        lines.map((line) => /^\s*(\d+)\s+OF\s+(\d+)\s+RECORDS\s+DISPLAYED/.exec(line)).find(Boolean) ?? [];
    return understood({ lines, isComplete: shown !== undefined && shown === all });
}

/** `DEST: 10.91.1.1..9999`, with which a destination begins in the long format. */
export function destinationIn(line: string): Destination | null {
    const [, address, port] = /^\s*DEST:\s*([0-9A-F:.]+?)\.\.(\d{1,5})(?=\s|$)/.exec(line) ?? [];
    return address === undefined ? null : { address, port: Number(port) };
}

type DetailKey = "TARGET|DESTXCF" | "RDY" | "TOTALCONN" | "DISTMETHOD" | "SRVTYPE";

/** The value after `<key>:` in the long format, in which a line may contain several. DESTXCF is called TARGET on newer levels. */
export function detailOf(line: string, key: DetailKey): string | null {
    return new RegExp(`(?<![A-Z])(?:${key}):\\s*(\\S+)`).exec(line)?.[1] ?? null;
}

/** `FLG: OPTLOCAL, PAUSE`; null: the line has none. */
export function flagsIn(line: string): readonly string[] | null {
    const flags = /(?<![A-Z])FLG:\s*([A-Z][A-Z, ]*?)\s*$/.exec(line)?.[1];
    return flags === undefined ? null : flags.split(/[ ,]+/);
}

/** The other lines of both reports: titles, headings, rules, counts. */
const frames = [
    /^\s*$/,
    /^\s*EZ[ZD]\d{4}I\s/,
    /^\s*DYNAMIC\s+VIPA\b/,
    /^\s*VIPA\s+(?:DEFINE|BACKUP|DISTRIBUTE|RANGE|ROUTE|SERVICE MANAGER)S?:/,
    /^\s*(?:DEST|IP)\s*(?:IPADDR|ADDRESS)\b/,
    /^\s*-{3,}(?:\s+-+)*\s*$/,
    /^\s*\d+\s+OF\s+\d+\s+RECORDS\s+DISPLAYED/,
    /^\s*END\s+OF\s+THE\s+REPORT/,
    /^\s*[A-Z][A-Z/]*:/,
];

/** A line that may contain a row of the table, because it is not a known line of the report. */
export function isStrange(line: string): boolean {
    return !frames.some((pattern) => pattern.test(line));
}
