// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan, OperationEvent, StepEnded, StepStatus, TargetBefore } from "../../model/operation/event";
import type { Outcome } from "../../model/exitCodes";
import type { InstanceOutcome } from "../../model/operation/operation";
import type { StepAction } from "../../model/operation/plan";
import { watchingActions } from "../../model/operation/plan";
import type { InstanceState } from "../../model/status";

/** The worst first: it decides. */
const byStatus: readonly (readonly [StepStatus, Outcome])[] = [
    ["FAILED", "INCOMPLETE"],
    ["UNPROVEN", "TIMEOUT"],
    ["DENIED", "DENIED"],
    ["INTERRUPTED", "INTERRUPTED"],
    ["REFUSED", "REFUSED"],
    ["NOT-TAKEN", "INCOMPLETE"],
    ["DEGRADED", "DEGRADED"],
];

/** How it ended for one instance that steps were planned for. */
export function instanceOutcome(
    target: TargetBefore,
    after: InstanceState | null,
    began: OperationBegan,
    events: readonly OperationEvent[],
): InstanceOutcome {
    const numbers = new Set(began.plan.filter(({ instance }) => instance === target.id).map(({ number }) => number));
    const ended = events.filter(
        (event): event is StepEnded => event.kind === "step-ended" && numbers.has(event.number),
    );
    const common = {
        id: target.id,
        system: target.system,
        before: target.before,
        after,
        seconds: secondsOf(numbers, events),
    };
    const decided = byStatus.find(([status]) =>
        ended.some((step) => step.result.status === status && counts(step, after, began)),
    );
    if (decided) {
        const [status, outcome] = decided;
        const step = ended.find((one) => one.result.status === status && counts(one, after, began));
        return { ...common, outcome: orUnknown(outcome, step, began), reason: step?.result.detail ?? "" };
    }
    if (ended.length < numbers.size) {
        return {
            ...common,
            outcome: "INCOMPLETE",
            reason: "not finished: the program is gone, or still running",
        };
    }
    return { ...common, outcome: "DONE", reason: goalOf(ended, began)?.result.detail ?? "" };
}

/** A proof that failed to be made leaves nothing to do: the instance serves, and something is not known. */
function orUnknown(outcome: Outcome, step: StepEnded | undefined, { plan }: OperationBegan): Outcome {
    const isProof = plan.some(({ number, action }) => number === step?.number && action === "PROVE-AFTER");
    return isProof && outcome === "TIMEOUT" ? "UNKNOWN" : outcome;
}

/** Steps that prove what was wanted; the others lead to it or follow it. */
const goals: readonly StepAction[] = ["AWAIT-READY", "PROVE-STOPPED"];

function goalOf(ended: readonly StepEnded[], { plan }: OperationBegan): StepEnded | undefined {
    const isGoal = ({ number }: StepEnded): boolean =>
        plan.some((step) => step.number === number && goals.includes(step.action));
    return ended.findLast(isGoal) ?? ended.at(-1);
}

/**
 * The result at the end: the start that follows a stop takes over the registrations that the stop left behind, and an instance that
 * came back is done even if its observation was cut short.
 */
export function counts(
    { number, result }: StepEnded,
    after: InstanceState | null,
    { plan, operation }: OperationBegan,
): boolean {
    const action = plan.find((step) => step.number === number)?.action;
    if (result.status === "DEGRADED") {
        const isTakenOver = after === "READY" && isLeftover(action);
        // The port has been closed, or resumed, since then.
        const isPast = action === "QUIESCE-ENTRY" && operation !== "DRAIN";
        return !isTakenOver && !isPast;
    }
    return !(isPassingTime(action) && result.status === "INTERRUPTED");
}

/** What is cut short leaves nothing undone. */
function isPassingTime(action: StepAction | undefined): boolean {
    return action !== undefined && (action === "SOAK" || watchingActions.has(action));
}

/** Leftovers that could not be removed; an instance that is READY again has registered again. */
function isLeftover(action: StepAction | undefined): boolean {
    return action === "PROVE-STOPPED" || action === "EVICT";
}

function secondsOf(numbers: ReadonlySet<number>, events: readonly OperationEvent[]): number | null {
    const times = events
        .filter((event) => (event.kind === "step-began" || event.kind === "step-ended") && numbers.has(event.number))
        .map(({ at }) => Date.parse(at));
    return times.length < 2 ? null : Math.round((Math.max(...times) - Math.min(...times)) / 100) / 10;
}
