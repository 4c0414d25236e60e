// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const taggedConfig: Scenario = {
    name: "tagged-config",
    summary: "the configuration is a tagged ASCII file",
    options: { fileEncoding: "ISO8859-1 tagged" },
    inputs: () => [],
};
