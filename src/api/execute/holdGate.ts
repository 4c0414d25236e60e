// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Look } from "../health/state/look";
import { lookAt } from "../health/state/look";
import type { StepResult } from "../model/operation/event";
import { gateProblems } from "../plan/guards/gateProblems";
import { withCacheViews } from "../probe/withCacheViews";
import type { StepContext } from "./operationContext";
import { stepResult } from "./stepResult";
import type { Looked } from "./waitFor";
import { over, waitFor, waitingFor } from "./waitFor";

/** Opens when all others are READY and the registries agree; late facts get time. */
export function holdGate(context: StepContext): Promise<StepResult> {
    return waitFor(context, () => look(context), undefined, "everybody");
}

async function look(context: StepContext): Promise<Looked> {
    const glance = await context.glance();
    const quick = problemsIn(glance, context);
    const problems = quick.length === 0 ? problemsIn(await withClusters(glance, context), context) : quick;
    if (problems.length === 0) {
        return over(stepResult("DONE", "all others are READY, the registries agree", null));
    }
    const words = problems.join("; ");
    return waitingFor(words, stepResult("FAILED", `the gate stays closed: ${words}`, "zowe ha check"));
}

async function withClusters({ sysplex, snapshot }: Look, { circle }: StepContext): Promise<Look> {
    return lookAt(sysplex, await withCacheViews(snapshot, circle));
}

function problemsIn(look: Look, { step, plan }: StepContext): readonly string[] {
    return gateProblems(look, step.together, plan.maxUnavailable);
}
