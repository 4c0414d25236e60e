// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const zosmfFailingOnOne: Scenario = {
    name: "zosmf-failing-on-one",
    summary: "z/OSMF of one system answers 500 with HTML",
    inputs: (options) => [{ kind: "zosmf", system: victim(options).system, state: "failing" }],
};
