// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isNotCarriedOut, notCarriedOut } from "../plan/outcome/notCarriedOut";
import type { StepResult, StepStatus } from "../model/operation/event";
import type { Step } from "../model/operation/plan";
import { watchingActions } from "../model/operation/plan";
import { stepResult } from "./stepResult";

export type Next =
    | { readonly kind: "begin" }
    | { readonly kind: "wait" }
    /** It will not be carried out. */
    | { readonly kind: "settled"; readonly result: StepResult };

/**
 * How an operation is to end: taking what is owed, at once, without beginning anything that cannot be written down, or without
 * beginning anything at all because another has the deployment now.
 */
export type Ending = "not" | "safely" | "at-once" | "without-journal" | "without-lock";

const takesWhatIsOwed = (ending: Ending): boolean => ending !== "at-once" && ending !== "without-lock";

const isDone = (status: StepStatus): boolean => status === "DONE" || status === "DEGRADED";

/** Certainly over: its resources are free. An unproven or interrupted step may still be active on z/OS. */
const isOver = (status: StepStatus): boolean =>
    isDone(status) || ["FAILED", "DENIED", "NOT-TAKEN", "REFUSED"].includes(status);

/** How far a plan has been carried out. */
interface Carried {
    readonly steps: readonly Step[];
    readonly results: ReadonlyMap<number, StepResult>;
    /** Steps that were carried out, regardless of their result. */
    readonly begun: ReadonlySet<number>;
}

/** Whether a step may begin, given how those before it ended. */
export function whatNow(step: Step, carried: Carried, ending: Ending): Next {
    const { results } = carried;
    const hindrance = hindranceOf(step, carried);
    if (hindrance !== undefined) {
        return isUndoDue(step, carried) && takesWhatIsOwed(ending) ? { kind: "begin" } : settled(carried, hindrance);
    }
    if ([...step.after, ...step.afterEndOf].some((number) => !results.has(number))) {
        return { kind: "wait" };
    }
    const isOwed = step.interruption === "never" && takesWhatIsOwed(ending);
    return isOwed || ending === "not" ? { kind: "begin" } : leftOut[ending];
}

function hindranceOf({ after, afterEndOf }: Step, carried: Carried): number | undefined {
    const { results } = carried;
    const failed = after.find((number) => results.has(number) && !isPast(number, carried));
    return failed ?? afterEndOf.find((number) => results.has(number) && !isFree(number, carried));
}

/** Done; or it only watched, and was not hindered itself: nothing depends on what it saw. */
function isPast(number: number, { steps, results }: Carried): boolean {
    const status = statusOf(results, number);
    const isWatching = steps.some((step) => step.number === number && watchingActions.has(step.action));
    return isDone(status) || (isWatching && status !== "NOT-TAKEN" && status !== "REFUSED");
}

/** A wait that was skipped because the S before it is unproven frees nothing: the instance may still be preparing. */
function isFree(number: number, { steps, results }: Carried): boolean {
    const status = statusOf(results, number);
    const before = status === "NOT-TAKEN" ? (steps.find((step) => step.number === number)?.after ?? []) : [];
    return [number, ...before].every((one) => isOver(statusOf(results, one)));
}

const asked = stepResult("INTERRUPTED", notCarriedOut("the end was requested"), null);

const leftOut: Readonly<Record<Exclude<Ending, "not">, Next>> = {
    "at-once": { kind: "settled", result: asked },
    safely: { kind: "settled", result: asked },
    "without-lock": {
        kind: "settled",
        result: stepResult("NOT-TAKEN", "skipped: another operation now holds this deployment", null),
    },
    "without-journal": {
        kind: "settled",
        result: stepResult("NOT-TAKEN", "skipped: the journal could not be written", null),
    },
};

function statusOf(results: ReadonlyMap<number, StepResult>, number: number): StepStatus {
    return results.get(number)?.status ?? "NOT-TAKEN";
}

/** The step that it undoes was done, and the instance is up: one that was stopped has nothing to resume. */
function isUndoDue({ undoes, instance }: Step, { steps, results, begun }: Carried): boolean {
    const isDown = steps.some(
        (step) => step.instance === instance && step.action === "STOP" && isDone(statusOf(results, step.number)),
    );
    return undoes !== null && begun.has(undoes) && !isDown;
}

/** A look that refuses one step refuses all that follow. */
function refusedWith({ detail }: StepResult, name: string): StepResult {
    return stepResult("REFUSED", isNotCarriedOut(detail) ? detail : notCarriedOut(`${name} was refused`), null);
}

/** A requested end is passed through the chain; anything else makes the following steps impossible. */
function settled({ steps, results }: Carried, because: number): Next {
    const hindrance = results.get(because);
    if (hindrance?.status === "INTERRUPTED") {
        return leftOut.safely;
    }
    if (hindrance?.status === "NOT-TAKEN") {
        return { kind: "settled", result: stepResult("NOT-TAKEN", hindrance.detail, null) };
    }
    const name = steps
        .filter(({ number }) => number === because)
        .map(({ instance, action }) => `${instance} ${action}`)
        .join("");
    return hindrance?.status === "REFUSED"
        ? { kind: "settled", result: refusedWith(hindrance, name) }
        : { kind: "settled", result: stepResult("NOT-TAKEN", notCarriedOut(`${name} was not done`), null) };
}
