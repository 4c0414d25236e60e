// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What a parser made of an answer: the facts, or one clause that says why there are none. Parsers never throw. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

export function understood<T>(value: T): Parsed<T> {
    return { ok: true, value };
}

export function notUnderstood(why: string): Parsed<never> {
    return { ok: false, why };
}

/** Every element read, or the first reason why one could not be: a list with a hole in it proves no absence. */
export function parseEach<A, T>(items: readonly A[], parse: (item: A) => Parsed<T>): Parsed<readonly T[]> {
    const values: T[] = [];
    for (const item of items) {
        const parsed = parse(item);
        if (!parsed.ok) {
            return parsed;
        }
        values.push(parsed.value);
    }
    return understood(values);
}
