// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const zisDown: Scenario = {
    name: "zis-down",
    summary: "the cross-memory server of one system does not run",
    inputs: (options) => [{ kind: "zis", system: victim(options).system, isRunning: false }],
};
