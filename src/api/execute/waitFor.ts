// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/operation/event";
import type { StepContext } from "./operationContext";
import { stepResult } from "./stepResult";

/** The condition that is not met yet, and the result if the time passes. */
interface Waiting {
    readonly kind: "waiting";
    readonly waitsFor: string;
    readonly atLimit?: StepResult;
}

/** One look. */
export type Looked = { readonly kind: "over"; readonly result: StepResult } | Waiting;

export const over = (result: StepResult): Looked => ({ kind: "over", result });
export const waitingFor = (waitsFor: string, atLimit?: StepResult): Looked =>
    atLimit ? { kind: "waiting", waitsFor, atLimit } : { kind: "waiting", waitsFor };

/** A fact that cannot be seen for so long will not be seen later either. */
export const blindPatienceMs = 60_000;

/**
 * Quick while something is about to happen, which for a stop or a start is two minutes, then slower, and never slower than this however
 * long the wait.
 */
const quickForMs = 120_000;
const paces = {
    /** A request or two. */
    own: { quickMs: 1_000, steadyMs: 2_000 },
    /** All systems are queried. */
    everybody: { quickMs: 2_000, steadyMs: 5_000 },
} as const;

/**
 * Looks until the result is final, the time has passed, or the step must end. The cost of a look does not depend on
 * the duration of the wait.
 *
 * @param since when the limit began to run; the begin of the step by default
 * @param pace how much one look costs
 */
export async function waitFor(
    context: StepContext,
    look: () => Promise<Looked>,
    since?: Date,
    pace: keyof typeof paces = "own",
): Promise<StepResult> {
    const began = context.ports.clock.now().getTime();
    const deadline = (since?.getTime() ?? began) + context.step.limitSeconds * 1_000;
    let told = "";
    for (;;) {
        const looked = await look();
        if (looked.kind === "over") {
            return looked.result;
        }
        const ended = endOfWait(context, looked, told, deadline);
        if (ended) {
            return ended;
        }
        if (looked.waitsFor !== told) {
            told = looked.waitsFor;
            context.waiting(told);
        }
        await rest(context, began, deadline, pace);
    }
}

function endOfWait(context: StepContext, looked: Waiting, told: string, deadline: number): StepResult | null {
    if (context.signal.aborted) {
        // A look that was cut off shows less than the one before it.
        return stepResult("INTERRUPTED", `interrupted while waiting for ${told === "" ? looked.waitsFor : told}`, null);
    }
    const isOver = context.ports.clock.now().getTime() >= deadline;
    return isOver ? (looked.atLimit ?? tooLate(context, looked.waitsFor)) : null;
}

async function rest(
    { ports, signal }: StepContext,
    began: number,
    deadline: number,
    pace: keyof typeof paces,
): Promise<void> {
    const now = ports.clock.now().getTime();
    const { quickMs, steadyMs } = paces[pace];
    await ports.clock.sleep(Math.min(now - began < quickForMs ? quickMs : steadyMs, deadline - now), signal);
}

function tooLate({ step, instance }: StepContext, waitsFor: string): StepResult {
    const minutes = step.limitSeconds >= 120 ? `${Math.round(step.limitSeconds / 60)} min` : `${step.limitSeconds} s`;
    return stepResult(
        "UNPROVEN",
        `after ${minutes} still waiting for ${waitsFor}`,
        `zowe ha status --lpars ${instance.id}`,
    );
}
