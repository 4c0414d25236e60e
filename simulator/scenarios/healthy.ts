// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const healthy: Scenario = {
    name: "healthy",
    summary: "every instance runs and serves",
    inputs: () => [],
};
