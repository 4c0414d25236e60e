// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const startFailed: Scenario = {
    name: "start-failed",
    summary: "one instance did not start: its configuration is not valid",
    inputs: (options) => [
        { kind: "command", system: victim(options).system, command: `P ${victim(options).jobName}` },
        { advanceSeconds: 90 },
        { kind: "next-start-fails", instance: victim(options).instance, failure: "invalid-configuration" },
        {
            kind: "command",
            system: victim(options).system,
            command: `S ZWESLSTC,HAINST=${victim(options).instance},JOBNAME=${victim(options).jobName}`,
        },
        { advanceSeconds: 60 },
    ],
};
