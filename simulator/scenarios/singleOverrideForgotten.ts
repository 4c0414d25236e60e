// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { others, victim } from "./victim";

/** E-ONE-20 */
export const singleOverrideForgotten: Scenario = {
    name: "single-override-forgotten",
    summary: "single service: only the peers hold an override of one instance, as after a crash",
    options: { layout: "single-service" },
    inputs: (options) => [
        {
            kind: "apiml",
            fault: {
                kind: "override",
                nodeId: victim(options).instance,
                status: "OUT_OF_SERVICE",
                at: others(options),
            },
        },
        { advanceSeconds: 120 },
    ],
};
