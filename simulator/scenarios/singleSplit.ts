// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { others, victim } from "./victim";
import type { FullWorldOptions } from "../world/options";

/** No initialHosts list contains a node of the other cluster, so each cluster has all members that it expects (R3-09). */
function apart(options: FullWorldOptions): Readonly<Record<string, readonly string[]>> {
    const { instance } = victim(options);
    const rest = others(options);
    return { ...Object.fromEntries(rest.map((id) => [id, rest])), [instance]: [instance] };
}

export const singleSplit: Scenario = {
    name: "single-split",
    summary: "single service: one instance is a separate cache cluster, and health does not show it",
    options: { layout: "single-service" },
    inputs: (options) => [
        { kind: "apiml", fault: { kind: "initial-hosts", hostsByNode: apart(options) } },
        { kind: "command", system: victim(options).system, command: `P ${victim(options).jobName}` },
        { advanceSeconds: 90 },
        {
            kind: "command",
            system: victim(options).system,
            command: `S ZWESLSTC,HAINST=${victim(options).instance},JOBNAME=${victim(options).jobName}`,
        },
        { advanceSeconds: 240 },
    ],
};
