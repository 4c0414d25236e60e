// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const cacheInMemory: Scenario = {
    name: "cache-in-memory",
    summary: "every Caching Service has its own store",
    options: { storage: "inMemory" },
    inputs: () => [],
};
