// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const ghostRegistration: Scenario = {
    name: "ghost-registration",
    summary: "a host that is not in the configuration is registered",
    inputs: () => [
        { kind: "apiml", fault: { kind: "ghost-registered", hostname: "127.0.0.99", systemName: "LPAR99" } },
    ],
};
