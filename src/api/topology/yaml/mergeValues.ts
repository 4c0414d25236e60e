// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ConfigValue, ListValue, MapValue } from "./configValue";

/**
 * What two lists become. Between files Zowe appends the overriding list to the overridden one, so that the rightmost
 * file comes first (zowe-common-c, `jsonMerge` with JSON_MERGE_FLAG_CONCATENATE_ARRAYS); an instance replaces them.
 */
type ListMerge = "concatenate" | "replace";

/** Maps are merged deeply, everything else is overridden, by null too. */
export function mergeValues(overrides: ConfigValue, base: ConfigValue, lists: ListMerge): ConfigValue {
    if (overrides.kind === "map" && base.kind === "map") {
        return mergeMaps(overrides, base, lists);
    }
    if (overrides.kind === "list" && base.kind === "list" && lists === "concatenate") {
        return concatenate(overrides, base);
    }
    return overrides;
}

export function mergeMaps(overrides: MapValue, base: MapValue, lists: ListMerge): MapValue {
    const entries = new Map(base.entries);
    for (const [key, value] of overrides.entries) {
        const overridden = entries.get(key);
        entries.set(key, overridden === undefined ? value : mergeValues(value, overridden, lists));
    }
    return { kind: "map", entries, origin: overrides.origin };
}

function concatenate(overrides: ListValue, base: ListValue): ListValue {
    return { kind: "list", items: [...base.items, ...overrides.items], origin: overrides.origin };
}
