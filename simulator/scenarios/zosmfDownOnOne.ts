// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const zosmfDownOnOne: Scenario = {
    name: "zosmf-down-on-one",
    summary: "z/OSMF of one system is down, but its Zowe runs",
    inputs: (options) => [
        { kind: "command", system: victim(options).system, command: "P IZUSVR1" },
        { advanceSeconds: 30 },
    ],
};
