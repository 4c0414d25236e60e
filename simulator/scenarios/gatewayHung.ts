// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const gatewayHung: Scenario = {
    name: "gateway-hung",
    summary: "the gateway of one instance accepts connections and never answers",
    inputs: (options) => [
        {
            kind: "apiml",
            fault: { kind: "frozen", nodeId: victim(options).instance, component: "gateway", isFrozen: true },
        },
    ],
};
