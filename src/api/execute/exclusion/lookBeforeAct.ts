// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { guardOf, standsIn } from "../../plan/exclusion/guardOf";
import type { Guard, MayAct } from "../../plan/exclusion/mayAct";
import { mayAct } from "../../plan/exclusion/mayAct";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";

/** Those that give way clear their overrides at once, which every registry shows within seconds. */
const longPatienceMs = 60_000;
/** While it is already drained, there may be no instance that serves users. */
const shortPatienceMs = 10_000;
const pauseMs = 1_500;

/**
 * Directly before a step that affects users: whether enough others are proven to serve now, even if another operation has acted since the
 * plan was made. One glance if that is the case.
 *
 * @param isDrained the override of this very step is in every registry
 * @returns null if it may be stopped or drained
 */
export async function lookBeforeAct(context: StepContext, isDrained = false): Promise<StepResult | null> {
    const guard = guardOf(context.plan, context.step);
    return guard === null ? null : untilClear(context, isDrained ? { ...guard, isDrained } : guard);
}

async function untilClear(context: StepContext, guard: Guard): Promise<StepResult | null> {
    const { clock } = context.ports;
    const began = clock.now().getTime();
    for (;;) {
        const permission = mayAct(guard, standsIn((await context.glance()).decided));
        if (permission.kind === "yes") {
            return null;
        }
        const isOver = clock.now().getTime() - began >= patienceFor(permission, guard);
        if (isOver || context.asked.aborted || context.signal.aborted) {
            return refused(permission, guard);
        }
        context.waiting(waitsFor(permission));
        await clock.sleep(pauseMs, context.asked);
    }
}

function patienceFor({ kind }: MayAct, { isDrained }: Guard): number {
    if (kind === "looks-again") {
        return isDrained === true ? shortPatienceMs : longPatienceMs;
    }
    return kind === "waits" ? longPatienceMs : 0;
}

type Hindered = Exclude<MayAct, { kind: "yes" }>;

function waitsFor(hindered: Hindered): string {
    return `${namesIn(hindered)} to be READY again before this instance is stopped or drained`;
}

function refused(hindered: Hindered, { instance }: Guard): StepResult {
    return stepResult("REFUSED", `${whyRefused(hindered, instance)}, so ${instance} is left in service`, remedy);
}

const remedy = "use zowe ha status to verify that the others are READY, then repeat the command";

function whyRefused(hindered: Hindered, own: string): string {
    const names = namesIn(hindered);
    const isOne = !names.includes(" ");
    if (names === own) {
        return `another operation stops, drains or resumes ${own} at the same time`;
    }
    return hindered.kind === "looks-again"
        ? `${names} ${isOne ? "is" : "are"} no longer proven READY`
        : `another operation stops or drains ${names}`;
}

function namesIn(hindered: Hindered): string {
    const ids =
        hindered.kind === "gives-way" ? hindered.to : hindered.kind === "waits" ? hindered.for : hindered.missing;
    return ids.length === 0 ? "no other instance" : ids.join(" and ");
}
