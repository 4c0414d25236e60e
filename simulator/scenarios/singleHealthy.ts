// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const singleHealthy: Scenario = {
    name: "single-healthy",
    summary: "every instance runs the API ML as one process (the single service), and serves",
    options: { layout: "single-service" },
    inputs: () => [],
};
