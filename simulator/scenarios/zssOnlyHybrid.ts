// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const zssOnlyHybrid: Scenario = {
    name: "zss-only-hybrid",
    summary: "one instance has only zss; its API ML runs elsewhere",
    options: { zssOnly: ["lpar3"] },
    inputs: () => [],
};
