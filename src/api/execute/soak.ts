// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isReady } from "../health/state/decideState";
import type { StepResult } from "../model/operation/event";
import { observeGateway } from "../probe/observeGateways";
import type { StepContext } from "./operationContext";
import { stepResult } from "./stepResult";
import { lookAtStart } from "./starting/awaitPrepared";

const pauseMs = 2_000;
/** One answer may be lost on the way; three in a row are an instance that fell. */
const missesAllowed = 2;

/** It must stay READY for the whole time; the last look is a whole one. */
export async function soak(context: StepContext): Promise<StepResult> {
    const { ports, step } = context;
    const { clock } = ports;
    const end = clock.now().getTime() + step.limitSeconds * 1_000;
    context.waiting(`it to stay READY for ${step.limitSeconds} s`);
    let misses = 0;
    for (let now = clock.now().getTime(); now < end; now = clock.now().getTime()) {
        await clock.sleep(Math.min(pauseMs, end - now), context.signal);
        if (context.signal.aborted) {
            return stepResult("INTERRUPTED", "interrupted while it was watched", null);
        }
        const trouble = await troubleOf(context);
        misses = trouble === null ? 0 : misses + 1;
        if (trouble !== null && (misses > missesAllowed || trouble.isSure)) {
            return stepResult("FAILED", `it did not stay READY: ${trouble.why}`, remedyFor(context));
        }
    }
    return lastLook(context);
}

interface Trouble {
    readonly why: string;
    readonly isSure: boolean;
}

async function troubleOf(context: StepContext): Promise<Trouble | null> {
    const started = await lookAtStart(context);
    if (started.kind === "over") {
        return { why: started.result.detail, isSure: true };
    }
    if (context.instance.gateway === null) {
        return null;
    }
    const gateway = await observeGateway(context.instance, context.ports.apiMediation);
    if (!gateway.seen) {
        return { why: gateway.why, isSure: false };
    }
    const { verdict } = gateway.value.health;
    return verdict === "ready" ? null : { why: `its gateway is ${verdict}`, isSure: false };
}

async function lastLook(context: StepContext): Promise<StepResult> {
    const { instance, step } = context;
    const { decided } = await context.glance();
    const own = decided.find((one) => one.instance.id === instance.id);
    return own && isReady(own.signs)
        ? stepResult("DONE", `READY for ${step.limitSeconds} s`, null)
        : stepResult("FAILED", `it did not stay READY: ${own?.reason ?? "not seen"}`, remedyFor(context));
}

function remedyFor({ instance }: StepContext): string {
    return `zowe ha check --lpars ${instance.id}`;
}
