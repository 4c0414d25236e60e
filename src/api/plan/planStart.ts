// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../health/state/decideInstances";
import { componentRemedy } from "../health/rules/componentRemedy";
import { downComponents } from "../health/state/decideState";
import type { LeftAlone, Planned } from "../model/operation/plan";
import type { Instance } from "../model/sysplex";
import type { Snapshot } from "../model/seen/snapshot";
import { checkNames, checkSharedJobs, checkTopology } from "./guards/checkNames";
import { divideTargets } from "./steps/divideTargets";
import { addEntryBack, entryQuiescedByStop } from "./steps/drainSteps";
import { finishPlan } from "./steps/finishPlan";
import type { StartIntent } from "./intent";
import { addStart } from "./steps/startSteps";
import type { StartOptions, StartSteps } from "./steps/startSteps";
import { StepList } from "./steps/stepList";
import { addProveStopped } from "./steps/stopSteps";
import type { PlanView } from "./view";
import { targetsOf } from "./view";
import { addZis, runningZisNotes, zisNotes, zisStepOf } from "./steps/zisSteps";
import type { ZisSteps } from "./steps/zisSteps";

/**
 * Starts instances, one after the other until ZWEL0018I, then in parallel. An instance that serves is not changed, one that is starting
 * is awaited, and if it is not known whether an instance runs, it is not started: it could be a second one.
 */
export function planStart(intent: StartIntent, view: PlanView): Planned {
    const targets = targetsOf(view, intent.targets);
    const instances = targets.map(({ instance }) => instance);
    const refusal =
        checkTopology(view.sysplex, "start") ?? checkNames(instances) ?? checkSharedJobs(instances, view.sysplex);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const { taken, leftAlone } = divideTargets(targets, (target) => whyLeftAlone(target, view));
    // Those that are preparing now hold the shared workspace: the first S waits for them.
    const inOrder = [...taken].sort((a, b) => Number(b.state === "STARTING") - Number(a.state === "STARTING"));
    const steps = new StepList(view.wording);
    const serving = targets.filter(({ state }) => state === "READY");
    const zis = addZis(steps, view, instancesOf([...inOrder, ...serving]), intent.startsZis);
    let previous: number | null = null;
    for (const target of inOrder) {
        const until = intent.waits ? "ready" : target === inOrder.at(-1) ? "active" : "prepared";
        previous = addTarget(steps, view, { zis, until }, target, previous).prepared;
    }
    const isTaken = ({ instance }: LeftAlone): boolean => steps.steps.some((step) => step.instance === instance);
    return finishPlan("START", view, targets, steps, {
        leftAlone: leftAlone.filter((left) => !isTaken(left)),
        notes: [
            ...notesAboutZis(intent, view, targets, zis),
            ...notesAboutOrder(targets),
            ...(intent.waits ? [] : notesAboutEntry(view, taken)),
        ],
    });
}

const serial =
    "Instances start one after the other until ZWEL0018I, because starting instances write the same files in the shared workspace; after that they start in parallel.";

const notesAboutOrder = (targets: readonly DecidedInstance[]): readonly string[] =>
    targets.filter(isToStart).length > 1 ? [serial] : [];

/** Without the wait nothing proves that it serves, and the distributor may be resumed only for an instance that serves. */
function notesAboutEntry(view: PlanView, taken: readonly DecidedInstance[]): readonly string[] {
    return taken.flatMap(({ instance: { id } }) => {
        const port = entryQuiescedByStop(view, id);
        return port === null
            ? []
            : [
                  `${id}: its stop quiesced port ${port} at the distributor. With --no-wait the port is not resumed, because ${id} does not serve yet: zowe ha wait --for ready --lpars ${id}; then zowe ha resume --lpars ${id}`,
              ];
    });
}

const instancesOf = (targets: readonly DecidedInstance[]): readonly Instance[] =>
    targets.map(({ instance }) => instance);

const isToStart = ({ state }: DecidedInstance): boolean => isDown(state);

function notesAboutZis(
    { startsZis }: StartIntent,
    view: PlanView,
    targets: readonly DecidedInstance[],
    started: ZisSteps,
): readonly string[] {
    const running = targets.filter((target) => target.signs.job === "active" && whyLeftAlone(target, view) !== null);
    return [
        ...zisNotes(view, instancesOf(targets.filter(isToStart)), startsZis),
        ...(startsZis ? runningZisNotes(view, instancesOf(running), started) : []),
    ];
}

