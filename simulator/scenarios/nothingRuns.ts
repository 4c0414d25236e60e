// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const nothingRuns: Scenario = {
    name: "nothing-runs",
    summary: "no instance runs",
    options: { running: [] },
    inputs: () => [],
};
