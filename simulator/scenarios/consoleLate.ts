// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const consoleLate: Scenario = {
    name: "console-late",
    summary: "answers to commands arrive after the time for which z/OSMF waits",
    inputs: () => [{ kind: "console", mode: "late" }],
};