function addTarget(
    steps: StepList,
    view: PlanView,
    options: Pick<StartOptions, "until"> & { readonly zis: ZisSteps },
    { instance, state, reason }: DecidedInstance,
    previous: number | null,
): StartSteps {
    if (state === "STARTING") {
        return addAwait(steps, view, instance, options.until);
    }
    const ended =
        state === "STOPPING"
            ? [addProveStopped(steps, instance, [], { layout: instance.layout, interruption: "any-time" })]
            : [];
    const started = addStart(steps, view, instance, {
        after: [...ended, ...zisStepOf(options.zis, instance)],
        afterEndOf: previous === null ? [] : [previous],
        because: `${instance.id} is ${state}: ${reason}`,
        until: options.until,
        isOwed: false,
    });
    return options.until === "ready"
        ? { ...started, last: addEntryBack(steps, view, instance, started.last) }
        : started;
}

function addAwait(
    steps: StepList,
    view: PlanView,
    instance: DecidedInstance["instance"],
    until: StartOptions["until"],
): StartSteps {
    const prepared = steps.add(instance, {
        action: "AWAIT-PREPARED",
        because: "ZWEL0018I frees the shared workspace",
        interruption: "any-time",
        limitSeconds: view.startBudgetSeconds,
    });
    if (until !== "ready") {
        return { prepared, last: prepared };
    }
    const last = steps.add(instance, {
        action: "AWAIT-READY",
        because: "it is already starting",
        after: [prepared],
        interruption: "any-time",
        limitSeconds: view.startBudgetSeconds,
    });
    return { prepared, last };
}

/** Nothing of it runs, or nothing will in a moment. */
export function isDown(state: DecidedInstance["state"]): boolean {
    return state === "STOPPED" || state === "FAILED" || state === "STOPPING";
}

function whyLeftAlone(target: DecidedInstance, view: PlanView): LeftAlone | null {
    const { instance, state, signs } = target;
    const { id } = instance;
    const leave = (outcome: LeftAlone["outcome"], why: string, next: string | null): LeftAlone => ({
        instance: id,
        outcome,
        reason: why,
        next,
    });
    if (state === "READY") {
        const port = entryQuiescedByStop(view, id);
        return port === null
            ? leave("NOTHING-TO-DO", "it is already READY", null)
            : leave(
                  "DEGRADED",
                  `it is READY, but its stop quiesced port ${port} at the distributor, and there is no record that it was resumed (HA-NET05)`,
                  `zowe ha resume --lpars ${id}`,
              );
    }
    if (state === "DRAINED") {
        return leave("DEGRADED", "it runs, but it is drained and gets no work", `zowe ha resume --lpars ${id}`);
    }
    if (state === "STARTING" || state === "STOPPING") {
        return null;
    }
    if (isDown(state) && signs.job === "absent") {
        return null;
    }
    return whyNotStartable(target, view.snapshot, leave);
}

type Leave = (outcome: LeftAlone["outcome"], why: string, next: string | null) => LeftAlone;

function whyNotStartable(target: DecidedInstance, snapshot: Snapshot, leave: Leave): LeftAlone {
    const { instance, state, reason, signs } = target;
    const { id, systemName } = instance;
    if (state === "SYSTEM-DOWN") {
        return leave(
            "INCOMPLETE",
            `${systemName} is not in the sysplex: nothing can be started there`,
            `ask for an IPL of ${systemName}, then zowe ha start --lpars ${id}`,
        );
    }
    if (state === "ORPHANED") {
        return leave(
            "INCOMPLETE",
            `${reason}: they hold the ports, so a start would fail`,
            `zowe ha stop --lpars ${id} lists them with the commands that end them`,
        );
    }
    if (signs.job === "unknown") {
        return leave(
            "UNKNOWN",
            `whether it runs could not be seen (${reason}): a start could create a second one`,
            `zowe ha status --lpars ${id}`,
        );
    }
    if (signs.job === "absent") {
        return leave("INCOMPLETE", reason, `look for a job under another name: zowe ha status --lpars ${id} --wide`);
    }
    return whyRunning(target, snapshot, leave);
}

/** Its job is active, and it is not READY. */
function whyRunning(target: DecidedInstance, snapshot: Snapshot, leave: Leave): LeftAlone {
    const {
        instance: { id },
        sighting,
        state,
        reason,
        signs,
    } = target;
    if (state === "UNKNOWN" || state === "UNREACHABLE") {
        return leave(
            "UNKNOWN",
            `its job runs, but whether it serves could not be seen (${reason})`,
            `zowe ha check network certificates --lpars ${id}`,
        );
    }
    const down = downComponents(signs);
    const isShortOfComponents = state === "DEGRADED" && down.length > 0;
    return leave(
        state === "DEGRADED" ? "DEGRADED" : "INCOMPLETE",
        `it is ${state}: ${reason}; a start would not change that`,
        isShortOfComponents ? componentRemedy(snapshot, sighting, down) : `zowe ha restart --lpars ${id}`,
    );
}
