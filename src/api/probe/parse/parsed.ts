// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The result of a parser: the facts, or one clause with the reason why there are none. Parsers never throw. */
export type Parsed<T> = Understood<T> | { readonly ok: false; readonly why: string };

interface Understood<T> {
    readonly ok: true;
    readonly value: T;
    /** Clauses about the parts of the answer that are not in the value: something missing there is not proven absent. Omitted if there are none. */
    readonly gaps?: readonly string[];
}

export function understood<T>(value: T, gaps: readonly string[] = []): Understood<T> {
    return gaps.length === 0 ? { ok: true, value } : { ok: true, value, gaps };
}

/** A line that the parser does not know, quoted: a newer release may have added it, or it may be a row in a new form. */
export function unknownLine(id: string, line: string): string {
    return `${id} has a line that was not understood: ${line.trim().slice(0, 60)}`;
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
