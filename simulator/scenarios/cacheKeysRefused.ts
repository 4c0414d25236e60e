// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Scenario } from "./scenario";
import { victim } from "./victim";

/** E-SEP-13 */
export const cacheKeysRefused: Scenario = {
    name: "cache-keys-refused",
    summary: "the keystores lack the CA as a trusted entry, so the Caching Services never formed one cluster",
    options: { systems: 2 },
    inputs: (options) => {
        const { system, jobName } = victim(options);
        const stopped = `F ${jobName},APPL=STOP(CACHING-SERVICE)`;
        return [
            { kind: "command", system, command: stopped },
            { advanceSeconds: 30 },
            { kind: "apiml", fault: { kind: "cache-keys-refused", areRefused: true } },
            { kind: "command", system, command: stopped.replace("STOP", "START") },
            { advanceSeconds: 120 },
        ];
    },
};
