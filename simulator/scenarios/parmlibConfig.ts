// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const parmlibConfig: Scenario = {
    name: "parmlib-config",
    summary: "the configuration is a list of a file and a PARMLIB member",
    options: { configForm: "parmlib" },
    inputs: () => [],
};
