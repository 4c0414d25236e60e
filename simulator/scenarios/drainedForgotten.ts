// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const drainedForgotten: Scenario = {
    name: "drained-forgotten",
    summary: "one instance is out of service in the registry, for an unknown reason",
    inputs: (options) => [
        { kind: "apiml", fault: { kind: "override", nodeId: victim(options).instance, status: "OUT_OF_SERVICE" } },
        { advanceSeconds: 120 },
    ],
};
