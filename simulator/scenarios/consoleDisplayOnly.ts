// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const consoleDisplayOnly: Scenario = {
    name: "console-display-only",
    summary: "the console refuses commands that change something",
    inputs: () => [{ kind: "console", mode: "display-only" }],
};
