// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

/** R1-09a */
export const cacheFrozen: Scenario = {
    name: "cache-frozen",
    summary: "the Caching Service of one instance hangs: it accepts connections and never answers",
    options: { systems: 2 },
    inputs: (options) => [
        {
            kind: "apiml",
            fault: {
                kind: "frozen",
                nodeId: victim(options).instance,
                component: "caching-service",
                isFrozen: true,
            },
        },
        { advanceSeconds: 120 },
    ],
};
