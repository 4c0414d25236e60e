// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const instanceCrashed: Scenario = {
    name: "instance-crashed",
    summary: "every process of one instance ended at once, a minute ago",
    inputs: (options) => [{ kind: "instance-killed", instance: victim(options).instance }, { advanceSeconds: 60 }],
};
