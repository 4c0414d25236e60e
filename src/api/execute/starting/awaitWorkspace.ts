// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import type { StepResult } from "../../model/operation/event";
import type { Job } from "../../model/seen/zosmf";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import { LauncherWatch } from "./launcherWatch";

/** A preparation takes seconds, on a slow file system a minute or two. */
const patienceMs = 180_000;
const pauseMs = 2_000;

/**
 * Two instances that prepare at the same time overwrite each other's files in the shared workspace, regardless of who started them. So S is
 * sent only when every other launcher that has just started has issued ZWEL0018I.
 *
 * @returns null when the workspace is free
 */
export async function awaitWorkspace(context: StepContext): Promise<StepResult | null> {
    const { clock } = context.ports;
    const began = clock.now().getTime();
    const watches = new Map<string, LauncherWatch>();
    const mayEnd = context.step.interruption === "never" ? context.signal : context.asked;
    for (;;) {
        const preparing = await preparingNow(context, watches);
        if (preparing.length === 0) {
            return null;
        }
        if (mayEnd.aborted) {
            return stepResult(
                "INTERRUPTED",
                `interrupted while ${preparing.join(" and ")} prepared the workspace`,
                null,
            );
        }
        if (clock.now().getTime() - began >= patienceMs) {
            return notFree(context, preparing);
        }
        context.waiting(`ZWEL0018I of ${preparing.join(" and ")}, which another operator started`);
        await clock.sleep(pauseMs, mayEnd);
    }
}

async function preparingNow(context: StepContext, watches: Map<string, LauncherWatch>): Promise<readonly string[]> {
    const { decided } = await context.glance();
    const starting = decided.filter(
        ({ instance, state }) => instance.id !== context.instance.id && state === "STARTING",
    );
    const prepared = await Promise.all(starting.map((one) => isPrepared(one, context, watches)));
    return starting.filter((_, index) => prepared[index] === false).map(({ instance }) => instance.id);
}

/** If it cannot be read, it counts as not prepared, until its start ends or the time has passed. */
async function isPrepared(
    { sighting }: DecidedInstance,
    { circle }: StepContext,
    watches: Map<string, LauncherWatch>,
): Promise<boolean> {
    const job: Job | null = sighting.activeJob.seen ? (sighting.activeJob.value?.job ?? null) : null;
    if (job === null) {
        return false;
    }
    const watch = watches.get(job.id) ?? new LauncherWatch(job, circle);
    watches.set(job.id, watch);
    const followed = await watch.look();
    return followed.seen && followed.value.isPrepared;
}

/** An instance that was stopped for this start is down now: then something was changed. */
function notFree({ plan, instance }: StepContext, preparing: readonly string[]): StepResult {
    const wasTaken = plan.steps.some((step) => step.instance === instance.id && step.action === "STOP");
    const others = preparing.join(" and ");
    return stepResult(
        wasTaken ? "FAILED" : "REFUSED",
        `${others} ${preparing.length === 1 ? "has" : "have"} not issued ZWEL0018I yet, and two instances that prepare the shared workspace at the same time can damage it; S was not sent`,
        `zowe ha wait --for ready --lpars ${preparing.join(",")}; then zowe ha start --lpars ${instance.id}`,
    );
}
