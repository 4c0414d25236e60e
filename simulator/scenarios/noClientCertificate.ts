// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const noClientCertificate: Scenario = {
    name: "no-client-certificate",
    summary: "the profile has no client certificate",
    options: { profileCertificate: "none" },
    inputs: () => [],
};
