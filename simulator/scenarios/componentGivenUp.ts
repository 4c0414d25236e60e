// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const componentGivenUp: Scenario = {
    name: "component-given-up",
    summary: "the launcher has given up the API Catalog of one instance",
    inputs: (options) => [
        { kind: "component-crash-loop", instance: victim(options).instance, component: "api-catalog", isOn: true },
        { advanceSeconds: 700 },
    ],
};
