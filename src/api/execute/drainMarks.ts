// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan, StepStatus } from "../model/operation/event";
import type { Plan, Step, StepAction } from "../model/operation/plan";

/** From this step on the instance gets less work: the record of a drain begins. A single-service instance is drained by its entry alone. */
export function beginsDrain(step: Step): boolean {
    return step.action === "DRAIN" || (step.action === "QUIESCE-ENTRY" && isSingle(step));
}

/** Why it is drained and until when, as the user said it. */
export function drainWords({ settings }: OperationBegan): { reason: string | null; until: string | null } {
    return { reason: textOrNull(settings["reason"]), until: textOrNull(settings["until"]) };
}

function textOrNull(setting: string | number | boolean | null | undefined): string | null {
    return typeof setting === "string" ? setting : null;
}

/**
 * The record of a drain ends: the instance has been resumed, or it has been stopped (a normal end removes the override with the
 * registration, E-SEP-02), or nothing was changed.
 */
export function endsDrain(step: Step, status: StepStatus, plan: Pick<Plan, "steps">): boolean {
    const { action, instance } = step;
    if (status === "REFUSED") {
        return isPutBackAtOnce(step, plan);
    }
    if (status === "FAILED" || status === "DENIED") {
        return action === "QUIESCE-ENTRY" && isSingle(step);
    }
    return status === "DONE" && (action === "PROVE-STOPPED" || action === lastOfResume(instance, plan));
}

/** The changes that a refused step reversed itself; if the plan has steps that undo the drain, these end the record. */
function isPutBackAtOnce({ instance, number }: Step, { steps }: Pick<Plan, "steps">): boolean {
    const own = steps.filter((step) => step.instance === instance);
    const isUndoneLater = own.some(({ undoes }) => undoes !== null && undoes <= number);
    return !isUndoneLater && own.some((step) => step.number <= number && beginsDrain(step));
}

function lastOfResume(instance: string, { steps }: Pick<Plan, "steps">): StepAction {
    const hasEntry = steps.some(
        (step) => step.action === "RESUME-ENTRY" && step.instance === instance && isSingle(step),
    );
    return hasEntry ? "RESUME-ENTRY" : "RESUME";
}

const isSingle = ({ layout }: Step): boolean => layout === "single-service";
