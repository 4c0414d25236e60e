// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaInstance } from "../../../model/seen/registryEntry";
import type { RegistrySighting } from "../../../model/seen/sightings";
import type { Snapshot } from "../../../model/seen/snapshot";
import { hasRunOut } from "../../state/registration";

/** The best-case handling of dead entries in a registry of the single-service layout. */
interface SelfPreservation {
    /** Entries with a lease that can run out, and those whose lease has. */
    readonly leased: readonly EurekaInstance[];
    readonly dead: readonly EurekaInstance[];
    /** Per minute: expired is only while renewals are more than the threshold. */
    readonly renewals: number;
    readonly threshold: number;
    readonly expires: boolean;
}

/** Heartbeats in a minute, of which Eureka wants 85 % (`eureka.server.renewalPercentThreshold`). */
const heartbeatsPerMinute = 2;
const wantedShare = 0.85;

/** Own entries count as one, and add as many renewals (api-layer `ApimlInstanceRegistry`). */
const own = 1;

/**
 * The arithmetic of one registry (E-ONE-15: threshold 6 with renewals 6 or 4 kept the dead, 15 with 16 expired them after 179 s). An
 * earlier removal of a GATEWAY entry leaves the threshold too high permanently, which nothing shows: so this is the best case.
 */
export function selfPreservationOf(snapshot: Snapshot, { entries }: RegistrySighting): SelfPreservation {
    const listed = entries.seen ? entries.value : [];
    const leased = listed.filter(({ isStatic, isOwn }) => !isStatic && isOwn !== true);
    const dead = leased.filter(({ instanceId }) => hasRunOut(snapshot, instanceId));
    const threshold = Math.floor((own + leased.length) * heartbeatsPerMinute * wantedShare);
    const renewals = (own + leased.length - dead.length) * heartbeatsPerMinute;
    return { leased, dead, renewals, threshold, expires: renewals > threshold };
}
