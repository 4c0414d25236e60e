// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const noExecData: Scenario = {
    name: "no-exec-data",
    summary: "an older z/OSMF, which does not show where a job runs",
    options: { execData: "none", zosmfVersion: "27", infoNeedsAuthentication: false },
    inputs: () => [],
};
