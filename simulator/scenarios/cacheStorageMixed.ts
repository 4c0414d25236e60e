// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const cacheStorageMixed: Scenario = {
    name: "cache-storage-mixed",
    summary: "one Caching Service has its own store",
    options: { storageByInstance: { lpar2: "inMemory" } },
    inputs: () => [],
};
