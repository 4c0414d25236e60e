// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { defaultAccounts } from "../world/options";
import type { Scenario } from "./scenario";

export const servicesDenied: Scenario = {
    name: "services-denied",
    summary: "the profile has a password without READ to APIML.SERVICES, and no client certificate",
    options: {
        profileCertificate: "none",
        accounts: defaultAccounts.map((account) => ({ ...account, mayListServices: false })),
    },
    inputs: () => [],
};
