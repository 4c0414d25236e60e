// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { Snapshot } from "../../model/seen/snapshot";
import { entriesOf } from "./registration";

/** A heartbeat of the peers, and how much later than its interval it may come. */
const hearingSeconds = 35;

/**
 * A single service starts with an empty registry and learns of all others with their next heartbeat (E-ONE-07: up to 30 s): a missing
 * entry before that proves nothing.
 */
export function mayNotHaveHeardYet({ sysplexTime }: Snapshot, { entries }: RegistrySighting): boolean {
    return entries.seen && isYoungRegistry(entries.value, sysplexTime);
}

/** Started just now: the others learn of it from its first heartbeat. */
export function mayNotBeKnownYet(snapshot: Snapshot, instance: Instance): boolean {
    const home = snapshot.registries.find(({ instanceId }) => instanceId === instance.id);
    return home !== undefined && mayNotHaveHeardYet(snapshot, home);
}

/**
 * All entries in it have just registered, or it lists nothing yet: an instance that it does not list may still run. A registry
 * that starts without a running peer is complete when all instances have registered again (E-SEP-19: after 28 s).
 */
export function hasJustStarted({ sysplexTime }: Snapshot, { kind, entries }: RegistrySighting): boolean {
    if (!entries.seen || kind !== "discovery") {
        return false;
    }
    const times = entries.value.map(({ lease }) => lease?.registrationTimestamp ?? 0);
    return times.every((time) => sysplexTime.getTime() - time < hearingSeconds * 1_000);
}

/**
 * Whether a gateway's copy of the registry may be older than the last change of this instance in a registry: each gateway fetches every
 * 30 s (Eureka's `registry-fetch-interval-seconds`). Null: no registry shows the time of that change.
 */
export function mayNotBeFetchedYet({ registries, sysplexTime }: Snapshot, instance: Instance): boolean | null {
    const times = registries
        .flatMap((view) => entriesOf(view, instance))
        .filter(({ app }) => app === "GATEWAY")
        .flatMap(({ lease, updatedAt }) => [lease?.registrationTimestamp ?? 0, updatedAt ?? 0])
        .filter((time) => time > 0);
    return times.length === 0 ? null : sysplexTime.getTime() - Math.max(...times) < hearingSeconds * 1_000;
}

/** By the time at which it registered; an entry without that time is not young. */
export function isYoungRegistry(entries: readonly EurekaInstance[], now: Date): boolean {
    const own = entries.filter(({ isOwn }) => isOwn === true);
    const times = own.flatMap(({ lease }) => lease?.registrationTimestamp ?? []);
    return times.length > 0 && now.getTime() - Math.max(...times) < hearingSeconds * 1_000;
}
