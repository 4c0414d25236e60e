// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { storageFingerprint } from "../../../../../src/api/caching/judge/storageFingerprint";

describe("storageFingerprint", () => {
    it.each([
        // hasLists, isNothingEmpty, namesNamespace: E-CCH-03
        [true, false, null, "infinispan"],
        [true, null, true, "infinispan"],
        [false, true, null, "inmemory"],
        [false, true, false, "inmemory"],
        [false, false, null, "redis-or-vsam"],
        [false, false, false, "redis"],
        [false, false, true, "vsam"],
        [false, null, true, null],
        [null, true, true, null],
    ] as const)(
        "lists %s, nothing empty %s, namespace named %s: %s",
        (hasLists, isNothingEmpty, namesNamespace, storage) => {
            expect(storageFingerprint({ hasLists, isNothingEmpty, namesNamespace })).toBe(storage);
        },
    );
});
