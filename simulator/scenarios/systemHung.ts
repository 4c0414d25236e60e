// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const systemHung: Scenario = {
    name: "system-hung",
    summary: "one system accepts connections but never answers this workstation; the other systems still reach it",
    inputs: (options) => [{ kind: "reachability", system: victim(options).system, reachability: "hung" }],
};
