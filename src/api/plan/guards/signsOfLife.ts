// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isProvenDead } from "../../health/state/decideInstances";
import type { DecidedInstance } from "../../health/state/decideInstances";
import { entriesOf, hasRunOut } from "../../health/state/registration";
import { unknownSystem } from "../../model/sysplex";
import type { Snapshot } from "../../model/seen/snapshot";

/** A heartbeat sets the lease 90 s ahead; with more than this left, one arrived within the last half minute (E-SEP-04). */
export const freshLeaseSeconds = 55;

/** All signs that an instance runs. Empty: it is proven not to run, and its registrations may be removed. */
export function signsOfLife(snapshot: Snapshot, decided: DecidedInstance): readonly string[] {
    return [
        ...lifeOfTheJob(decided),
        ...lifeAtThePorts(decided),
        ...lifeOfTheLeases(snapshot, decided.instance.hostname),
    ];
}

/**
 * The same for a host that is not in the configuration. The name of its job is not known, so its system must be gone; and no lease may
 * have time left, because a service that runs elsewhere sends heartbeats.
 */
export function strangersSignsOfLife(snapshot: Snapshot, decided: DecidedInstance): readonly string[] {
    const entries = snapshot.registries.flatMap((view) => entriesOf(view, decided.instance));
    const listed = new Set(entries.map(({ instanceId }) => instanceId));
    return [
        ...lifeOfTheSystem(decided),
        ...lifeAtThePorts(decided),
        ...[...listed]
            .filter((entryId) => !hasRunOut(snapshot, entryId))
            .map((entryId) => `the lease of ${entryId} has not run out, or could not be seen`),
    ];
}

function lifeOfTheSystem({ state, reason, instance }: DecidedInstance): readonly string[] {
    if (instance.systemName === unknownSystem) {
        return ["no registration shows on which system it ran, so there is no proof that it is gone"];
    }
    return state === "SYSTEM-DOWN"
        ? []
        : [
              `${instance.systemName} is not proven to be gone (${state}: ${reason}), and its job name is not known: define it in haInstances, then evict it with --lpars`,
          ];
}

export function lifeOfTheJob(decided: DecidedInstance): readonly string[] {
    const { state, signs, instance, sighting } = decided;
    if (isProvenDead(decided)) {
        return [];
    }
    if (signs.job === "active") {
        return [`its launcher job ${instance.jobName} is active on ${instance.systemName}`];
    }
    if (signs.job === "unknown") {
        return [
            `its launcher job could not be seen: ${sighting.activeJob.seen ? "no answer" : sighting.activeJob.why}`,
        ];
    }
    return [`it is ${state}: ${decided.reason}`];
}

export function lifeAtThePorts({ sighting, signs }: DecidedInstance): readonly string[] {
    const gateway = ["refused", "no-answer", "not-configured"].includes(signs.gateway) ? [] : ["its gateway answers"];
    const others = sighting.ports.flatMap(({ component, port, handshake }) => {
        if (handshake.seen) {
            return [`${component} answers on port ${port}`];
        }
        return ["refused", "timeout"].includes(handshake.reason)
            ? []
            : [`whether ${component} listens on port ${port} is not known: ${handshake.why}`];
    });
    return [...gateway, ...others];
}

function lifeOfTheLeases(snapshot: Snapshot, hostname: string): readonly string[] {
    return snapshot.leases.flatMap(({ entryId, lease }) => {
        const isHis =
            entryId
                .replace(/^STATIC-/, "")
                .split(":")[0]
                ?.toLowerCase() === hostname.toLowerCase();
        if (!isHis || !lease.seen || lease.value === "gone") {
            return [];
        }
        const { remainingSeconds } = lease.value;
        return remainingSeconds > freshLeaseSeconds
            ? [
                  `${entryId} sent a heartbeat within the last 30 seconds; try again in ${Math.ceil(remainingSeconds - freshLeaseSeconds)} s`,
              ]
            : [];
    });
}
