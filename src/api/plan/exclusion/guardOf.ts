// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { isNeededToServe, isReadyToServe } from "../../health/state/serving";
import type { Plan, Step, StepAction } from "../../model/operation/plan";
import type { InstanceState } from "../../model/status";
import type { Guard, Stand, Stands } from "./mayAct";

const takes: ReadonlySet<StepAction> = new Set<StepAction>(["QUIESCE-ENTRY", "DRAIN", "STOP", "STOP-COMPONENT"]);

/** The condition for a step that affects users; null: it does not affect users, or may affect all of them. */
export function guardOf(plan: Plan, step: Step): Guard | null {
    const target = plan.targets.find(({ instance }) => instance.id === step.instance);
    if (plan.allowsOutage || target?.mayServe !== true || !isTaking(step)) {
        return null;
    }
    const gate = plan.steps.find(({ action, together }) => action === "GATE" && together.includes(step.instance));
    return {
        instance: step.instance,
        isDrained: isDrainedBefore(plan, step),
        taken: gate?.together ?? takenTogether(plan, step),
        readyBefore: plan.readyBefore,
        mayMiss: gate === undefined ? null : plan.maxUnavailable,
    };
}

function isTaking({ action, component }: Step): boolean {
    return takes.has(action) && (component === null || isNeededToServe(component));
}

/** A stop keeps its targets down; components are restarted at one instance after the other. */
function takenTogether({ steps }: Plan, { instance }: Step): readonly string[] {
    const comesBack = steps.some((step) => step.instance === instance && step.action === "START-COMPONENT");
    return comesBack ? [instance] : [...new Set(steps.filter(isTaking).map((step) => step.instance))];
}

/**
 * A single service is drained at the distributor, whose table a glance does not show; and the changes of this operation to the
 * components of an instance are visible in its state.
 */
function isDrainedBefore({ steps }: Plan, { instance, number, layout }: Step): boolean | null {
    const own = steps.filter((step) => step.instance === instance && step.number < number);
    const isUnseen = layout === "single-service" || own.some(({ action }) => action === "STOP-COMPONENT");
    return isUnseen ? null : own.some(({ action }) => action === "DRAIN");
}

const byState: Readonly<Record<InstanceState, Stand>> = {
    READY: "serves",
    DRAINED: "drained",
    STARTING: "unsure",
    STOPPING: "leaving",
    STOPPED: "leaving",
    FAILED: "leaving",
    ORPHANED: "leaving",
    "SYSTEM-DOWN": "leaving",
    DEGRADED: "unsure",
    UNREACHABLE: "unsure",
    UNKNOWN: "unsure",
};

/** How each instance counts; a healthy instance that serves no users by its configuration does not count. */
export function standsIn(decided: readonly DecidedInstance[]): Stands {
    const counting = decided.filter((one) => one.state !== "READY" || isReadyToServe(one, decided));
    return new Map(counting.map(({ instance, state }) => [instance.id, byState[state]]));
}
