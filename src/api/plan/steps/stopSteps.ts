// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Interruption } from "../../model/operation/plan";
import type { InstanceState } from "../../model/status";
import type { Instance, Layout } from "../../model/sysplex";
import type { StepList } from "./stepList";
import type { PlanView } from "../view";

/** The launcher ends its components within 20 s and kills what is left (zowe/launcher `src/main.c`); then come the address spaces. */
const stopLimitSeconds = 120;
/** If no job runs, leftovers do not disappear by themselves: one careful look is enough. */
const traceLimitSeconds = 10;
const commandLimitSeconds = 60;

export interface StopOptions {
    readonly after: readonly number[];
    readonly because: string;
    /** How long the launcher may take until it listens. */
    readonly listenLimitSeconds: number;
    /** It was drained for this: it goes, and is not left running without work. */
    readonly isOwed?: boolean;
    /** How it runs now. */
    readonly layout: Layout;
}

/** P once the launcher listens to it, then the proof. @returns the number of the last step */
export function addStop(steps: StepList, instance: Instance, options: StopOptions): number {
    const listens = steps.add(instance, {
        action: "AWAIT-CONSOLE",
        because: "the launcher accepts P from ZWEL0012I on",
        after: options.after,
        interruption: options.isOwed === true ? "never" : "any-time",
        limitSeconds: options.listenLimitSeconds,
    });
    const stop = steps.add(instance, {
        action: "STOP",
        send: { verb: "stop", jobName: instance.jobName },
        because: options.because,
        after: [listens],
        interruption: options.isOwed === true ? "never" : "before",
        limitSeconds: commandLimitSeconds,
    });
    return addProveStopped(steps, instance, [stop], { layout: options.layout, interruption: "never" });
}

interface ProofOptions {
    readonly layout: Layout;
    readonly interruption: Interruption;
    readonly isTraceOnly?: boolean;
}

export function addProveStopped(
    steps: StepList,
    instance: Instance,
    after: readonly number[],
    { layout, interruption, isTraceOnly }: ProofOptions,
): number {
    return steps.add(instance, {
        action: "PROVE-STOPPED",
        because: "no part of it may remain",
        after,
        interruption,
        layout,
        limitSeconds: isTraceOnly === true ? traceLimitSeconds : stopLimitSeconds,
    });
}

/** An instance that starts gets its whole budget until it listens; one that should already listen gets a minute. */
export function listenLimit(view: PlanView, state: InstanceState): number {
    return state === "STARTING" ? view.startBudgetSeconds : Math.min(60, view.startBudgetSeconds);
}
