// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

/** E-SEP-10 */
export const cacheCannotRejoin: Scenario = {
    name: "cache-cannot-rejoin",
    summary: "one instance came back after a crash, without its Caching Service",
    options: { systems: 2 },
    inputs: (options) => [
        { kind: "instance-killed", instance: victim(options).instance },
        { advanceSeconds: 20 },
        {
            kind: "command",
            system: victim(options).system,
            command: `S ZWESLSTC,HAINST=${victim(options).instance},JOBNAME=${victim(options).jobName}`,
        },
        { advanceSeconds: 240 },
    ],
};
