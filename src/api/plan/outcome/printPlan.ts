// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Plan, Planned, PlannedStep } from "../../model/operation/plan";

/** A plan as a person and the JSON know it. */
export function plannedSteps(plan: Pick<Plan, "steps">): readonly PlannedStep[] {
    return plan.steps.map(({ number, instance, system, action, command, because, expectedSeconds, limitSeconds }) => ({
        number,
        instance,
        system,
        action,
        command,
        because,
        expectedSeconds,
        limitSeconds,
    }));
}

/** One line for each step: number, instance, system, action, the literal command, why. Goldens and the journal hold this form. */
export function printPlan(planned: Planned): string {
    if (planned.kind === "refusal") {
        const { reason, evidence, override } = planned.refusal;
        const option = override === null ? [] : [`override: ${override}`];
        return [
            `REFUSED ${reason}`,
            ...evidence.filter((line) => line !== reason).map((line) => `  ${line}`),
            ...option,
        ].join("\n");
    }
    const { plan } = planned;
    const left = plan.leftAlone.map(({ instance, outcome, reason }) => `-  ${instance}  ${outcome}  ${reason}`);
    return [...plan.steps.map(printStep), ...left, ...plan.notes.map((note) => `*  ${note}`)].join("\n");
}

function printStep({
    number,
    instance,
    system,
    action,
    command,
    because,
    after,
    afterEndOf,
}: Plan["steps"][number]): string {
    const waits = [...after, ...afterEndOf.map((step) => `end of ${step}`)];
    const order = waits.length === 0 ? "" : ` after ${waits.join(", ")}`;
    return `${number}${order}  ${instance}  ${system}  ${action}  ${command ?? "-"}  ${because}`;
}
