// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Destination } from "./netstatReport";
import { destinationOf, detailOf, flagsIn, readNetstatReport } from "./netstatReport";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** What VIPADISTRIBUTE says of one port. */
export interface VipaDistribution extends Destination {
    /** Dynamic XCF addresses, or `ALL`. */
    readonly target: string;
    /** Null in the short format without DETAIL. */
    readonly method: string | null;
    readonly flags: readonly string[];
}

export interface VipaConfiguration {
    readonly distributions: readonly VipaDistribution[];
    readonly isComplete: boolean;
}

const shortRow = /^\s*([0-9A-F:.]+)\s+(\d{1,5})\s+(ALL|[0-9A-F:.]+)\s+(?:YES|NO)\s+(?:YES|NO|\d+)(?:\s+([A-Z]+))?\s*$/;

/** `D TCPIP,,N,VIPADCFG[,DETAIL]` in the short or the long format (IBM IP System Administrator's Commands; not recorded). */
export function parseNetstatVipaDistribution(text: string): Parsed<VipaConfiguration> {
    const report = readNetstatReport(text);
    if (!report.ok) {
        return report;
    }
    const { lines, isComplete } = report.value;
    if (
        !lines.some((line) =>
            /DYNAMIC VIPA (?:INFORMATION|CONFIGURATION)|VIPA (?:DEFINE|BACKUP|DISTRIBUTE):/.test(line),
        )
    ) {
        return notUnderstood("it is no configuration of dynamic VIPAs");
    }
    const drafts: Draft[] = [];
    lines.forEach((line) => readRow(line, drafts));
    const whole = drafts.flatMap(({ target, ...rest }) => (target === null ? [] : [{ ...rest, target }]));
    return whole.length < drafts.length
        ? notUnderstood("a VIPADISTRIBUTE is cut off")
        : understood({ distributions: whole, isComplete });
}

interface Draft extends Destination {
    target: string | null;
    method: string | null;
    flags: readonly string[];
}

function readRow(line: string, drafts: Draft[]): void {
    const row = shortRow.exec(line);
    const destination = destinationOf(/^\s*DEST:\s*(\S+)/.exec(line)?.[1] ?? "");
    if (row) {
        const [, address = "", port, target = "", flags] = row;
        drafts.push({ address, port: Number(port), target, method: null, flags: flags ? [flags] : [] });
    } else if (destination) {
        drafts.push({ ...destination, target: null, method: null, flags: [] });
    } else {
        readDetails(line, drafts.at(-1));
    }
}

function readDetails(line: string, draft: Draft | undefined): void {
    if (draft) {
        draft.target ??= detailOf(line, "TARGET|DESTXCF");
        draft.method ??= detailOf(line, "DISTMETHOD");
        draft.flags = [...draft.flags, ...flagsIn(line)];
    }
}
