// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const singleWithVsam: Scenario = {
    name: "single-with-vsam",
    summary: "single service with a storage that it does not support: VSAM",
    options: { layout: "single-service", storage: "VSAM" },
    inputs: () => [],
};
