// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { withValue } from "../model/observation";
import type { Sysplex } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import type { ZosmfCircle } from "./ZosmfCircle";
import { CloserLook } from "./CloserLook";
import { tryAgain } from "./observePorts";
import { hasOwnEntries } from "./doubtfulLeases";
import { observeLease } from "./observeRegistries";
import { displayCommand } from "./displayCommand";
import type { RegistrySighting } from "../model/seen/sightings";
import { parseDisplayXcf } from "./parse/displayXcf";
import { askConsole } from "./askConsole";
import { zosmfSightings } from "./observe";
import type { InstanceSighting, LeaseSighting, Snapshot } from "../model/seen/snapshot";

/**
 * The second look, at the instances with a problem: is the system in the sysplex (D XCF), which address spaces remain
 * (D A), what are the last messages of the launcher, which ports answer, and are the leases of its registrations still live?
 */
export async function lookCloser(
    sysplex: Sysplex,
    ports: Ports,
    circle: ZosmfCircle,
    snapshot: Snapshot,
    doubtful: ReadonlySet<string>,
    closer: CloserLook = new CloserLook(circle),
): Promise<Snapshot> {
    const [members, sightings, leases] = await Promise.all([
        askConsole(circle, displayCommand.sysplexMembers, null, parseDisplayXcf),
        Promise.all(
            snapshot.instances.map((sighting, index) =>
                doubtful.has(sighting.instance.id)
                    ? closerSighting(sighting, ports, closer.at(sighting, index))
                    : Promise.resolve(sighting),
            ),
        ),
        leasesOf(sysplex, ports, snapshot, doubtful),
    ]);
    return {
        ...snapshot,
        // One that hangs is known to by now: its timeout ends with those of the first look, a moment before or after.
        zosmf: zosmfSightings(circle, ports.clock.now()),
        members: members.seen ? withValue(members, members.value.members) : members,
        sysplexName: members.seen ? members.value.sysplexName : snapshot.sysplexName,
        instances: sightings,
        leases: [
            ...snapshot.leases.filter(({ entryId }) => !leases.some((lease) => lease.entryId === entryId)),
            ...leases,
        ],
    };
}

async function closerSighting(
    sighting: InstanceSighting,
    ports: Ports,
    facts: ReturnType<CloserLook["at"]>,
): Promise<InstanceSighting> {
    const [told, tried] = await Promise.all([facts, tryAgain(sighting.instance, sighting.ports, ports)]);
    return { ...sighting, ...told, ports: tried };
}

/**
 * The live state of every registration of a doubtful instance at one Discovery Service that lists it; of its gateway at each, because in
 * the single-service layout every registry receives its heartbeats separately. A registry's own entries prove nothing.
 */
async function leasesOf(
    sysplex: Sysplex,
    ports: Ports,
    snapshot: Snapshot,
    doubtful: ReadonlySet<string>,
): Promise<readonly LeaseSighting[]> {
    const hosts = new Set(
        sysplex.instances.filter(({ id }) => doubtful.has(id)).map(({ hostname }) => hostname.toLowerCase()),
    );
    const asked = new Map<string, Promise<LeaseSighting>>();
    for (const view of snapshot.registries.filter(({ kind }) => kind === "discovery")) {
        for (const entry of entriesUnder(view, hosts)) {
            const endpoint = sysplex.instances.find(({ id }) => id === view.instanceId)?.discovery;
            const isHeardAlone = entry.app === "GATEWAY" && hasOwnEntries(view);
            const key = isHeardAlone ? `${entry.instanceId} at ${view.instanceId}` : entry.instanceId;
            if (endpoint && !asked.has(key)) {
                asked.set(key, observeLease(entry, view, endpoint, ports.apiMediation));
            }
        }
    }
    return Promise.all(asked.values());
}

function entriesUnder(
    view: RegistrySighting,
    hosts: ReadonlySet<string>,
): readonly Parameters<typeof observeLease>[0][] {
    return view.entries.seen
        ? view.entries.value.filter(({ hostName, isOwn }) => isOwn !== true && hosts.has(hostName))
        : [];
}
