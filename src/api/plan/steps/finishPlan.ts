// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { mayServe } from "../../health/state/serving";
import type { LeftAlone, OperationKind, Planned } from "../../model/operation/plan";
import { configurationRefusal } from "../guards/checkNames";
import type { StepList } from "./stepList";
import type { PlanView } from "../view";
import { activeJobId } from "../view";

interface Rest {
    readonly leftAlone?: readonly LeftAlone[];
    readonly notes?: readonly string[];
    readonly maxUnavailable?: number;
    readonly allowsOutage?: boolean;
    /** The jobs at the beginning of the operation that this one continues. */
    readonly jobsBefore?: Readonly<Record<string, string | null>> | null;
}

/** A plan whose every command could be made; otherwise none at all. */
export function finishPlan(
    kind: OperationKind,
    view: PlanView,
    targets: readonly DecidedInstance[],
    steps: StepList,
    rest: Rest,
): Planned {
    if (steps.faults.length > 0) {
        return { kind: "refusal", refusal: configurationRefusal(steps.faults) };
    }
    return {
        kind: "plan",
        plan: {
            kind,
            targets: targets.map((target) => ({
                instance: target.instance,
                before: target.state,
                jobId: activeJobId(target),
                firstJobId: firstJobId(target, rest.jobsBefore ?? {}),
                mayServe: mayServe(target, view.decided),
            })),
            steps: steps.steps,
            leftAlone: rest.leftAlone ?? [],
            notes: [...(rest.notes ?? []), ...view.placement.unseen],
            maxUnavailable: rest.maxUnavailable ?? view.decided.length,
            allowsOutage: rest.allowsOutage ?? false,
            readyBefore: view.decided.filter(({ state }) => state === "READY").map(({ instance }) => instance.id),
        },
    };
}

/** Null is an answer too: it did not run then. */
function firstJobId(target: DecidedInstance, jobsBefore: Readonly<Record<string, string | null>>): string | null {
    const { id } = target.instance;
    return Object.hasOwn(jobsBefore, id) ? (jobsBefore[id] ?? null) : activeJobId(target);
}
