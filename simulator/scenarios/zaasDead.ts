// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const zaasDead: Scenario = {
    name: "zaas-dead",
    summary: "ZAAS of one instance ends repeatedly; the registries still list it",
    inputs: (options) => [
        { kind: "component-crash-loop", instance: victim(options).instance, component: "zaas", isOn: true },
        { advanceSeconds: 60 },
    ],
};
