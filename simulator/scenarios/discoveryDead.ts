// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const discoveryDead: Scenario = {
    name: "discovery-dead",
    summary: "the Discovery Service of one instance ends repeatedly",
    inputs: (options) => [
        { kind: "component-crash-loop", instance: victim(options).instance, component: "discovery", isOn: true },
        { advanceSeconds: 60 },
    ],
};
