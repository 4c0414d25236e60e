// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/decisions";
import type { Instance } from "../model/sysplex";
import { addDrain, addResume, canDrain } from "./drainSteps";
import type { RestartIntent } from "./intent";
import { addStart } from "./startSteps";
import type { StartSteps } from "./startSteps";
import type { StepList } from "./stepList";
import { addProveStopped, addStop, listenLimit } from "./stopSteps";
import type { PlanView } from "./view";

const hookLimitSeconds = 3_600;

/** One instance of a wave: down, the hook of the site, up, and a time in which it must stay up. */
export function addRestart(
    steps: StepList,
    view: PlanView,
    intent: RestartIntent,
    target: DecidedInstance,
    after: readonly number[],
    othersPrepared: number | null,
): StartSteps {
    const { instance, state, reason, signs } = target;
    const runs = signs.job !== "absent";
    const drains = runs && canDrain(view, instance);
    const drained = drains ? [addDrain(steps, view, instance, after)] : after;
    const down = runs ? [addDown(steps, view, target, drained, drains)] : after;
    const ready = intent.hookDown === null ? down : [addHook(steps, instance, intent.hookDown, down)];
    const started = addStart(steps, view, instance, {
        after: ready,
        afterEndOf: othersPrepared === null ? [] : [othersPrepared],
        because: runs ? "bring it back" : `${instance.id} is ${state}: ${reason}`,
        startsZis: intent.startsZis,
        until: "ready",
        isOwed: runs,
    });
    const back =
        view.drains === true && instance.gateway !== null
            ? addResume(steps, view, instance, [started.last])
            : started.last;
    return { ...started, last: intent.soakSeconds === 0 ? back : addSoak(steps, instance, intent.soakSeconds, back) };
}

function addDown(
    steps: StepList,
    view: PlanView,
    target: DecidedInstance,
    after: readonly number[],
    isOwed: boolean,
): number {
    const { instance, state } = target;
    return state === "STOPPING"
        ? addProveStopped(steps, instance, after, "never")
        : addStop(steps, instance, {
              after,
              because: "take it down",
              listenLimitSeconds: listenLimit(view, state),
              isOwed,
          });
}

function addHook(steps: StepList, instance: Instance, hook: string, after: readonly number[]): number {
    return steps.add(instance, {
        action: "RUN-HOOK",
        localCommand: hook,
        because: "the site's own work, on this workstation",
        after,
        interruption: "never",
        limitSeconds: hookLimitSeconds,
    });
}

function addSoak(steps: StepList, instance: Instance, seconds: number, after: number): number {
    return steps.add(instance, {
        action: "SOAK",
        because: `it must stay READY for ${seconds} s`,
        after: [after],
        interruption: "any-time",
        limitSeconds: seconds,
        expectedSeconds: seconds,
    });
}

/** One that an earlier run of the operation has started already. */
export function addAwaitReady(steps: StepList, view: PlanView, instance: Instance): number {
    return steps.add(instance, {
        action: "AWAIT-READY",
        because: "it has been started already by this operation",
        interruption: "any-time",
        limitSeconds: view.startBudgetSeconds,
    });
}
