// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const consoleClash: Scenario = {
    name: "console-clash",
    summary: "every z/OSMF uses the same console name, which can be active only once",
    options: { withConsoleNames: false },
    inputs: () => [],
};
