// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { others, victim } from "./victim";

export const cacheSplit: Scenario = {
    name: "cache-split",
    summary: "the Caching Services form two separate clusters",
    inputs: (options) => [
        {
            kind: "apiml",
            fault: {
                kind: "cache-partitioned",
                groups: [[victim(options).instance], others(options)],
                staysApart: true,
            },
        },
        { advanceSeconds: 120 },
    ],
};
