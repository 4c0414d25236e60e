// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { quiesceOf } from "./steps/buildCommand";
import type { LeftAlone, Planned, Refusal } from "../model/operation/plan";
import type { DecidedInstance } from "../health/state/decideInstances";
import { drainOf } from "../health/state/drainRecords";
import type { Signs } from "../health/state/signs";
import type { InstanceState } from "../model/status";
import type { Instance } from "../model/sysplex";
import { checkNames } from "./guards/checkNames";
import { divideTargets } from "./steps/divideTargets";
import { addDrain, addResume, entryPortOf, portToResume } from "./steps/drainSteps";
import { finishPlan } from "./steps/finishPlan";
import { guardStop, safetyRefusal } from "./guards/guardStop";
import { isSingleNow } from "./guards/layoutNow";
import { StepList } from "./steps/stepList";
import { undrainedNotes } from "./guards/undrainedNotes";
import type { PlanView } from "./view";
import { targetsOf } from "./view";

interface DrainIntent {
    readonly targets: readonly string[];
    readonly allowsOutage: boolean;
}

const certificateNeeded =
    'Changes to the registry require a client certificate: set "certFile" and "certKeyFile" in the base profile, signed by a CA in Zowe\'s truststore.';

/** Takes instances out of the routes of every gateway. The last one that serves is drained only with an explicit option. */
export function planDrain(intent: DrainIntent, view: PlanView): Planned {
    const targets = targetsOf(view, intent.targets);
    const refusal =
        checkNames(targets.map(({ instance }) => instance)) ??
        withoutCertificate(view, targets) ??
        guardStop(view, intent);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const steps = new StepList(view.wording);
    const { taken, leftAlone } = divideTargets(targets, (target) => whyNotDrained(target, view));
    taken.forEach(({ instance }) => addDrain(steps, view, instance, []));
    const notes = [
        ...taken.flatMap(({ instance }) => distributorUnseen(view, instance)),
        ...undrainedNotes(view, taken, "DRAIN"),
    ];
    return finishPlan("DRAIN", view, targets, steps, { leftAlone, notes, allowsOutage: intent.allowsOutage });
}

/** Nothing is sent without proof; the user must know that new connections may still arrive. */
function distributorUnseen(view: PlanView, { id, systemName, layout }: Instance): readonly string[] {
    const port = entryPortOf(view);
    if (view.placement.isDistributed !== null || port === null || layout === "single-service") {
        return [];
    }
    return [
        `Whether a distributor sends connections to ${id} could not be seen, so no command is sent to it: if there is a distributor, have ${quiesceOf(port)} issued on ${systemName}.`,
    ];
}

/** Puts instances back, regardless of who drained them. */
export function planResume(intent: Pick<DrainIntent, "targets">, view: PlanView): Planned {
    const targets = targetsOf(view, intent.targets);
    const refusal = checkNames(targets.map(({ instance }) => instance)) ?? withoutCertificate(view, targets);
    if (refusal) {
        return { kind: "refusal", refusal };
    }
    const steps = new StepList(view.wording);
    const { taken, leftAlone } = divideTargets(targets, (target) => whyNotResumed(target, view));
    taken.forEach(({ instance }) => addResume(steps, view, instance, [], { suspectsEntry: true }));
    const unrecorded = targets.filter(
        ({ instance, signs }) => signs.isOutOfService && drainOf(view.snapshot, instance) === undefined,
    );
    const notes = unrecorded.map(
        ({ instance }) =>
            `${instance.id} is OUT_OF_SERVICE without a record on this workstation: the override is cleared anyway.`,
    );
    return finishPlan("RESUME", view, targets, steps, {
        leftAlone,
        notes: [...notes, ...overridesUnseen(view, taken)],
    });
}

/** The distributor needs no certificate, the registry does. */
function overridesUnseen(view: PlanView, taken: readonly DecidedInstance[]): readonly string[] {
    const names = taken.filter(({ instance }) => isSingleNow(view, instance)).map(({ instance }) => instance.id);
    return view.drains !== false || names.length === 0
        ? []
        : [
              `${names.join(", ")}: overrides are not changed, because changes to the registry require a client certificate.`,
          ];
}

