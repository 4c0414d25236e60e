// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/event";
import type { StepContext } from "./operationContext";
import { stepResult } from "./stepResult";

/** One look: over, with its result; or what is still waited for, and what that means if the time passes. */
export type Looked =
    | { readonly kind: "over"; readonly result: StepResult }
    | { readonly kind: "waiting"; readonly waitsFor: string; readonly atLimit?: StepResult };

export const over = (result: StepResult): Looked => ({ kind: "over", result });
export const waitingFor = (waitsFor: string, atLimit?: StepResult): Looked =>
    atLimit ? { kind: "waiting", waitsFor, atLimit } : { kind: "waiting", waitsFor };

/** Quick while something is about to happen, then slower, and never slower than this however long the wait. */
const quickMs = 1_000;
const steadyMs = 2_000;
const quickForMs = 30_000;

/**
 * Looks until the look says that it is over, the time has passed, or the step is to end. What a look costs does not depend on
 * how long the wait has lasted.
 *
 * @param since when the limit began to run; the begin of the step by default
 */
export async function waitFor(context: StepContext, look: () => Promise<Looked>, since?: Date): Promise<StepResult> {
    const { clock } = context.ports;
    const began = clock.now().getTime();
    const deadline = (since?.getTime() ?? began) + context.step.limitSeconds * 1_000;
    let told = "";
    for (;;) {
        const looked = await look();
        if (looked.kind === "over") {
            return looked.result;
        }
        if (context.signal.aborted) {
            return stepResult("INTERRUPTED", `left while waiting for ${looked.waitsFor}`, null);
        }
        const now = clock.now().getTime();
        if (now >= deadline) {
            return looked.atLimit ?? tooLate(context, looked.waitsFor);
        }
        if (looked.waitsFor !== told) {
            told = looked.waitsFor;
            context.waiting(told);
        }
        const pause = now - began < quickForMs ? quickMs : steadyMs;
        await clock.sleep(Math.min(pause, deadline - now), context.signal);
    }
}

function tooLate({ step, instance }: StepContext, waitsFor: string): StepResult {
    const minutes = step.limitSeconds >= 120 ? `${Math.round(step.limitSeconds / 60)} min` : `${step.limitSeconds} s`;
    return stepResult(
        "UNPROVEN",
        `after ${minutes} still waiting for ${waitsFor}`,
        `look with zowe ha status --lpars ${instance.id}`,
    );
}
