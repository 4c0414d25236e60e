// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { WayFound } from "../cacheWay";

/**
 * Whether the parts of a split are exactly the services that were queried directly and those that were queried through a gateway. The name
 * of the namespace then comes from zowe ha on one side and from the gateway on the other, and two spellings of it would look like a split.
 */
export function isSplitByWay(groups: readonly (readonly string[])[], found: readonly WayFound[]): boolean {
    const isRouted = (id: string): boolean =>
        found.some(({ instance, way }) => instance.id === id && way !== null && way.pinnedTo !== null);
    const kinds = groups.map((group) => new Set(group.map(isRouted)));
    return (
        groups.length === 2 &&
        kinds.every(({ size }) => size === 1) &&
        new Set(kinds.flatMap((kind) => [...kind])).size === 2
    );
}
