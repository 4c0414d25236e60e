// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import type { Input } from "../faults/input";
import type { FullWorldOptions } from "../world/options";
import { instanceIds } from "../world/options";
import { victim } from "./victim";

/** So that none comes between the start of the process and the first look at it: the wait for the next ones is up to 30 s. */
const heartbeats = ({ systems }: FullWorldOptions, areLost: boolean): readonly Input[] =>
    instanceIds(systems).map((nodeId) => ({ kind: "apiml", fault: { kind: "heartbeats-lost", nodeId, areLost } }));

export const singleRestartedEmptyRegistry: Scenario = {
    name: "single-restarted-empty-registry",
    summary: "single service: one instance listens again, but its registry does not know the others yet",
    options: { layout: "single-service" },
    inputs: (options) => [
        { kind: "command", system: victim(options).system, command: `P ${victim(options).jobName}` },
        { advanceSeconds: 90 },
        {
            kind: "command",
            system: victim(options).system,
            command: `S ZWESLSTC,HAINST=${victim(options).instance},JOBNAME=${victim(options).jobName}`,
        },
        { advanceSeconds: 62 },
        ...heartbeats(options, true),
        { advanceSeconds: 20 },
        ...heartbeats(options, false),
    ],
};
