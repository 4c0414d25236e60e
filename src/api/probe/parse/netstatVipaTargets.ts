// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { VipaTarget, VipaTargets } from "../../model/seen/networkDisplays";
import { Blocks } from "./blocks";
import { numberOf } from "./jsonValue";
import { destinationIn, detailOf, flagsIn, isStrange, readNetstatReport } from "./netstatReport";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

type Draft = { -readonly [K in keyof VipaTarget]: VipaTarget[K] | null };

const address = "[0-9A-F:.]+";
const shortRow = new RegExp(
    `^\\s*(${address})\\s+(\\d{1,5})\\s+(${address})\\s+(\\d{3})\\s+(\\d+)(?:\\s+\\d+){0,2}(?:\\s+([A-Z]+))?\\s*$`,
);

/** `D TCPIP,,N,VDPT[,DETAIL]` in the short or the long format (E-DSP-09, not recorded). */
export function parseNetstatVipaTargets(text: string): Parsed<VipaTargets> {
    const report = readNetstatReport(text);
    if (!report.ok) {
        return report;
    }
    const { lines, isComplete } = report.value;
    if (!lines.some((line) => /DYNAMIC\s+VIPA\s+DESTINATION\s+PORT\s+TABLE/.test(line))) {
        return notUnderstood("it is not a destination port table");
    }
    const blocks = new Blocks<Draft>("the table");
    lines.forEach((line) => readRow(line, blocks));
    const targets = blocks.all.flatMap(wholeTarget);
    return targets.length < blocks.all.length
        ? notUnderstood("a target is cut off")
        : understood({ targets, isComplete: isComplete && blocks.gaps.length === 0 }, blocks.gaps);
}

const nothing = { totalConnections: null, method: null, serverType: null, flags: [] };

function readRow(line: string, blocks: Blocks<Draft>): void {
    const row = shortRow.exec(line);
    const destination = destinationIn(line);
    if (row) {
        blocks.begin(rowOf(row));
    } else if (destination) {
        blocks.begin({ ...nothing, ...destination, targetAddress: null, readyServers: null });
    } else if (isStrange(line)) {
        blocks.strange(line);
    } else {
        blocks.add(line, {
            targetAddress: detailOf(line, "TARGET|DESTXCF"),
            readyServers: numberOf(detailOf(line, "RDY")),
            totalConnections: numberOf(detailOf(line, "TOTALCONN")),
            method: detailOf(line, "DISTMETHOD"),
            serverType: detailOf(line, "SRVTYPE"),
            flags: flagsIn(line),
        });
    }
}

function rowOf([, ip = "", port, targetAddress = "", ready, total, flags]: RegExpExecArray): Draft {
    const numbers = { port: Number(port), readyServers: Number(ready), totalConnections: Number(total) };
    return { ...nothing, ...numbers, address: ip, targetAddress, flags: flags ? [flags] : [] };
}

function wholeTarget(draft: Draft): VipaTarget[] {
    const { address: ip, port, targetAddress, readyServers, flags } = draft;
    return ip === null || port === null || targetAddress === null || readyServers === null
        ? []
        : [{ ...draft, address: ip, port, targetAddress, readyServers, flags: flags ?? [] }];
}
