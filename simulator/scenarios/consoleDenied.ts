// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const consoleDenied: Scenario = {
    name: "console-denied",
    summary: "the user may not use a console",
    inputs: () => [{ kind: "console", mode: "denied" }],
};
