// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** Every way to divide a list into parts: 1, 2, 5, 15, 52, 203 for up to six. */
export function setPartitions<T>(items: readonly T[]): readonly (readonly (readonly T[])[])[] {
    const [first, ...rest] = items;
    if (first === undefined) {
        return [[]];
    }
    return setPartitions(rest).flatMap((parts) => [
        [[first], ...parts],
        ...parts.map((_, index) => parts.map((part, at) => (at === index ? [first, ...part] : part))),
    ]);
}

/** In the order in which the parts begin, each in the order of the list. */
export function inOrder<T>(parts: readonly (readonly T[])[], items: readonly T[]): readonly (readonly T[])[] {
    const sorted = parts.map((part) => items.filter((item) => part.includes(item)));
    return items.flatMap((item) => sorted.filter(([head]) => head === item));
}
