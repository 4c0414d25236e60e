// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** In the order of their first items. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
    const groups = new Map<string, [T, ...T[]]>();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined) {
            groups.set(keyOf(item), [item]);
        } else {
            group.push(item);
        }
    }
    return [...groups.values()];
}
