// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { EurekaInstance } from "../probe/parse/eurekaApplications";
import type { RegistrySighting, Snapshot } from "../probe/snapshot";

/** A heartbeat of the peers, and how much later than its interval it may come. */
const hearingSeconds = 35;

/**
 * A single service begins with an empty registry and hears of everybody else with their next heartbeat (recorded: up to 30 s): what
 * it does not list before that proves nothing.
 */
export function mayNotHaveHeardYet({ sysplexTime }: Snapshot, { entries }: RegistrySighting): boolean {
    return entries.seen && isYoungRegistry(entries.value, sysplexTime);
}

/** Started just now: the others hear of it with its first heartbeat. */
export function mayNotBeKnownYet(snapshot: Snapshot, instance: Instance): boolean {
    const home = snapshot.registries.find(({ instanceId }) => instanceId === instance.id);
    return home !== undefined && mayNotHaveHeardYet(snapshot, home);
}

/** By the time at which it entered itself; one that does not tell it is not young. */
export function isYoungRegistry(entries: readonly EurekaInstance[], now: Date): boolean {
    const own = entries.filter(({ isOwn }) => isOwn === true);
    const times = own.flatMap(({ lease }) => lease?.registrationTimestamp ?? []);
    return times.length > 0 && now.getTime() - Math.max(...times) < hearingSeconds * 1_000;
}
