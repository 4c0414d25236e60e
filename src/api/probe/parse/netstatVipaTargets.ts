// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { numberOf } from "./jsonValue";
import type { Destination } from "./netstatReport";
import { destinationOf, detailOf, flagsIn, readNetstatReport } from "./netstatReport";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** A target of one distributed port, as the distributor sees it. */
export interface VipaTarget extends Destination {
    /** The dynamic XCF address of the target's stack. */
    readonly targetAddress: string;
    /** Servers that listen there; 0: none. */
    readonly readyServers: number;
    /** Since the table was made. */
    readonly totalConnections: number | null;
    /** `BASEWLM`, `ROUNDROBIN`, `HOTSTANDBY`. */
    readonly method: string | null;
    /** `PREFERRED` or `BACKUP` with HOTSTANDBY. */
    readonly serverType: string | null;
    readonly flags: readonly string[];
}

export interface VipaTargets {
    /** Empty on a stack that distributes nothing. */
    readonly targets: readonly VipaTarget[];
    readonly isComplete: boolean;
}

type Draft = { -readonly [K in keyof VipaTarget]: VipaTarget[K] | null };

const address = "[0-9A-F:.]+";
const shortRow = new RegExp(
    `^\\s*(${address})\\s+(\\d{1,5})\\s+(${address})\\s+(\\d{3})\\s+(\\d+)(?:\\s+\\d+){0,2}(?:\\s+([A-Z]+))?\\s*$`,
);

/** `D TCPIP,,N,VDPT[,DETAIL]` in the short or the long format (IBM IP System Administrator's Commands; not recorded). */
export function parseNetstatVipaTargets(text: string): Parsed<VipaTargets> {
    const report = readNetstatReport(text);
    if (!report.ok) {
        return report;
    }
    const { lines, isComplete } = report.value;
    if (!lines.some((line) => line.includes("DYNAMIC VIPA DESTINATION PORT TABLE"))) {
        return notUnderstood("it is no destination port table");
    }
    const drafts: Draft[] = [];
    lines.forEach((line) => readRow(line, drafts));
    const targets = drafts.flatMap(wholeTarget);
    return targets.length < drafts.length ? notUnderstood("a target is cut off") : understood({ targets, isComplete });
}

const nothing = { totalConnections: null, method: null, serverType: null, flags: [] };

function readRow(line: string, drafts: Draft[]): void {
    const row = shortRow.exec(line);
    const destination = destinationOf(/^\s*DEST:\s*(\S+)/.exec(line)?.[1] ?? "");
    if (row) {
        const [, ip = "", port, targetAddress = "", ready, total, flags] = row;
        const numbers = { readyServers: Number(ready), totalConnections: Number(total) };
        drafts.push({
            ...nothing,
            address: ip,
            port: Number(port),
            targetAddress,
            ...numbers,
            flags: flags ? [flags] : [],
        });
    } else if (destination) {
        drafts.push({ ...nothing, ...destination, targetAddress: null, readyServers: null });
    } else {
        readDetails(line, drafts.at(-1));
    }
}

function readDetails(line: string, draft: Draft | undefined): void {
    if (draft) {
        draft.targetAddress ??= detailOf(line, "TARGET|DESTXCF");
        draft.readyServers ??= numberOf(detailOf(line, "RDY"));
        draft.totalConnections ??= numberOf(detailOf(line, "TOTALCONN"));
        draft.method ??= detailOf(line, "DISTMETHOD");
        draft.serverType ??= detailOf(line, "SRVTYPE");
        draft.flags = [...(draft.flags ?? []), ...flagsIn(line)];
    }
}

function wholeTarget(draft: Draft): VipaTarget[] {
    const { address: ip, port, targetAddress, readyServers, flags } = draft;
    return ip === null || port === null || targetAddress === null || readyServers === null
        ? []
        : [{ ...draft, address: ip, port, targetAddress, readyServers, flags: flags ?? [] }];
}
