// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import type { Instance } from "../../model/sysplex";
import { isSingleService } from "../../model/sysplex";
import { addCleanUp } from "./addCleanUp";
import { addDrain, addResume, canDrain } from "./drainSteps";
import type { Drained, Turn } from "./drainSteps";
import type { RestartIntent } from "../intent";
import { addStart } from "./startSteps";
import type { StartSteps } from "./startSteps";
import { layoutNow } from "../guards/layoutNow";
import type { StepList } from "./stepList";
import { addProveStopped, addStop, listenLimit } from "./stopSteps";
import type { PlanView } from "../view";
import type { Watching } from "./watchSteps";
import { addBaseline, addHold, addProof } from "./watchSteps";

const hookLimitSeconds = 3_600;

interface RestartTurn extends Turn {
    /** The step with which an instance of the same wave frees the workspace; null: none starts before. */
    readonly othersPrepared: number | null;
}

/** One instance of a wave: down, the hook of the site, up, and a time in which it must stay up. */
export function addRestart(
    steps: StepList,
    view: PlanView,
    intent: RestartIntent,
    target: DecidedInstance,
    after: readonly number[],
    { othersPrepared, ...turn }: RestartTurn,
): StartSteps {
    const { instance } = target;
    const runs = target.signs.job !== "absent";
    const watching = { instance, together: turn.together, proves: intent.proves ?? [] };
    const { drained, cleaned, rested } = runs
        ? addAway(steps, view, { ...intent, turn }, target, after)
        : upFrom(after);
    const started = addStart(steps, view, instance, {
        after: intent.hookDown === null ? rested : [addHook(steps, instance, intent.hookDown, rested)],
        afterEndOf: [othersPrepared, cleaned].filter((number) => number !== null),
        because: runs ? "bring it back" : `${instance.id} is ${target.state}: ${target.reason}`,
        until: "ready",
        isOwed: runs,
    });
    const back = addBack(steps, view, instance, started.last, drained);
    const soaked = intent.soakSeconds === 0 ? back : addSoak(steps, instance, intent.soakSeconds, back);
    const proven = runs ? addProof(steps, watching, "PROVE-AFTER", [soaked]) : [];
    return { ...started, last: proven[0] ?? soaked };
}

/** How an instance comes to be down: drained for it, its leftovers removed, and the steps before its start. */
interface Away {
    readonly drained: Drained | null;
    readonly cleaned: number | null;
    readonly rested: readonly number[];
}

const upFrom = (after: readonly number[]): Away => ({ drained: null, cleaned: null, rested: after });

function addAway(
    steps: StepList,
    view: PlanView,
    intent: RestartIntent & { readonly turn: Turn },
    target: DecidedInstance,
    after: readonly number[],
): Away {
    const { instance } = target;
    const { turn, proves = [] } = intent;
    const watching = { instance, together: turn.together, proves };
    const before = addBefore(steps, intent, watching, after);
    const drained = canDrain(view, instance, turn) ? addDrain(steps, view, instance, before, turn) : null;
    const down = [addDown(steps, view, { target, kind: intent.kind }, before, drained)];
    const cleaned = addCleanUp(steps, view, instance, down);
    return { drained, cleaned, rested: addAbsence(steps, intent, watching, down) };
}

/** Of a drill: the calls while nothing has changed yet. */
function addBefore(
    steps: StepList,
    { kind }: RestartIntent,
    watching: Watching,
    after: readonly number[],
): readonly number[] {
    const measured = kind === "DRILL" ? [addBaseline(steps, watching.instance, after)] : after;
    return addProof(steps, watching, "PROVE-BEFORE", measured);
}

function addAbsence(
    steps: StepList,
    { holdSeconds = null }: RestartIntent,
    watching: Watching,
    down: readonly number[],
): readonly number[] {
    const proven = addProof(steps, watching, "PROVE-DOWN", down);
    return holdSeconds === null ? proven : [addHold(steps, watching.instance, holdSeconds, proven)];
}

/** Also if this plan drained nothing: an override of another user would leave it without work. */
function addBack(
    steps: StepList,
    view: PlanView,
    instance: Instance,
    started: number,
    drained: Drained | null,
): number {
    const isPossible = isSingleService(instance) ? view.drains !== undefined : view.drains === true;
    return isPossible && instance.gateway !== null ? addResume(steps, view, instance, [started], { drained }) : started;
}

function addDown(
    steps: StepList,
    view: PlanView,
    { target: { instance, state }, kind }: { readonly target: DecidedInstance; readonly kind: RestartIntent["kind"] },
    after: readonly number[],
    drained: Drained | null,
): number {
    const layout = layoutNow(view, instance);
    return state === "STOPPING"
        ? addProveStopped(steps, instance, after, { layout, interruption: "never" })
        : addStop(steps, instance, {
              after: drained === null ? after : [drained.last],
              because: `stop it for the ${kind.toLowerCase()}`,
              listenLimitSeconds: listenLimit(view, state),
              isOwed: drained !== null,
              layout,
          });
}

function addHook(steps: StepList, instance: Instance, hook: string, after: readonly number[]): number {
    return steps.add(instance, {
        action: "RUN-HOOK",
        localCommand: hook,
        because: "the command of the site, on this workstation",
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
        because: "this operation has already started it",
        interruption: "any-time",
        limitSeconds: view.startBudgetSeconds,
    });
}
