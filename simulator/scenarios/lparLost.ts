// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

/** E-SEP-01 */
export const lparLost: Scenario = {
    name: "lpar-lost",
    summary: "one system was lost with everything on it; the registries still list it",
    inputs: (options) => [{ kind: "system-lost", system: victim(options).system }, { advanceSeconds: 400 }],
};
