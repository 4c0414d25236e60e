// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const systemRefusing: Scenario = {
    name: "system-refusing",
    summary: "one system refuses every connection from this workstation; the other systems still reach it",
    inputs: (options) => [{ kind: "reachability", system: victim(options).system, reachability: "refusing" }],
};
