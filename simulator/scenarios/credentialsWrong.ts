// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const credentialsWrong: Scenario = {
    name: "credentials-wrong",
    summary: "the password in the profile is wrong",
    options: { profilePassword: "wrong" },
    inputs: () => [],
};
