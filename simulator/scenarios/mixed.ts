// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

/** zowe.yaml names the single service for all; `lpar1` was not restarted since. */
export const mixed: Scenario = {
    name: "mixed",
    summary: "one instance still runs one process for each service; the others are single services",
    options: { layout: "single-service", startedAs: { lpar1: "services" } },
    inputs: () => [],
};
