// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckResult } from "../../../index";

type Scope = CheckResult["scope"];

/** One statement about one instance or system. */
export interface Statement {
    readonly words: string;
    readonly scope: Scope;
    /** True: the words count as they stand, also where they name the place. */
    readonly isLiteral?: boolean;
}

/**
 * Groups what is said alike of several instances, so that the screen shows it once: word for word, or but for the name of the
 * instance and its system. Only for text: each stays a statement of its own in the value and in JSON.
 */
export function alike<T>(items: readonly T[], statementOf: (item: T) => Statement): readonly (readonly [T, ...T[]])[] {
    const groups = new Map<string, [T, ...T[]]>();
    const keys = new Map<string, string>();
    for (const item of items) {
        const statement = statementOf(item);
        const key = keys.get(statement.words) ?? withoutNames(statement);
        keys.set(statement.words, key);
        const group = groups.get(key);
        if (group === undefined) {
            groups.set(key, [item]);
        } else {
            group.push(item);
        }
    }
    return [...groups.values()];
}

/** Whole words only: the cache names its members after hosts, so that `lpar1-11054` is the same member at each. */
function withoutNames({ words, scope, isLiteral }: Statement): string {
    const names = isLiteral === true ? [] : [scope.instance, scope.system];
    return words.replace(/[\w@#$-]+/g, (word) => (names.includes(word) ? "?" : word));
}

/** `The same for lpar2, lpar3.`: of which other places, and by which other checks, it is said. */
export function theSameFor(group: readonly (readonly [id: string, scope: Scope])[]): string {
    const ids = [...new Set(group.map(([id]) => id))].slice(1);
    const places = [...new Set(group.map(([, { instance, system }]) => instance ?? system))].slice(1);
    const also = [...places.filter((name) => name !== null), ...ids];
    return also.length === 0 ? "" : `The same for ${also.join(", ")}.`;
}
