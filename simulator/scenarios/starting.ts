// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const starting: Scenario = {
    name: "starting",
    summary: "one instance was started just now",
    inputs: (options) => [
        { kind: "command", system: victim(options).system, command: `P ${victim(options).jobName}` },
        { advanceSeconds: 90 },
        {
            kind: "command",
            system: victim(options).system,
            command: `S ZWESLSTC,HAINST=${victim(options).instance},JOBNAME=${victim(options).jobName}`,
        },
        { advanceSeconds: 8 },
    ],
};
