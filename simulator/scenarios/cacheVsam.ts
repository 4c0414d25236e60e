// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const cacheVsam: Scenario = {
    name: "cache-vsam",
    summary: "the Caching Services share a VSAM data set",
    options: { storage: "VSAM" },
    inputs: () => [],
};
