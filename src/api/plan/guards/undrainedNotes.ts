// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { onboardedAt, serviceNames } from "../../health/rules/registration/onboarded";
import { entryPortOf } from "../steps/drainSteps";
import { isSingleNow } from "./layoutNow";
import type { PlanView } from "../view";

type Doing = "DRAIN" | "STOP" | "RESTART";

/** Releases of which it is known that an override changes nothing in the single-service layout (api-layer `ModulithConfig`). */
const known = /^3\.[3-6](\.|$)/;

/**
 * The calls to a single-service instance that a drain does not prevent, one line each: calls to its own address, calls that
 * other gateways send to its onboarded services, and all calls if there is no distributor.
 */
export function undrainedNotes(view: PlanView, targets: readonly DecidedInstance[], doing: Doing): readonly string[] {
    const single = targets.filter(({ instance }) => isSingleNow(view, instance) && instance.gateway !== null);
    return single.length === 0
        ? []
        : [
              ...(doing === "DRAIN" ? [] : distributorNote(view)),
              addressNote(single, doing),
              ...onboardedNotes(view, single, doing),
          ];
}

function names(targets: readonly DecidedInstance[]): string {
    return targets.map(({ instance }) => instance.id).join(", ");
}

function distributorNote(view: PlanView): readonly string[] {
    const port = entryPortOf(view);
    if (view.drains === undefined || view.placement.isDistributed === true) {
        return [];
    }
    return view.placement.isDistributed === null
        ? [
              `Whether a distributor sends connections for port ${port ?? "(not configured)"} could not be seen, so no target is quiesced: new connections arrive until each port closes.`,
          ]
        : [
              "There is no distributor in front of the instances: new connections arrive at each instance until its port closes.",
          ];
}

function addressNote(single: readonly DecidedInstance[], doing: Doing): string {
    const isOne = single.length === 1;
    const address = isOne ? "its own address" : "their own addresses";
    const fate =
        doing === "DRAIN"
            ? `are not prevented: ${isOne ? "it answers" : "they answer"} as long as ${isOne ? "it runs" : "they run"}`
            : `fail from P ${doing === "STOP" ? "on" : `until ${isOne ? "it" : "each"} is READY again`}`;
    return `${names(single)}: calls by ${address} ${fate}.`;
}

/** Each service of the instance, as any other registry lists it. */
function onboardedNotes(view: PlanView, single: readonly DecidedInstance[], doing: Doing): readonly string[] {
    const { sysplex, snapshot } = view;
    const having = single.filter(({ instance }) => servicesOf(view, instance).length > 0);
    const services = serviceNames(having.flatMap(({ instance }) => servicesOf(view, instance)));
    if (having.length === 0) {
        const isSeen = snapshot.registries.some(({ entries }) => entries.seen);
        return isSeen || sysplex.instances.length === 1
            ? []
            : ["Which onboarded services other gateways call there could not be seen."];
    }
    return [
        `${names(having)}: other gateways continue to send calls to ${services} there at random, ${why(having)}; ${fateOf(view, doing)}.`,
    ];
}

function servicesOf({ sysplex, snapshot }: PlanView, instance: DecidedInstance["instance"]) {
    const others = snapshot.registries.filter(({ instanceId }) => instanceId !== instance.id);
    return others.flatMap((registry) => onboardedAt(registry, instance, sysplex.instances));
}

function why(having: readonly DecidedInstance[]): string {
    const versions = having.flatMap(({ sighting }) => (sighting.version.seen ? [sighting.version.value] : []));
    const unknown = versions.find((version) => !known.test(version));
    return unknown === undefined
        ? "because an override has no effect in the single-service layout"
        : `because it is not known whether an override has an effect in Zowe ${unknown}, and none is set`;
}

function fateOf({ drains }: PlanView, doing: Doing): string {
    if (doing === "DRAIN") {
        return "these calls are answered as long as the services run";
    }
    return drains === true
        ? "such a call fails from P until their registrations are removed"
        : `such a call fails from P until ${doing === "STOP" ? "zowe ha registry evict has removed their registrations" : "the services are back"}`;
}
