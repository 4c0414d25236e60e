// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const instanceStopped: Scenario = {
    name: "instance-stopped",
    summary: "one instance was stopped normally",
    inputs: (options) => [
        { kind: "command", system: victim(options).system, command: `P ${victim(options).jobName}` },
        { advanceSeconds: 90 },
    ],
};
