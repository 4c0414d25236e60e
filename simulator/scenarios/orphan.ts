// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const orphan: Scenario = {
    name: "orphan",
    summary: "one started task was canceled; the address spaces that it started still run",
    inputs: (options) => [{ kind: "orphaned", instance: victim(options).instance }, { advanceSeconds: 60 }],
};
