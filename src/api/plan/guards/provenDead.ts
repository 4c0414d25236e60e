// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { DecidedInstance } from "../../health/state/decideInstances";
import { isOwnComponent } from "../../health/rules/registration/onboarded";
import type { Observation } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { LeaseSighting } from "../../model/seen/snapshot";
import { freshLeaseSeconds, lifeAtThePorts, lifeOfTheJob } from "./signsOfLife";

/** One entry of a dead instance, as it was looked at in the moment before it goes. */
interface EntryLook {
    readonly entry: EurekaInstance;
    /** Its own port, tried from here; null: it names none. */
    readonly port: Observation<unknown> | null;
    /** At the very registry that is to forget it. */
    readonly lease: LeaseSighting["lease"];
}

/**
 * All signs that a single-service instance, or a process of its launcher, runs. A removal can't be undone here: the
 * registry of a running instance would also lose its own entry (api-layer `ApimlInstanceRegistry`). So a missing answer is no proof; only
 * a system that has left the sysplex is, or a job that has ended together with ports that refuse.
 */
export function instanceSignsOfLife(decided: DecidedInstance): readonly string[] {
    const { state, signs, sighting } = decided;
    const isGone = state === "SYSTEM-DOWN";
    const spaces = isGone || signs.hasAddressSpaces !== true ? [] : ["its address spaces are still there"];
    const silent = isGone
        ? []
        : sighting.ports.filter(({ handshake }) => !handshake.seen && handshake.reason !== "refused");
    return [
        ...lifeOfTheJob(decided),
        ...lifeAtThePorts(decided),
        ...spaces,
        ...silent
            .filter(({ handshake }) => !handshake.seen && handshake.reason === "timeout")
            .map(({ component, port }) => `${component} neither answers nor refuses connections on port ${port}`),
    ];
}

/** How the proof for one entry depends on what is about to be done. */
interface Proof {
    /** A stop of ours has just ended it: its leases are fresh, and its job, address spaces and ports are the evidence. */
    readonly isJustStopped: boolean;
    /** Another instance of the system shares the prefix: address spaces prove nothing about either. */
    readonly sharesPrefix: boolean;
}

/** Everything that suggests that one entry belongs to something alive. */
export function entrySignsOfLife(decided: DecidedInstance, look: EntryLook, proof: Proof): readonly string[] {
    return [...portSigns(decided, look), ...leaseSigns(decided, look, proof), ...spaceSigns(decided, look, proof)];
}

function portSigns({ state }: DecidedInstance, { entry, port }: EntryLook): readonly string[] {
    const isGone = state === "SYSTEM-DOWN";
    if (port === null) {
        return isGone ? [] : [`${entry.instanceId} names no port that could be checked`];
    }
    if (port.seen) {
        return [`${entry.instanceId} answers on its port`];
    }
    const isProof = port.reason === "refused" || (isGone && port.reason === "timeout");
    return isProof ? [] : [`whether ${entry.instanceId} listens is not known: ${port.why}`];
}

function leaseSigns(
    { instance }: DecidedInstance,
    { entry, lease }: EntryLook,
    { isJustStopped }: Proof,
): readonly string[] {
    const isOwn = isOwnPart(entry, instance);
    if (isJustStopped && isOwn) {
        return [];
    }
    if (!lease.seen) {
        return [`the lease of ${entry.instanceId} could not be seen: ${lease.why}`];
    }
    if (lease.value === "gone") {
        return [];
    }
    const { remainingSeconds } = lease.value;
    // A service that was started separately may run elsewhere on the host, behind a firewall: it is dead if it sent no heartbeat for its lease.
    const allowed = isOwn ? freshLeaseSeconds : 0;
    return remainingSeconds > allowed
        ? [
              `${entry.instanceId} sent a heartbeat ${isOwn ? "within the last half minute" : "recently"}; try again in ${Math.ceil(remainingSeconds - allowed)} s`,
          ]
        : [];
}

function spaceSigns(
    { state, signs }: DecidedInstance,
    { entry, lease }: EntryLook,
    { sharesPrefix }: Proof,
): readonly string[] {
    const areGone = signs.hasAddressSpaces === false && !sharesPrefix;
    const hasRunOut = lease.seen && (lease.value === "gone" || lease.value.remainingSeconds < 0);
    return state === "SYSTEM-DOWN" || areGone || hasRunOut
        ? []
        : [
              `whether the address spaces behind ${entry.instanceId} are gone could not be seen, and its lease has not run out`,
          ];
}

function isOwnPart(entry: EurekaInstance, instance: Instance): boolean {
    return entry.app === "GATEWAY" || isOwnComponent(entry, instance);
}

/** An instance on the same system whose address spaces have the same prefix. */
export function sharesPrefix(instance: Instance, instances: readonly Instance[]): boolean {
    return instances.some(
        ({ id, systemName, jobPrefix }) =>
            id !== instance.id && systemName === instance.systemName && jobPrefix === instance.jobPrefix,
    );
}
