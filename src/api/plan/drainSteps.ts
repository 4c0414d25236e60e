// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { drainOf } from "../health/drains";
import { servingOf } from "../health/serving";
import type { Interruption } from "../model/plan";
import type { Instance } from "../model/sysplex";
import { endpointOf } from "../model/sysplex";
import type { StepList } from "./stepList";
import type { PlanView } from "./view";

/** Each gateway fetches on its own cycle of 30 s, and a registry that is busy is asked again (recorded: evidence apiml/28). */
const drainLimitSeconds = 120;
const expectedSeconds = 30;
const commandLimitSeconds = 60;

/** Draining helps where somebody else serves meanwhile, and is possible with a client certificate alone. */
export function canDrain(view: PlanView, instance: Instance): boolean {
    const serving = servingOf(view.sysplex, view.decided).proven;
    const hasOthers = serving.some((one) => one.instance.id !== instance.id);
    return view.drains === true && instance.gateway !== null && hasOthers;
}

/** The steps that take an instance out; what puts it back undoes them. */
export interface Drained {
    readonly quiesced: number | null;
    readonly last: number;
}

/** The distributor first, so that no new call arrives; then the routes of every gateway. */
export function addDrain(
    steps: StepList,
    view: PlanView,
    instance: Instance,
    after: readonly number[],
    interruption: Interruption = "before",
): Drained {
    const port = view.placement.isDistributed === true ? entryPortOf(view) : null;
    const quiesced = port === null ? null : addEntry(steps, instance, port, { verb: "quiesce", after, interruption });
    const last = steps.add(instance, {
        action: "DRAIN",
        because: "every gateway drops it before it goes: no call fails",
        after: quiesced === null ? after : [quiesced],
        interruption: quiesced === null ? interruption : "never",
        limitSeconds: drainLimitSeconds,
        expectedSeconds,
    });
    return { quiesced, last };
}

interface Return {
    /** What the same plan did before; it is taken back although something between failed. */
    readonly drained?: Drained | null;
    /** Also where no distributor was seen: somebody may have quiesced the entry, and a RESUME too many does no harm. */
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
    const resumed = steps.add(instance, {
        action: "RESUME",
        because: "no override may be left, and every gateway has to route to it again",
        after,
        interruption: "never",
        undoes: drained?.last ?? null,
        limitSeconds: drainLimitSeconds,
        expectedSeconds,
    });
    const entry = {
        verb: "resume",
        after: [resumed],
        interruption: "never",
        undoes: drained?.quiesced ?? null,
    } as const;
    return port === null ? resumed : addEntry(steps, instance, port, entry);
}

interface EntryStep {
    readonly verb: "quiesce" | "resume";
    readonly after: readonly number[];
    readonly interruption: Interruption;
    readonly undoes?: number | null;
}

function addEntry(
    steps: StepList,
    instance: Instance,
    port: number,
    { verb, after, interruption, undoes = null }: EntryStep,
): number {
    return steps.add(instance, {
        action: verb === "quiesce" ? "QUIESCE-ENTRY" : "RESUME-ENTRY",
        send: { verb, port },
        because:
            verb === "quiesce" ? "the distributor sends it no new connection" : "the distributor may send to it again",
        after,
        interruption,
        undoes,
        limitSeconds: commandLimitSeconds,
    });
}

/** What a drain of ours quiesced is resumed whatever can be seen now. */
function portToResume(view: PlanView, instance: Instance, suspectsEntry: boolean): number | null {
    const { isDistributed } = view.placement;
    const mayBeQuiesced = isDistributed === true || (isDistributed === null && suspectsEntry);
    return drainOf(view.snapshot, instance)?.quiescedPort ?? (mayBeQuiesced ? entryPortOf(view) : null);
}

/** The port of the address through which users come. */
export function entryPortOf({ sysplex }: PlanView): number | null {
    return sysplex.externalUrl === null ? null : endpointOf(sysplex.externalUrl).port;
}
