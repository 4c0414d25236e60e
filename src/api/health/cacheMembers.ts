// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { InstanceSighting, Snapshot } from "../probe/snapshot";
import { answerAbout, answersOf } from "./answered";
import { componentStates } from "./componentStates";

/** Whom the Caching Service of an instance sees in its cluster: what it says itself, or the last view in its log; null: nothing tells. */
export function cacheMembersSeenBy(snapshot: Snapshot, sighting: InstanceSighting): readonly string[] | null {
    const { cacheHealth, launcher } = sighting;
    const asked = answerAbout(answersOf(snapshot).caches, sighting.instance.id)?.health ?? cacheHealth;
    const told = asked.seen ? asked.value.members : null;
    return told ?? (launcher.seen ? launcher.value.caching.members : null);
}

/** It sees nobody but itself, and another Caching Service is up. */
export function hasLoneCache(snapshot: Snapshot, sighting: InstanceSighting): boolean {
    return (
        cacheMembersSeenBy(snapshot, sighting)?.length === 1 &&
        hasCacheUp(snapshot, sighting) &&
        snapshot.instances.some((other) => other !== sighting && hasCacheUp(snapshot, other))
    );
}

function hasCacheUp(snapshot: Snapshot, sighting: InstanceSighting): boolean {
    return componentStates(snapshot, sighting).some(({ id, state }) => id === "caching-service" && state === "UP");
}

/** JGroups names a member by its host and a number: `lpar1-4711`. A host may call itself otherwise than zowe.yaml does. */
export function isMemberOf(member: string, { hostname, systemName }: Instance): boolean {
    const host = member.replace(/-\d+$/, "").toLowerCase();
    return [hostname, hostname.split(".")[0] ?? "", systemName].some((name) => name.toLowerCase() === host);
}

/** `lpar1.example.com[7600]` */
export function hostOfInitialHost(initialHost: string): string {
    return initialHost.replace(/\[\d+\]$/, "").toLowerCase();
}
