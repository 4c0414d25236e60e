// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const cacheRedis: Scenario = {
    name: "cache-redis",
    summary: "the Caching Services share a Redis",
    options: { storage: "redis" },
    inputs: () => [],
};
