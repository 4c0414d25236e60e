// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Destination, VipaConfiguration } from "../../model/seen/networkDisplays";
import { Blocks } from "./blocks";
import { destinationIn, detailOf, flagsIn, isStrange, readNetstatReport } from "./netstatReport";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

const shortRow = /^\s*([0-9A-F:.]+)\s+(\d{1,5})\s+(ALL|[0-9A-F:.]+)\s+(?:YES|NO)\s+(?:YES|NO|\d+)(?:\s+([A-Z]+))?\s*$/;

/** `D TCPIP,,N,VIPADCFG[,DETAIL]` in the short or the long format (E-DSP-09, not recorded). */
export function parseNetstatVipaDistribution(text: string): Parsed<VipaConfiguration> {
    const report = readNetstatReport(text);
    if (!report.ok) {
        return report;
    }
    const { lines, isComplete } = report.value;
    if (!lines.some((line) => title.test(line))) {
        return notUnderstood("it is not a configuration of dynamic VIPAs");
    }
    const blocks = new Blocks<Draft>("the report");
    lines.forEach((line) => readRow(line, blocks));
    const whole = blocks.all.flatMap(({ target, ...rest }) => (target === null ? [] : [{ ...rest, target }]));
    return whole.length < blocks.all.length
        ? notUnderstood("a VIPADISTRIBUTE is cut off")
        : understood({ distributions: whole, isComplete: isComplete && blocks.gaps.length === 0 }, blocks.gaps);
}

const title = /DYNAMIC\s+VIPA\s+(?:INFORMATION|CONFIGURATION)|VIPA\s+(?:DEFINE|BACKUP|DISTRIBUTE):/;

interface Draft extends Destination {
    readonly target: string | null;
    readonly method: string | null;
    readonly flags: readonly string[];
}

function readRow(line: string, blocks: Blocks<Draft>): void {
    const row = shortRow.exec(line);
    const destination = destinationIn(line);
    if (row) {
        const [, address = "", port, target = "", flags] = row;
        blocks.begin({ address, port: Number(port), target, method: null, flags: flags ? [flags] : [] });
    } else if (destination) {
        blocks.begin({ ...destination, target: null, method: null, flags: [] });
    } else if (isStrange(line)) {
        blocks.strange(line);
    } else {
        const [target, method] = [detailOf(line, "TARGET|DESTXCF"), detailOf(line, "DISTMETHOD")];
        blocks.add(line, { target, method, flags: flagsIn(line) ?? undefined });
    }
}
