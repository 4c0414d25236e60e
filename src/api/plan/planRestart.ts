// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/state/decideInstances";
import { drainOf, drainWords } from "../health/state/drainRecords";
import { mayServe } from "../health/state/serving";
import type { LeftAlone, Planned, Refusal } from "../model/operation/plan";
import { checkNames, checkSharedJobs, checkTopology } from "./guards/checkNames";
import { divideTargets } from "./steps/divideTargets";
import { finishPlan } from "./steps/finishPlan";
import { gateRuleIds } from "./guards/gateFailures";
import { guardRestart } from "./guards/guardRestart";
import type { RestartIntent } from "./intent";
import { rollingOrder } from "./steps/rollingOrder";
import { addAwaitReady, addRestart } from "./steps/restartSteps";
import { StepList } from "./steps/stepList";
import { undrainedNotes } from "./guards/undrainedNotes";
import type { PlanView } from "./view";
import { activeJobId, targetsOf } from "./view";
import { addZis, zisNotes, zisStepOf } from "./steps/zisSteps";
import type { ZisSteps } from "./steps/zisSteps";

/** Registries agree within seconds, a gateway's view within its fetch of 30 s; a difference that lasts longer is not a delay. */
const gateLimitSeconds = 180;

const gateNote = `Each GATE also stays closed while one of ${gateRuleIds.join(", ")} fails for another instance.`;

/**
 * Restarts instances, as many at a time as may be missing, each wave only when the gate before it is open. A continued operation
 * (`jobsBefore`) does not change instances that already run in another job, and first brings back those that it had stopped.
 */
export function planRestart(intent: RestartIntent, view: PlanView): Planned {
    const targets = targetsOf(view, intent.targets);
    const refusal = checkTargets(intent, view, targets);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const { taken, leftAlone } = divideTargets(
        targets,
        (target) => whyLeftAlone(target, intent) ?? whyLeftDrained(target, intent, view),
    );
    const { inOrder, explanation } = rollingOrder(taken, view.placement);
    const awaited = inOrder.filter((target) => isRestarted(target, intent));
    const toTake = inOrder.filter((target) => !awaited.includes(target));
    const waves = wavesOf(toTake, intent.maxUnavailable - missingBesides(view, taken));
    const guarded = guardRestart(view, intent, waves, awaited);
    if (guarded) {
        return { kind: "refusal", refusal: guarded };
    }
    const steps = new StepList(view.wording);
    const takenInstances = taken.map(({ instance }) => instance);
    const zis = addZis(steps, view, takenInstances, intent.startsZis);
    addWaves(steps, view, { ...intent, zis }, waves, awaited);
    const notes = [
        ...(explanation === null ? [] : [explanation]),
        ...(intent.allowsOutage ? ["--allow-outage: the gate between the instances is not checked."] : []),
        ...(steps.steps.some(({ action }) => action === "GATE") ? [gateNote] : []),
        ...zisNotes(view, takenInstances, intent.startsZis),
        ...undrainedNotes(view, taken.filter(runs), "RESTART"),
    ];
    return finishPlan(intent.kind, view, targets, steps, {
        leftAlone,
        notes,
        maxUnavailable: intent.maxUnavailable,
        allowsOutage: intent.allowsOutage,
        jobsBefore: intent.jobsBefore,
    });
}

function checkTargets(
    { kind }: RestartIntent,
    { sysplex }: PlanView,
    targets: readonly DecidedInstance[],
): Refusal | null {
    const instances = targets.map(({ instance }) => instance);
    return checkTopology(sysplex, kind.toLowerCase()) ?? checkNames(instances) ?? checkSharedJobs(instances, sysplex);
}

/** It runs in another job than when the operation began. */
function isRestarted(target: DecidedInstance, { jobsBefore }: RestartIntent): boolean {
    const { id } = target.instance;
    const now = activeJobId(target);
    return jobsBefore !== null && now !== null && Object.hasOwn(jobsBefore, id) && jobsBefore[id] !== now;
}

/** Those that are left alone and not READY are missing all the while. */
function missingBesides({ decided }: PlanView, taken: readonly DecidedInstance[]): number {
    return decided.filter((one) => !taken.includes(one) && one.state !== "READY").length;
}

