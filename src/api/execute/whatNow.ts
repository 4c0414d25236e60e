// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult, StepStatus } from "../model/event";
import type { Step } from "../model/plan";
import { stepResult } from "./stepResult";

export type Next =
    | { readonly kind: "begin" }
    | { readonly kind: "wait" }
    /** It will not be taken. */
    | { readonly kind: "settled"; readonly result: StepResult };

/** How an operation is to end: taking what is owed, at once, or without beginning anything that cannot be written down. */
export type Ending = "not" | "safely" | "at-once" | "without-journal";

const isDone = (status: StepStatus): boolean => status === "DONE" || status === "DEGRADED";

/** Over for certain: what it used is free. An unproven or interrupted one may still be at work on z/OS. */
const isOver = (status: StepStatus): boolean => isDone(status) || ["FAILED", "DENIED", "NOT-TAKEN"].includes(status);

/** Whether a step may begin, given how those before it ended. */
export function whatNow(step: Step, results: ReadonlyMap<number, StepResult>, ending: Ending): Next {
    const hindrance =
        step.after.find((number) => results.has(number) && !isDone(statusOf(results, number))) ??
        step.afterEndOf.find((number) => results.has(number) && !isOver(statusOf(results, number)));
    if (hindrance !== undefined) {
        return settled(results, hindrance);
    }
    if ([...step.after, ...step.afterEndOf].some((number) => !results.has(number))) {
        return { kind: "wait" };
    }
    return (step.interruption === "never" && ending !== "at-once") || ending === "not"
        ? { kind: "begin" }
        : leftOut[ending];
}

const asked = stepResult("INTERRUPTED", "left out: the end was asked for", null);

const leftOut: Readonly<Record<Exclude<Ending, "not">, Next>> = {
    "at-once": { kind: "settled", result: asked },
    safely: { kind: "settled", result: asked },
    "without-journal": {
        kind: "settled",
        result: stepResult("NOT-TAKEN", "left out: the journal could not be written", null),
    },
};

function statusOf(results: ReadonlyMap<number, StepResult>, number: number): StepStatus {
    return results.get(number)?.status ?? "NOT-TAKEN";
}

/** An end that was asked for goes through the chain as such; anything else makes what follows impossible. */
function settled(results: ReadonlyMap<number, StepResult>, because: number): Next {
    return statusOf(results, because) === "INTERRUPTED"
        ? leftOut.safely
        : { kind: "settled", result: stepResult("NOT-TAKEN", `left out, because step ${because} was not done`, null) };
}
