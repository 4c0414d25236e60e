// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mask } from "./maskSecrets";
import type { Redactor } from "./redactors";
import { redactors, secretHint } from "./redactors";

/** From where to where in a text: the end is the first character behind it. */
export type Span = readonly [start: number, end: number];

/** The positions of secrets in a text, in order and separate. @param known secrets of this connection, which are masked in any context */
export function secretSpans(
    text: string,
    known: readonly string[] = [],
    patterns: readonly Redactor[] = redactors,
): readonly Span[] {
    const possible = secretHint.test(text) ? patterns : [];
    const found = [...possible.flatMap(({ pattern }) => spansOf(text, pattern)), ...known.flatMap(occurrencesIn(text))];
    return united(found.filter(([start, end]) => !isMasked(text, start, end)));
}

/** A masked value is not a secret. */
function isMasked(text: string, start: number, end: number): boolean {
    return (
        text.slice(Math.max(0, start - 1), end + 1).includes(mask.slice(0, -1)) ||
        /^[*x]{3,}$/i.test(text.slice(start, end))
    );
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
    return [...text.matchAll(pattern)].flatMap((match) => {
        const groups = match.indices?.groups;
        const span = groups?.["secret"] ?? groups?.["plain"];
        return span === undefined ? [] : [span];
    });
}

function occurrencesIn(text: string): (secret: string) => readonly Span[] {
    return (secret) => {
        const spans: Span[] = [];
        for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
            spans.push([at, at + secret.length]);
        }
        return spans;
    };
}

function united(spans: readonly Span[]): readonly Span[] {
    const result: [number, number][] = [];
    for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
        const last = result.at(-1);
        if (last !== undefined && start <= last[1]) {
            last[1] = Math.max(last[1], end);
        } else if (end > start) {
            result.push([start, end]);
        }
    }
    return result;
}
