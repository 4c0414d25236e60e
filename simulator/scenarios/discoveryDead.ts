// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const discoveryDead: Scenario = {
    name: "discovery-dead",
    summary: "Discovery of one instance ends again and again",
    inputs: (options) => [
        { kind: "component-crash-loop", instance: victim(options).instance, component: "discovery", isOn: true },
        { advanceSeconds: 60 },
    ],
};
