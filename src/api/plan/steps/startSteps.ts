// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Interruption } from "../../model/operation/plan";
import type { Instance } from "../../model/sysplex";
import type { StepList } from "./stepList";
import type { PlanView } from "../view";

/** A job must show up soon after S; a converter that is busy takes longer than a glance. */
const activeLimitSeconds = 60;

export interface StartSteps {
    /** The instance has prepared the shared workspace: the next may begin. */
    readonly prepared: number;
    readonly last: number;
}

export interface StartOptions {
    readonly after: readonly number[];
    readonly afterEndOf: readonly number[];
    readonly because: string;
    /** How far it is followed: the job active, the shared workspace free, or serving. */
    readonly until: "active" | "prepared" | "ready";
    /** In a rolling restart an instance that is down must be brought back; in a start nothing is owed. */
    readonly isOwed: boolean;
}

/** S, the gate for the next one (ZWEL0018I), and readiness, for one instance that does not run. */
export function addStart(steps: StepList, view: PlanView, instance: Instance, options: StartOptions): StartSteps {
    const waiting: Interruption = options.isOwed ? "never" : "any-time";
    const begun: Interruption = options.isOwed ? "never" : "before";
    const start = steps.add(instance, {
        action: "START",
        send: {
            verb: "start",
            procedureName: instance.procedureName,
            instanceId: instance.id,
            jobName: instance.jobName,
        },
        because: options.because,
        after: options.after,
        afterEndOf: options.afterEndOf,
        interruption: begun,
        limitSeconds: activeLimitSeconds,
    });
    if (options.until === "active") {
        return { prepared: start, last: start };
    }
    const prepared = steps.add(instance, {
        action: "AWAIT-PREPARED",
        because: "ZWEL0018I frees the shared workspace",
        after: [start],
        interruption: waiting,
        limitSeconds: view.startBudgetSeconds,
    });
    return {
        prepared,
        last: options.until === "ready" ? addReadiness(steps, view, instance, prepared, waiting) : prepared,
    };
}

function addReadiness(
    steps: StepList,
    view: PlanView,
    instance: Instance,
    after: number,
    interruption: Interruption,
): number {
    return steps.add(instance, {
        action: "AWAIT-READY",
        because: "a start is complete when the instance serves",
        after: [after],
        interruption,
        limitSeconds: view.startBudgetSeconds,
    });
}
