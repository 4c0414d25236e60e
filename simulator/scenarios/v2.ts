// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const v2: Scenario = {
    name: "v2",
    summary: "Zowe 2.18",
    options: { layout: "v2", version: "2.18.4", zosmfVersion: "28", infoNeedsAuthentication: false },
    inputs: () => [],
};
