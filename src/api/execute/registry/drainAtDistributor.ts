// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { Sent } from "../command/sendCommand";
import { sendCommand } from "../command/sendCommand";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import type { EntryTargets } from "./entryTargets";
import { isNobodyLeft, lastAtEntry } from "../exclusion/lookAtEntry";
import { isSuccess, notTold, showsMore, targetsOf, told } from "./tellDistributor";

/**
 * QUIESCE for a single-service instance, which cannot be drained in another way. So the answer to the command is not sufficient: the table
 * of the distributor must show one more quiesced target. A restart continues without it, because the port closes next.
 */
export async function drainAtDistributor(context: StepContext): Promise<StepResult> {
    const before = await targetsOf(context);
    const sent = await sendCommand(context);
    if (sent.kind === "refused" || (sent.kind === "taken" && isRejected(sent, context))) {
        return notDrained(context, sent);
    }
    if (before === null) {
        return tableUnseen(context, sent);
    }
    return sent.kind === "lost" || sent.kind === "taken" ? proven(context, sent, before) : notDrained(context, sent);
}

/** Two workstations may have quiesced theirs at the same moment, after each had seen the other: then none is left in the table. */
async function proven(context: StepContext, sent: Sent, before: EntryTargets): Promise<StepResult> {
    const shown = await showsMore(context, before.quiesced, wantedIn(context));
    if (shown === null) {
        return notShown(context, sent);
    }
    return isNobodyLeft(context, shown, 0)
        ? lastAtEntry(context)
        : stepResult("DONE", `${told(context)}: it shows its target as quiesced`, null);
}

/** A batch job does not show the answer. */
function isRejected(sent: Extract<Sent, { kind: "taken" }>, { route }: StepContext): boolean {
    return !isSuccess(sent.text) && route.blindSpot === null;
}

/** Instances that are drained together are quiesced at the same time. */
function wantedIn({ plan }: StepContext): number {
    return plan.kind === "DRAIN" ? plan.steps.filter(({ action }) => action === "QUIESCE-ENTRY").length : 1;
}

function notDrained(context: StepContext, sent: Sent): StepResult {
    const result = notTold(context, sent);
    if (context.plan.kind !== "DRAIN") {
        return result;
    }
    const status = sent.kind === "refused" ? sent.result.status : "FAILED";
    return { ...result, status, detail: `it is not drained: ${result.detail}` };
}

function tableUnseen(context: StepContext, sent: Sent): StepResult {
    if (sent.kind !== "taken" || !isSuccess(sent.text)) {
        return notTold(context, sent);
    }
    const unproven = `whether the distributor shows the target on ${context.step.system} as quiesced: its table could not be seen`;
    return stepResult("DONE", told(context), null, { unproven: [unproven] });
}

function notShown(context: StepContext, sent: Sent): StepResult {
    const { system } = context.step;
    const how = sent.kind === "taken" ? "the command was accepted" : "the answer to the command was lost";
    return stepResult(
        "DEGRADED",
        `${how}, but the distributor does not show an additional target as quiesced`,
        `check with D TCPIP,,NETSTAT,VDPT,DETAIL on the distributing system; zowe ha check HA-NET05`,
        { unproven: [`whether the distributor sends no new connections to ${system}`] },
    );
}
