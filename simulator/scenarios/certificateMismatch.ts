// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

export const certificateMismatch: Scenario = {
    name: "certificate-mismatch",
    summary: "one instance presents a certificate that was issued for another host",
    inputs: (options) => [{ kind: "wrong-certificate", instance: victim(options).instance, isWrong: true }],
};
