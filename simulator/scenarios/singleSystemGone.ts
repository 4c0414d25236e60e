// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const singleSystemGone: Scenario = {
    name: "single-system-gone",
    summary: "single service: one instance was stopped, and then its system left the sysplex",
    options: { layout: "single-service" },
    inputs: (options) => [
        { kind: "command", system: victim(options).system, command: `P ${victim(options).jobName}` },
        { advanceSeconds: 90 },
        { kind: "system-lost", system: victim(options).system },
        { advanceSeconds: 150 },
    ],
};
