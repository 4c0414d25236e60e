// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";

export const clientCertificateUntrusted: Scenario = {
    name: "client-certificate-untrusted",
    summary: "the profile has a client certificate of an unknown CA",
    options: { profileCertificate: "untrusted" },
    inputs: () => [],
};
