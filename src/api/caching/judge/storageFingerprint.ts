// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RunningStorage } from "../../model/cache";

/** What a Caching Service showed of its store without anything being written (E-CCH-03). */
interface StorageSigns {
    /** Whether it has lists; null: it did not say. */
    readonly hasLists: boolean | null;
    /** Whether the list of a namespace that nobody uses came without a body; null: it did not say. */
    readonly isNothingEmpty: boolean | null;
    /** Whether an entry of our own names its namespace; null: there is none to look at. */
    readonly namesNamespace: boolean | null;
}

/** Null: its answers do not tell. */
export function storageFingerprint({ hasLists, isNothingEmpty, namesNamespace }: StorageSigns): RunningStorage | null {
    if (hasLists === true) {
        return "infinispan";
    }
    if (hasLists === null) {
        return null;
    }
    if (isNothingEmpty === true) {
        return "inmemory";
    }
    if (isNothingEmpty === null) {
        return null;
    }
    return namesNamespace === null ? "redis-or-vsam" : namesNamespace ? "vsam" : "redis";
}
