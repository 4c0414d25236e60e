// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const jobsHidden: Scenario = {
    name: "jobs-hidden",
    summary: "the user may not see the jobs of Zowe: the lists are empty, without a message",
    inputs: () => [{ kind: "jesspool", isDenied: true }],
};
