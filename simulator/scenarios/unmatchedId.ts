// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const unmatchedId: Scenario = {
    name: "unmatched-id",
    summary: "the key of one instance has uppercase letters, so Zowe does not find its section",
    options: { unmatched: ["lpar2"] },
    inputs: () => [],
};
