// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { recordOf } from "../../health/state/drainRecords";
import { servingOf } from "../../health/state/serving";
import type { Interruption } from "../../model/operation/plan";
import type { Instance, Layout } from "../../model/sysplex";
import { endpointOf, isSingleService } from "../../model/sysplex";
import { isSingleNow, layoutNow } from "../guards/layoutNow";
import type { StepList } from "./stepList";
import type { PlanView } from "../view";

/** Each gateway fetches on its own cycle of 30 s, and a busy registry is queried again (E-SEP-20). */
const drainLimitSeconds = 120;
const expectedSeconds = 30;
const commandLimitSeconds = 60;

/**
 * A drain helps only if another instance serves in the meantime. An override needs a client certificate; it does not drain a
 * single-service instance, which only the distributor can drain, without a certificate.
 */
export function canDrain(view: PlanView, instance: Instance, turn: Turn = nobodyMoves): boolean {
    const serving = servingOf(view.sysplex, view.decided).proven.map((one) => one.instance);
    const back = view.sysplex.instances.filter((one) => turn.back.includes(one.id) && one.gateway !== null);
    const hasOthers = [...serving, ...back].some(({ id }) => id !== instance.id && !turn.together.includes(id));
    const isPossible = overrideHelps(view, instance, turn)
        ? view.drains === true
        : view.drains !== undefined && quiescedPortOf(view) !== null;
    return isPossible && instance.gateway !== null && hasOthers;
}

/**
 * An override keeps away what other gateways send. Gateways of the single service send nothing to the core services of others, and
 * to onboarded ones regardless of their status (api-layer `ModulithConfig`); the instance's own gateway would only lose its own ZAAS.
 */
function overrideHelps(view: PlanView, instance: Instance, { back }: Turn): boolean {
    // An instance that is restarted before it then runs in the layout of zowe.yaml.
    const willRunAs = (one: Instance): Layout => (back.includes(one.id) ? one.layout : layoutNow(view, one));
    const others = view.sysplex.instances.filter((one) => one.id !== instance.id && one.gateway !== null);
    return !isSingleNow(view, instance) && (others.length === 0 || others.some((one) => willRunAs(one) === "services"));
}

/** The state of the others when it is the turn of an instance: the state that the plan brings about by then counts, not the current state. */
export interface Turn {
    /** Serving again by then: an earlier step of the plan brings them back. */
    readonly back: readonly string[];
    /** Stopped at the same time. */
    readonly together: readonly string[];
}

const nobodyMoves: Turn = { back: [], together: [] };

/** The entry port, if a distributor is in front of it. */
function quiescedPortOf(view: PlanView): number | null {
    return view.placement.isDistributed === true ? entryPortOf(view) : null;
}

/** The steps that drain an instance; the steps that resume it undo them. */
export interface Drained {
    readonly quiesced: number | null;
    readonly last: number;
}

/**
 * The distributor first, so that no new call arrives; then the routes of every gateway. Only the
 * distributor drains a single-service instance: calls through another gateway continue regardless of its status (api-layer `ModulithConfig`).
 */
export function addDrain(
    steps: StepList,
    view: PlanView,
    instance: Instance,
    after: readonly number[],
    turn: Turn = nobodyMoves,
): Drained {
    const port = quiescedPortOf(view);
    const layout = layoutNow(view, instance);
    const quiet = { verb: "quiesce", after, interruption: "before", layout } as const;
    const quiesced = port === null ? null : addEntry(steps, instance, port, quiet);
    if (quiesced !== null && !overrideHelps(view, instance, turn)) {
        return { quiesced, last: quiesced };
    }
    const last = steps.add(instance, {
        action: "DRAIN",
        layout,
        because: "every gateway drops it before it stops: no call fails",
        after: quiesced === null ? after : [quiesced],
        interruption: quiesced === null ? "before" : "never",
        limitSeconds: drainLimitSeconds,
        expectedSeconds,
    });
    return { quiesced, last };
}

