// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { renewalPercent } from "../registry/renewalThreshold";
import type { RenewalThreshold } from "../registry/renewalThreshold";

/** `ApimlInstanceRegistry` adds them to the received heartbeats: for its own entry, which sends none. */
const constant = 2;

/**
 * The registry expects its own GATEWAY, those of the peers and the onboarded services. A removed entry is no longer expected, except a
 * GATEWAY: its removal leaves the number unchanged, and its return raises it permanently (R3-04, R3-08, R3-08b).
 */
export function singleThreshold(): RenewalThreshold {
    let expected = 1;
    return {
        constant,
        added: ({ instanceId }) => {
            expected += instanceId.startsWith("STATIC-") ? 0 : 1;
        },
        removed: ({ serviceId, instanceId }, how) => {
            const isCounted = how === "evicted" || (serviceId !== "gateway" && !instanceId.startsWith("STATIC-"));
            expected -= isCounted ? 1 : 0;
        },
        threshold: () => Math.floor(expected * 2 * renewalPercent),
    };
}
