// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const versionSkew: Scenario = {
    name: "version-skew",
    summary: "one instance runs an older version",
    options: { versionByInstance: { lpar2: "3.2.0" } },
    inputs: () => [],
};
