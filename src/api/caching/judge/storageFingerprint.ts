// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RunningStorage } from "../../model/cache";

/** The facts about the store that a Caching Service shows without a write (E-CCH-03). */
interface StorageSigns {
    /** Whether it has lists; null: not known. */
    readonly hasLists: boolean | null;
    /** Whether the list of an unused namespace has no body; null: not known. */
    readonly isNothingEmpty: boolean | null;
    /** Whether an entry of zowe ha contains its namespace; null: there is no entry. */
    readonly namesNamespace: boolean | null;
}

/** Null: its answers do not show it. */
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
