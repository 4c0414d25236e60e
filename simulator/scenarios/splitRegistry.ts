// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { others, victim } from "./victim";

export const splitRegistry: Scenario = {
    name: "split-registry",
    summary: "the Discovery Services do not replicate to each other",
    inputs: (options) => [
        {
            kind: "apiml",
            fault: {
                kind: "registries-split",
                groups: [[victim(options).instance], others(options)],
                isFromTheStart: true,
            },
        },
        { advanceSeconds: 120 },
    ],
};