function withoutCertificate(view: PlanView, targets: readonly DecidedInstance[]): Refusal | null {
    const needing = targets.filter(({ instance }) => !isSingleNow(view, instance));
    return view.drains !== false || needing.length === 0
        ? null
        : certificateRefusal(needing.map(({ instance }) => `would write the overrides of ${instance.id}`));
}

/** Which certificate is needed, how it is made known, and what would have been done with it. */
export function certificateRefusal(would: readonly string[]): Refusal {
    const next = "when both are set, repeat the command";
    return safetyRefusal(certificateNeeded, would, { next, override: null });
}

function whyNotDrained(target: DecidedInstance, view: PlanView): LeftAlone | null {
    const { instance, state, reason, signs } = target;
    if (state === "DRAINED") {
        return {
            instance: instance.id,
            outcome: "NOTHING-TO-DO",
            reason: "it is already drained",
            next: `zowe ha resume --lpars ${instance.id}`,
        };
    }
    const runs = signs.job !== "absent" && state !== "SYSTEM-DOWN" && instance.gateway !== null;
    if (runs && isSingleNow(view, instance) && state !== "STARTING") {
        return undrainable(instance, view);
    }
    return runs
        ? whyNotYetDrained(instance.id, state, signs)
        : { instance: instance.id, outcome: "NOTHING-TO-DO", reason: `it is ${state}: ${reason}`, next: null };
}

/** An instance that is not in the registry cannot be set out of service there, and receives calls when it registers later. */
function whyNotYetDrained(id: string, state: InstanceState, { registered }: Signs): LeftAlone | null {
    const isOpen = state === "STARTING" || (registered === "nowhere" && state !== "STOPPING");
    return isOpen
        ? {
              instance: id,
              outcome: "INCOMPLETE",
              reason: `it is ${state} and not yet registered: it cannot be drained, and calls are routed to it as soon as it registers`,
              next: `zowe ha wait --for ready --lpars ${id}; then zowe ha drain --lpars ${id}`,
          }
        : null;
}

/** The distributor alone drains a single-service instance. */
function undrainable({ id, systemName }: Instance, view: PlanView): LeftAlone | null {
    const port = entryPortOf(view);
    const { isDistributed } = view.placement;
    const leave = (outcome: LeftAlone["outcome"], reason: string, next: string): LeftAlone => ({
        instance: id,
        outcome,
        reason,
        next,
    });
    if (port !== null && isDistributed === true) {
        return null;
    }
    if (port !== null && isDistributed === null) {
        return leave(
            "UNKNOWN",
            `only a distributor can drain a single-service instance, and whether there is one could not be seen; nothing was changed`,
            `if there is a distributor, have ${quiesceOf(port)} issued on ${systemName}`,
        );
    }
    return leave(
        "INCOMPLETE",
        `only a distributor can drain a single-service instance, and there is none in front of Zowe${port === null ? " according to zowe.externalPort" : ""}; nothing was changed`,
        `take ${id} out at the load balancer in front of Zowe, then zowe ha stop --lpars ${id}`,
    );
}

function whyNotResumed(target: DecidedInstance, view: PlanView): LeftAlone | null {
    const { instance, state, reason, signs } = target;
    if (isSingleNow(view, instance) && view.drains === false && portToResume(view, instance, true) === null) {
        return {
            instance: instance.id,
            outcome: "NOTHING-TO-DO",
            reason: "no target is quiesced at a distributor, and overrides are not checked without a client certificate",
            next: null,
        };
    }
    if (signs.job === "absent" || state === "SYSTEM-DOWN") {
        return {
            instance: instance.id,
            outcome: "UNKNOWN",
            reason: `it is ${state}: ${reason}; an override is visible again when the instance is back`,
            next: `zowe ha start --lpars ${instance.id}`,
        };
    }
    return null;
}
