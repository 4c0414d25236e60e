// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const singleGhostOnboarded: Scenario = {
    name: "single-ghost-onboarded",
    summary:
        "single service: an onboarded service is registered on a host that is not in the configuration, and receives some of the calls",
    options: { layout: "single-service" },
    inputs: () => [
        {
            kind: "apiml",
            fault: { kind: "ghost-registered", hostname: "127.0.0.99", systemName: "LPAR99", services: ["zlux"] },
        },
    ],
};
