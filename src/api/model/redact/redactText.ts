// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mask } from "./maskSecrets";
import type { Redactor } from "./redactors";
import type { Span } from "./secretSpans";
import { secretSpans } from "./secretSpans";

/** A text of any length without the secrets that stand in it. @param known secrets of this connection, which are masked in any context */
export function redactText(text: string, known: readonly string[] = [], patterns?: readonly Redactor[]): string {
    return without(text, secretSpans(text, known, patterns));
}

/**
 * The records of one line of a log: a secret that continues in the next record is also found, because records break anywhere (E-LCH-07).
 */
export function redactRecords(records: readonly string[], known: readonly string[] = []): readonly string[] {
    const inLine = records.length === 1 ? [] : secretSpans(records.join(""), known);
    let start = 0;
    return records.map((record) => {
        const from = start;
        start += record.length;
        const here = inLine
            .map(([first, last]): Span => [Math.max(first - from, 0), Math.min(last - from, record.length)])
            .filter(([first, last]) => last > first);
        return redactText(without(record, here), known);
    });
}

function without(text: string, spans: readonly Span[]): string {
    let at = 0;
    const parts: string[] = [];
    for (const [start, end] of spans) {
        parts.push(text.slice(at, start), mask);
        at = end;
    }
    return spans.length === 0 ? text : [...parts, text.slice(at)].join("");
}
