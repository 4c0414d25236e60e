// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const singleZosmf: Scenario = {
    name: "single-zosmf",
    summary: "there is one z/OSMF server in the whole sysplex",
    options: { zosmf: "single" },
    inputs: () => [],
};
