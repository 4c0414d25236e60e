// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckResult } from "../../../index";

type Scope = CheckResult["scope"];

/** One statement about one instance or system. */
export interface Statement {
    /** The text, the action, and other parts that must not differ; each is compared separately. */
    readonly parts: readonly string[];
    readonly scope: Scope;
    /** True: the words are compared literally, including names of places. */
    readonly isLiteral?: boolean;
}

/**
 * Groups equal statements about several instances, so that the screen shows them once: equal literally, or except for the name of the
 * instance and its system. Only for text: each stays a separate statement in the value and in JSON.
 */
export function alike<T>(items: readonly T[], statementOf: (item: T) => Statement): readonly (readonly [T, ...T[]])[] {
    const groups: { readonly first: Statement; readonly items: [T, ...T[]] }[] = [];
    for (const item of items) {
        const statement = statementOf(item);
        const group = groups.find(({ first }) => areAlike(first, statement));
        if (group === undefined) {
            groups.push({ first: statement, items: [item] });
        } else {
            group.items.push(item);
        }
    }
    return groups.map((group) => group.items);
}

function areAlike(one: Statement, other: Statement): boolean {
    const isLiteral = one.isLiteral === true || other.isLiteral === true;
    return one.parts.every((part, index) => {
        const counterpart = other.parts[index] ?? "";
        return (
            part === counterpart ||
            (!isLiteral && withoutNames(part, one.scope) === withoutNames(counterpart, other.scope))
        );
    });
}

/** Whole words only: the cache names its members after hosts, so that `lpar1-11054` is the same member at each. */
function withoutNames(words: string, { instance, system }: Scope): string {
    return words.replace(/[\w@#$-]+/g, (word) => (word === instance || word === system ? "?" : word));
}

/** `The same for lpar2, lpar3.`: the other places, and the other checks, to which it applies. */
export function theSameFor(group: readonly (readonly [id: string, scope: Scope])[]): string {
    const ids = [...new Set(group.map(([id]) => id))].slice(1);
    const places = [...new Set(group.map(([, { instance, system }]) => instance ?? system))].slice(1);
    const also = [...places.filter((name) => name !== null), ...ids];
    return also.length === 0 ? "" : `The same for ${also.join(", ")}.`;
}
