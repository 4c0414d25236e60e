// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const singleOneStopped: Scenario = {
    name: "single-one-stopped",
    summary: "single service: one instance was stopped normally, without deregistering",
    options: { layout: "single-service" },
    inputs: (options) => [
        { kind: "command", system: victim(options).system, command: `P ${victim(options).jobName}` },
        { advanceSeconds: 240 },
    ],
};
