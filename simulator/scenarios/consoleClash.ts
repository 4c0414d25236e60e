// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const consoleClash: Scenario = {
    name: "console-clash",
    summary: "every z/OSMF is asked for the console of the same name, which only one can have",
    options: { withConsoleNames: false },
    inputs: () => [],
};
