// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { instanceIds } from "../world/options";
import type { Scenario } from "./scenario";

export const discoveryDeadEverywhere: Scenario = {
    name: "discovery-dead-everywhere",
    summary: "the Discovery Service of every instance ends repeatedly; calls and logins succeed",
    inputs: ({ systems }) => [
        ...instanceIds(systems).map((instance) => ({
            kind: "component-crash-loop" as const,
            instance,
            component: "discovery",
            isOn: true,
        })),
        { advanceSeconds: 60 },
    ],
};
