// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decisionsOf } from "../health/state/decisions";
import type { StepResult } from "../model/operation/event";
import { gateProblems } from "../plan/guards/gateProblems";
import type { Snapshot } from "../model/seen/snapshot";
import { withCacheViews } from "../probe/withCacheViews";
import type { StepContext } from "./operationContext";
import { stepResult } from "./stepResult";
import type { Looked } from "./waitFor";
import { over, waitFor, waitingFor } from "./waitFor";

/** Opens when everybody else is READY and the registries agree; what is only late gets time. */
export function holdGate(context: StepContext): Promise<StepResult> {
    return waitFor(context, () => look(context), undefined, "everybody");
}

async function look(context: StepContext): Promise<Looked> {
    const snapshot = await context.glance();
    const quick = problemsIn(snapshot, context);
    const problems = quick.length === 0 ? problemsIn(await withCacheViews(snapshot, context.circle), context) : quick;
    if (problems.length === 0) {
        return over(stepResult("DONE", "all others are READY, the registries agree", null));
    }
    const words = problems.join("; ");
    return waitingFor(words, stepResult("FAILED", `the gate stays closed: ${words}`, "zowe ha check"));
}

function problemsIn(snapshot: Snapshot, { sysplex, step, plan }: StepContext): readonly string[] {
    const looked = { sysplex, snapshot, decided: decisionsOf(sysplex, snapshot) };
    return gateProblems(looked, step.together, plan.maxUnavailable);
}
