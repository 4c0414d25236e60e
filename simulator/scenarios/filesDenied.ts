// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const filesDenied: Scenario = {
    name: "files-denied",
    summary: "the user may not read any file",
    inputs: () => [{ kind: "service-denied", service: "restfiles", isDenied: true }],
};