interface Return {
    /** An earlier step of the same plan; it is reversed even if a step in between failed. */
    readonly drained?: Drained | null;
    /** Also if no distributor was seen: the entry may be quiesced, and an unnecessary RESUME is harmless. */
    readonly suspectsEntry?: boolean;
}

/**
 * Looked at, not assumed: an override survives a crash, and a gateway routes again only after its next fetch.
 * @returns the number of the last step
 */
export function addResume(
    steps: StepList,
    view: PlanView,
    instance: Instance,
    after: readonly number[],
    { drained, suspectsEntry }: Return,
): number {
    const port = portToResume(view, instance, suspectsEntry === true);
    const before = addRegistryResume(steps, view, instance, after, drained ?? null);
    const entry = { verb: "resume", after: before, interruption: "never", undoes: drained?.quiesced ?? null } as const;
    return port === null ? lastOf(before) : addEntry(steps, instance, port, entry);
}

/** @returns what comes before the entry is resumed */
function addRegistryResume(
    steps: StepList,
    view: PlanView,
    instance: Instance,
    after: readonly number[],
    drained: Drained | null,
): readonly number[] {
    const common = { action: "RESUME", after, interruption: "never", expectedSeconds } as const;
    if (!isSingleService(instance)) {
        const because = "no override may remain, and every gateway must route to it again";
        const undoes = drained === null || drained.last === drained.quiesced ? null : drained.last;
        return [steps.add(instance, { ...common, because, undoes, limitSeconds: drainLimitSeconds })];
    }
    return view.drains === true
        ? [steps.add(instance, { ...common, because: mending, limitSeconds: mendLimitSeconds })]
        : after;
}

const mending = "its registry must list every service, and no override of others may remain in any registry";
/** Every service becomes known with its next heartbeat, after up to 30 s. */
const mendLimitSeconds = 60;

const lastOf = (numbers: readonly number[]): number => numbers.at(-1) ?? 0;

/** A stop quiesces the entry so that nothing new arrives; the start that follows it resumes the entry, even if the end of the port already did. */
export function addEntryBack(steps: StepList, view: PlanView, instance: Instance, last: number): number {
    const port = entryQuiescedByStop(view, instance.id);
    return port === null
        ? last
        : addEntry(steps, instance, port, { verb: "resume", after: [last], interruption: "before" });
}

/** The port that a stop of this instance quiesced, and that has not been resumed. */
export function entryQuiescedByStop({ snapshot }: PlanView, id: string): number | null {
    const { quiesced = [] } = snapshot.journal;
    return quiesced.find(({ instanceId, isByStop }) => instanceId === id && isByStop)?.port ?? null;
}

interface EntryStep {
    readonly verb: "quiesce" | "resume";
    readonly after: readonly number[];
    readonly interruption: Interruption;
    readonly undoes?: number | null;
    readonly layout?: Layout;
}

function addEntry(
    steps: StepList,
    instance: Instance,
    port: number,
    { verb, after, interruption, undoes = null, layout = instance.layout }: EntryStep,
): number {
    return steps.add(instance, {
        action: verb === "quiesce" ? "QUIESCE-ENTRY" : "RESUME-ENTRY",
        send: { verb, port },
        because:
            verb === "quiesce"
                ? "the distributor sends it no new connections"
                : "the distributor can send connections to it again",
        after,
        interruption,
        undoes,
        layout,
        limitSeconds: commandLimitSeconds,
    });
}

/** A target that a recorded drain quiesced is resumed regardless of what can be seen now. */
export function portToResume(view: PlanView, instance: Instance, suspectsEntry: boolean): number | null {
    const { isDistributed } = view.placement;
    const mayBeQuiesced = isDistributed === true || (isDistributed === null && suspectsEntry);
    return recordOf(view.snapshot, instance)?.quiescedPort ?? (mayBeQuiesced ? entryPortOf(view) : null);
}

/** The port of the address through which users come. */
export function entryPortOf({ sysplex }: PlanView): number | null {
    return sysplex.externalUrl === null ? null : endpointOf(sysplex.externalUrl).port;
}
