// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { Snapshot } from "../../model/seen/snapshot";
import type { StepContext } from "../operationContext";
import { entryTargets } from "../registry/entryTargets";
import { stepResult } from "../stepResult";

/**
 * Checks whether the distributor sends connections to an instance that was drained before its stop and serves again. According to the
 * documentation, z/OS clears a quiesce when the port closes (E-DSP-13), but no recording confirms it. A restart resumes the target that it
 * quiesced, and a start the target that the stop before it quiesced.
 */
export async function atDistributor(
    { plan, instance, circle }: Pick<StepContext, "plan" | "instance" | "circle">,
    { journal }: Pick<Snapshot, "journal">,
    ready: StepResult,
): Promise<StepResult> {
    const quiesced = journal.quiesced ?? [];
    const own = quiesced.find(({ instanceId }) => instanceId === instance.id);
    if (plan.kind !== "START" || ready.status !== "DONE" || own === undefined || own.isByStop) {
        return ready;
    }
    const { port } = own;
    const targets = await entryTargets(circle, port);
    if (targets === null) {
        const unproven = `whether the distributor sends connections for port ${port} to ${instance.id} again: its table could not be seen`;
        return { ...ready, unproven: [...ready.unproven, unproven] };
    }
    const others = quiesced.filter((one) => one.port === port && one.instanceId !== instance.id);
    return targets.quiesced.length <= others.length
        ? ready
        : stepResult(
              "DEGRADED",
              `ready, but the distributor still shows a target of port ${port} as quiesced from an earlier drain (HA-NET05)`,
              `zowe ha resume --lpars ${instance.id}`,
              { unproven: ready.unproven },
          );
}
