// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const systemStopped: Scenario = {
    name: "system-stopped",
    summary: "one system has stopped; the sysplex has detected this but not yet removed it",
    inputs: (options) => [
        { kind: "xcf-status", system: victim(options).system, status: "MONITOR-DETECTED STOP" },
        { kind: "reachability", system: victim(options).system, reachability: "hung" },
        { kind: "apiml", fault: { kind: "heartbeats-lost", nodeId: victim(options).instance, areLost: true } },
        { advanceSeconds: 120 },
    ],
};
