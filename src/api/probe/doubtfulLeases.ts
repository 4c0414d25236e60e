// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Sysplex } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import { observeLease } from "./observeRegistries";
import type { EurekaInstance } from "../model/seen/registryEntry";
import type { RegistrySighting } from "../model/seen/sightings";
import type { LeaseSighting } from "../model/seen/snapshot";

/** How old a list may be, and a heartbeat's interval: a lease that looks older than both has run out in that registry. */
const staleMs = 215_000;

/** A listing of an entry that proves something about its owner: the registry's own entries are never renewed. */
interface Witness {
    readonly view: RegistrySighting;
    readonly entry: EurekaInstance;
}

/**
 * Live leases of entries that look overdue in every list: the gateways, and entries under a host that is not configured. A
 * list that shows a lease with time left proves it: the live one can only be later (E-SEP-04: lists are up to 180 s old). One
 * registry is queried. In the single-service layout each registry receives the heartbeats separately: there the registry is queried
 * whose list cannot be explained by its age, and none while the gateway itself answers and every list can be explained.
 *
 * @param answering hosts whose gateway has just answered, in lowercase
 */
export function doubtfulLeases(
    sysplex: Sysplex,
    registries: readonly RegistrySighting[],
    ports: Ports,
    answering: ReadonlySet<string> = new Set(),
): Promise<readonly LeaseSighting[]> {
    const now = ports.sysplexTime().getTime();
    const hosts = new Set(sysplex.instances.map(({ hostname }) => hostname.toLowerCase()));
    const asked = [...witnessesByEntry(registries, hosts).values()].flatMap((witnesses) => {
        const isDoubtful =
            witnesses.every(({ entry }) => looksOverdue(entry, now)) &&
            !witnesses.some((one) => isSpared(one, answering));
        const [stalest] = witnesses
            .filter((one) => isStale(one, now))
            .sort((one, other) => untilOf(one) - untilOf(other));
        return stalest ?? (isDoubtful ? witnesses.slice(0, 1) : []);
    });
    return Promise.all(asked.flatMap((witness) => leaseAt(witness, sysplex, ports)));
}

function witnessesByEntry(
    registries: readonly RegistrySighting[],
    hosts: ReadonlySet<string>,
): ReadonlyMap<string, readonly Witness[]> {
    const witnesses = new Map<string, Witness[]>();
    const views = registries.filter(({ kind }) => kind === "discovery");
    for (const witness of views.flatMap((view) => askedFor(view, hosts))) {
        const { instanceId } = witness.entry;
        witnesses.set(instanceId, [...(witnesses.get(instanceId) ?? []), witness]);
    }
    return witnesses;
}

function askedFor(view: RegistrySighting, hosts: ReadonlySet<string>): readonly Witness[] {
    const entries = view.entries.seen ? view.entries.value : [];
    return entries
        .filter(({ isStatic, isOwn }) => !isStatic && isOwn !== true)
        .filter(({ app, hostName }) => app === "GATEWAY" || !hosts.has(hostName))
        .map((entry) => ({ view, entry }));
}

/** A gateway that answers also sends heartbeats; a missing heartbeat is visible when the age of the list no longer explains it. */
function isSpared({ view, entry }: Witness, answering: ReadonlySet<string>): boolean {
    return hasOwnEntries(view) && answering.has(entry.hostName);
}

function looksOverdue({ lease }: EurekaInstance, now: number): boolean {
    const until = lease?.lastRenewalTimestamp;
    return until === undefined || until === null || until < now;
}

function untilOf({ entry }: Witness): number {
    return entry.lease?.lastRenewalTimestamp ?? 0;
}

function isStale({ view, entry }: Witness, now: number): boolean {
    const until = entry.lease?.lastRenewalTimestamp ?? null;
    return entry.app === "GATEWAY" && hasOwnEntries(view) && until !== null && until < now - staleMs;
}

/** Of an instance that runs as a single service. */
export function hasOwnEntries({ entries }: RegistrySighting): boolean {
    return entries.seen && entries.value.some(({ isOwn }) => isOwn === true);
}

function leaseAt({ view, entry }: Witness, sysplex: Sysplex, ports: Ports): Promise<LeaseSighting>[] {
    const endpoint = sysplex.instances.find(({ id }) => id === view.instanceId)?.discovery;
    return endpoint ? [observeLease(entry, view, endpoint, ports.apiMediation)] : [];
}
