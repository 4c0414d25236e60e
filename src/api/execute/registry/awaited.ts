// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

const plurals = { registry: "registries", gateway: "gateways" } as const;

/** More names than this say less than their number. */
const namesAtMost = 4;

/** The servers that the step still waits for, in one phrase; none if there are none. */
export function awaited(kind: keyof typeof plurals, names: readonly string[], toDo: string): readonly string[] {
    if (names.length === 0) {
        return [];
    }
    if (names.length > namesAtMost) {
        return [`${names.length} ${plurals[kind]} ${toDo}`];
    }
    return [`the ${names.length === 1 ? kind : plurals[kind]} of ${names.join(", ")} ${toDo}`];
}
