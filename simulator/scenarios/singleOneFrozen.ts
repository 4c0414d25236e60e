// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const singleOneFrozen: Scenario = {
    name: "single-one-frozen",
    summary: "single service: the process of one instance hangs; it accepts connections and never answers",
    options: { layout: "single-service" },
    inputs: (options) => [
        {
            kind: "apiml",
            fault: { kind: "frozen", nodeId: victim(options).instance, component: "apiml", isFrozen: true },
        },
        { advanceSeconds: 120 },
    ],
};
