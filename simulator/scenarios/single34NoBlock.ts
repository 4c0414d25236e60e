// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const single34NoBlock: Scenario = {
    name: "single-3.4-no-block",
    summary: "single service of 3.4: its health does not show the cache cluster",
    options: { layout: "single-service", version: "3.4.0" },
    inputs: () => [],
};
