// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const modulith: Scenario = {
    name: "modulith",
    summary: "all API ML services in one process (Zowe 3.3 and later)",
    options: { layout: "single-service" },
    inputs: () => [],
};