/** An instance that does not run is only started: no gate and no other instance depends on it. */
function wavesOf(inOrder: readonly DecidedInstance[], size: number): readonly (readonly DecidedInstance[])[] {
    const waves: DecidedInstance[][] = [];
    for (const target of inOrder) {
        const last = waves.at(-1);
        const fits = last !== undefined && last.length < size && last.every(runs) && runs(target);
        if (fits) {
            last.push(target);
        } else {
            waves.push([target]);
        }
    }
    return waves;
}

const runs = ({ signs }: DecidedInstance): boolean => signs.job !== "absent";

function addWaves(
    steps: StepList,
    view: PlanView,
    intent: RestartIntent & { readonly zis: ZisSteps },
    waves: readonly (readonly DecidedInstance[])[],
    awaited: readonly DecidedInstance[],
): void {
    let previous: readonly number[] = awaited.map(({ instance }) => addAwaitReady(steps, view, instance));
    let back = awaited.map(({ instance }) => instance.id);
    for (const wave of waves) {
        previous = addWave(steps, view, { ...intent, back }, wave, previous);
        back = [...back, ...wave.map(({ instance }) => instance.id)];
    }
}

function addWave(
    steps: StepList,
    view: PlanView,
    intent: RestartIntent & { readonly zis: ZisSteps; readonly back: readonly string[] },
    wave: readonly DecidedInstance[],
    previous: readonly number[],
): readonly number[] {
    const together = wave.map(({ instance }) => instance.id);
    const first = wave[0]?.instance;
    const needsGate = first !== undefined && !intent.allowsOutage && wave.some((one) => mayServe(one, view.decided));
    const after = needsGate
        ? [
              steps.add(first, {
                  action: "GATE",
                  because: "all others READY, the registries agree",
                  after: previous,
                  interruption: "any-time",
                  limitSeconds: wave.some(({ state }) => state === "STARTING")
                      ? view.startBudgetSeconds
                      : gateLimitSeconds,
                  together,
              }),
          ]
        : previous;
    const ends: number[] = [];
    let prepared: number | null = null;
    for (const target of wave) {
        const begins = [...after, ...zisStepOf(intent.zis, target.instance)];
        const turn = { othersPrepared: prepared, back: intent.back, together };
        const added = addRestart(steps, view, intent, target, begins, turn);
        prepared = added.prepared;
        ends.push(added.last);
    }
    return ends;
}

/** An instance that a user drained, here or at another workstation, is not damaged. */
function whyLeftDrained(
    { instance, state }: DecidedInstance,
    { includesDrained }: RestartIntent,
    { snapshot }: PlanView,
): LeftAlone | null {
    if (state !== "DRAINED" || includesDrained) {
        return null;
    }
    const record = drainOf(snapshot, instance);
    const who = record === undefined ? "it was drained, but not from this workstation" : drainWords(record);
    return {
        instance: instance.id,
        outcome: "NOTHING-TO-DO",
        reason: `it is DRAINED and stays drained: ${who}`,
        next: `zowe ha restart --lpars ${instance.id}, or --include-drained includes it`,
    };
}

function whyLeftAlone(target: DecidedInstance, intent: RestartIntent): LeftAlone | null {
    const { instance, state, reason, signs } = target;
    const { id, systemName } = instance;
    if (isRestarted(target, intent) && state === "READY") {
        return {
            instance: id,
            outcome: "NOTHING-TO-DO",
            reason: "it has already been restarted and is READY",
            next: null,
        };
    }
    if (state === "SYSTEM-DOWN") {
        return {
            instance: id,
            outcome: "INCOMPLETE",
            reason: `${systemName} is not in the sysplex`,
            next: `ask for an IPL of ${systemName}, then zowe ha start --lpars ${id}`,
        };
    }
    if (signs.job === "unknown") {
        return {
            instance: id,
            outcome: "UNKNOWN",
            reason: `whether its job runs could not be seen (${reason})`,
            next: `zowe ha status --lpars ${id}`,
        };
    }
    if (signs.job === "absent" && !["STOPPED", "FAILED"].includes(state)) {
        return {
            instance: id,
            outcome: "INCOMPLETE",
            reason: `it is ${state}: ${reason}; a start would fail`,
            next: `zowe ha stop --lpars ${id} lists its leftovers`,
        };
    }
    return null;
}
