// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const lparLostSilent: Scenario = {
    name: "lpar-lost-silent",
    summary: "one system was lost, and its addresses do not answer",
    inputs: (options) => [
        { kind: "system-lost", system: victim(options).system, reachability: "hung" },
        { advanceSeconds: 400 },
    ],
};
