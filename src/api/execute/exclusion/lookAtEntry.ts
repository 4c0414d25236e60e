// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { guardOf } from "../../plan/exclusion/guardOf";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import type { EntryTargets } from "../registry/entryTargets";
import { untilTargets } from "../registry/tellDistributor";

/**
 * Directly before a single-service instance is quiesced: waits until the distributor shows another target that takes new connections.
 * A drain by another workstation appears only there: its gateway still answers, and the registries show nothing.
 *
 * @returns why it is not quiesced; null: it can be, the table cannot be seen, or the plan allows an outage
 */
export async function lookAtEntry(context: StepContext): Promise<StepResult | null> {
    const { plan, step } = context;
    const isGuarded = guardOf(plan, step) !== null;
    if (step.action !== "QUIESCE-ENTRY" || step.layout !== "single-service" || !isGuarded) {
        return null;
    }
    const areOthersOpen = (targets: EntryTargets | null): boolean =>
        targets === null || !isNobodyLeft(context, targets, 1);
    const { isReached } = await untilTargets(context, areOthersOpen, context.asked);
    return isReached ? null : lastAtEntry(context);
}

/**
 * Whether the distributor shows no other target that takes new connections because another is quiesced. A server that does not listen
 * is the concern of the looks at the instances.
 *
 * @param own the open targets of the instance itself: 1 before it is quiesced, 0 after
 */
export function isNobodyLeft({ plan, step }: StepContext, { quiesced, open }: EntryTargets, own: 0 | 1): boolean {
    return guardOf(plan, step) !== null && quiesced.length > 1 - own && open.length <= own;
}

export function lastAtEntry({ step, instance }: StepContext): StepResult {
    return stepResult(
        "REFUSED",
        `the distributor shows no target other than ${step.system} that takes new connections, so ${instance.id} is left in service`,
        "see with zowe ha status which instance is drained, and use zowe ha resume --lpars <ids> to resume it; then run the command again",
    );
}
