// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { isProvenDead } from "../../health/state/decideInstances";

export const waitConditions = ["ready", "stopped", "healthy"] as const;
export type WaitCondition = (typeof waitConditions)[number];

/** The missing facts, one clause for each instance; empty when the condition holds. `healthy` also needs the verdict. */
export function missingFor(condition: WaitCondition, targets: readonly DecidedInstance[]): readonly string[] {
    const holds = condition === "stopped" ? isStopped : ({ state }: DecidedInstance): boolean => state === "READY";
    return targets
        .filter((one) => !holds(one))
        .map(({ instance, state, reason }) => `${instance.id} is ${state} (${reason})`);
}

/** Gone with its address spaces; a system that has left the sysplex runs nothing. */
function isStopped(one: DecidedInstance): boolean {
    return isProvenDead(one) && one.signs.hasAddressSpaces !== true;
}
