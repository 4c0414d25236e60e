// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const singleOneKilled: Scenario = {
    name: "single-one-killed",
    summary: "single service: every process of one instance ended at once, four minutes ago",
    options: { layout: "single-service" },
    inputs: (options) => [{ kind: "instance-killed", instance: victim(options).instance }, { advanceSeconds: 240 }],
};
