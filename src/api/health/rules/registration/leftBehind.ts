// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../../model/sysplex";
import type { EurekaInstance } from "../../../model/seen/registryEntry";
import type { RegistrySighting } from "../../../model/seen/sightings";
import type { Snapshot } from "../../../model/seen/snapshot";
import type { DecidedInstance } from "../../state/decideInstances";
import { isProvenDead } from "../../state/decideInstances";
import { drawsCalls, entriesOf, isRouted } from "../../state/registration";

/** Registrations, by name, whose process is gone. */
export interface LeftBehind {
    readonly all: readonly string[];
    /** The ones that gateways still call. */
    readonly called: readonly string[];
}

/** The registrations of an instance that is proven dead, or of its time before the current start. */
export function leftBehindBy(snapshot: Snapshot, decided: DecidedInstance): LeftBehind {
    const gone = new Set(
        snapshot.leases.filter(({ lease }) => lease.seen && lease.value === "gone").map(({ entryId }) => entryId),
    );
    const left = snapshot.registries
        .flatMap((view) => entriesOf(view, decided.instance))
        .filter((entry) => !gone.has(entry.instanceId) && isLeftBehind(decided, entry));
    return { all: namesOf(left), called: namesOf(left.filter((entry) => drawsCalls(entry, decided.instance))) };
}

function isLeftBehind(decided: DecidedInstance, { dirtyAt }: EurekaInstance): boolean {
    if (isProvenDead(decided)) {
        return true;
    }
    const { activeJob } = decided.sighting;
    const started = activeJob.seen ? activeJob.value?.job.submittedAt?.getTime() : undefined;
    const isOlder = started !== undefined && dirtyAt !== null && dirtyAt < started;
    return decided.state === "STARTING" && isOlder;
}

const namesOf = (entries: readonly EurekaInstance[]): readonly string[] => [
    ...new Set(entries.map(({ instanceId }) => instanceId)),
];

/** Eureka evicts nothing while fewer than 85 % of the expected heartbeats arrive (`eureka.server.renewalPercentThreshold`). */
export const selfPreservationShare = 0.15;

/** Which share of everything that is registered sends no heartbeats any more. */
export function silentShare(snapshot: Snapshot, decided: readonly DecidedInstance[]): number {
    const listed = namesOf(snapshot.registries.flatMap(({ entries }) => (entries.seen ? entries.value : [])));
    const silent = decided.filter(isProvenDead).flatMap((one) => leftBehindBy(snapshot, one).all);
    return listed.length === 0 ? 0 : silent.length / listed.length;
}

/**
 * Instances whose gateway counts more of some service than any registry lists: its copy is of before, and it still calls what has
 * gone (E-SEP-21: two of each while one was left, and every second call failed).
 */
export function countingMore(snapshot: Snapshot, decided: readonly DecidedInstance[]): readonly Instance[] {
    const views = snapshot.registries.filter(({ kind, entries }) => kind === "discovery" && entries.seen);
    return views.length === 0 ? [] : decided.filter((one) => countsMore(one, views)).map(({ instance }) => instance);
}

function countsMore({ sighting, signs }: DecidedInstance, views: readonly RegistrySighting[]): boolean {
    const { gateway } = sighting;
    const counts = gateway.seen && signs.gateway === "ready" ? (gateway.value.health.applications ?? {}) : {};
    return Object.entries(counts).some(
        ([app, count]) => isRouted(app) && count > Math.max(...views.map((view) => upIn(view, app))),
    );
}

function upIn({ entries }: RegistrySighting, application: string): number {
    const listed = entries.seen ? entries.value : [];
    return listed.filter(({ app, status }) => app === application && status === "UP").length;
}
