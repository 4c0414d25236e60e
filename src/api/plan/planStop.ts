// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/state/decideInstances";
import { isProvenDead } from "../health/state/decideInstances";
import type { LeftAlone, Planned } from "../model/operation/plan";
import { checkNames, checkSharedJobs } from "./guards/checkNames";
import { addCleanUp } from "./steps/addCleanUp";
import { divideTargets } from "./steps/divideTargets";
import { addDrain, canDrain } from "./steps/drainSteps";
import { finishPlan } from "./steps/finishPlan";
import { guardStop } from "./guards/guardStop";
import type { StopIntent } from "./intent";
import { layoutNow } from "./guards/layoutNow";
import { StepList } from "./steps/stepList";
import { addProveStopped, addStop, listenLimit } from "./steps/stopSteps";
import { undrainedNotes } from "./guards/undrainedNotes";
import type { PlanView } from "./view";
import { targetsOf } from "./view";

/** Stops instances, each separately. An instance that is down is not changed; one with leftovers is checked. */
export function planStop(intent: StopIntent, view: PlanView): Planned {
    const targets = targetsOf(view, intent.targets);
    const instances = targets.map(({ instance }) => instance);
    const refusal = checkNames(instances) ?? checkSharedJobs(instances, view.sysplex) ?? guardStop(view, intent);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const steps = new StepList(view.wording);
    const { taken, leftAlone } = divideTargets(targets, whyLeftAlone);
    const together = taken.map(({ instance }) => instance.id);
    taken.forEach((target) => addTarget(steps, view, target, targets.length === view.decided.length, together));
    return finishPlan("STOP", view, targets, steps, {
        leftAlone,
        notes: undrainedNotes(view, taken, "STOP"),
        allowsOutage: intent.allowsOutage,
    });
}

function addTarget(
    steps: StepList,
    view: PlanView,
    { instance, state, reason, signs }: DecidedInstance,
    isTakenTogether: boolean,
    together: readonly string[],
): void {
    const layout = layoutNow(view, instance);
    if (state === "STOPPING" || signs.job === "absent") {
        const proved = addProveStopped(steps, instance, [], {
            layout,
            interruption: "any-time",
            isTraceOnly: signs.job === "absent",
        });
        if (state === "STOPPING" && !isTakenTogether) {
            addCleanUp(steps, view, instance, [proved]);
        }
        return;
    }
    const because = `${instance.id} is ${state}: ${reason}`;
    const drains = canDrain(view, instance, { back: [], together }) && !isTakenTogether;
    const after = drains ? [addDrain(steps, view, instance, []).last] : [];
    const stopped = addStop(steps, instance, {
        after,
        because,
        listenLimitSeconds: listenLimit(view, state),
        isOwed: drains,
        layout,
    });
    if (!isTakenTogether) {
        addCleanUp(steps, view, instance, [stopped]);
    }
}

function whyLeftAlone(target: DecidedInstance): LeftAlone | null {
    const { instance, state, reason, signs } = target;
    const { id } = instance;
    if (isProvenDead(target)) {
        return { instance: id, outcome: "NOTHING-TO-DO", reason: `it is ${state}: ${reason}`, next: null };
    }
    if (signs.job === "unknown") {
        return {
            instance: id,
            outcome: "UNKNOWN",
            reason: `whether its job runs could not be seen (${reason}): the result of P could not be proven`,
            next: `zowe ha status --lpars ${id}`,
        };
    }
    return signs.job === "absent" && state !== "ORPHANED" ? underAnotherName(target) : null;
}

/** It answers, but no job of its name runs: P would have no effect, and C for the job that answers would end a healthy Zowe. */
function underAnotherName({ instance, state, reason }: DecidedInstance): LeftAlone {
    const { id, jobName, systemName } = instance;
    return {
        instance: id,
        outcome: "INCOMPLETE",
        reason: `no job ${jobName} is active on ${systemName}, but it is ${state}: ${reason}`,
        next: "find the launcher's job (D A shows its step ZWELNCH), and set zowe.job.name of the instance to its name",
    };
}
