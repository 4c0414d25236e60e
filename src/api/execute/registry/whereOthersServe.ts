// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { servingOf } from "../../health/state/serving";
import type { StepResult } from "../../model/operation/event";
import { guardOf } from "../../plan/exclusion/guardOf";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";

/**
 * Draining before a stop, if another instance can take the work when its turn has come: between the plan and this step others may have
 * gone. Behind a look that has just shown others, and if only a drain was requested, an instance is always drained.
 */
export async function whereOthersServe(
    context: StepContext,
    drain: (context: StepContext) => Promise<StepResult>,
): Promise<StepResult> {
    const { plan, instance, sysplex } = context;
    const isGated = plan.steps.some(({ action, together }) => action === "GATE" && together.includes(instance.id));
    if (isGated || plan.kind === "DRAIN" || guardOf(plan, context.step) !== null) {
        return drain(context);
    }
    const { decided } = await context.glance();
    const others = servingOf(sysplex, decided).possible.filter((one) => one.instance.id !== instance.id);
    return others.length > 0
        ? drain(context)
        : stepResult("DONE", "skipped: no other instance serves, so there is nothing to drain to", null);
}
