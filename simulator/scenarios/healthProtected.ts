// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const healthProtected: Scenario = {
    name: "health-protected",
    summary: "health requires a logon, and the profile has none that the API ML accepts",
    options: { isHealthProtected: true, profileCertificate: "none", areAccountsKnownToApiml: false },
    inputs: () => [],
};
