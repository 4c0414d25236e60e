// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const singleHealthNeedsLogon: Scenario = {
    name: "single-health-needs-logon",
    summary: "single service: health requires a token or a password; a certificate alone is not enough",
    options: { layout: "single-service", healthNeedsLogon: true },
    inputs: () => [],
};
