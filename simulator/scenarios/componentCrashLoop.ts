// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const componentCrashLoop: Scenario = {
    name: "component-crash-loop",
    summary: "the API Catalog of one instance ends after each restart",
    inputs: (options) => [
        { kind: "component-crash-loop", instance: victim(options).instance, component: "api-catalog", isOn: true },
        { advanceSeconds: 45 },
    ],
};
