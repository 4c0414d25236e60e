// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { LauncherLog } from "../../model/seen/launcherLog";
import type { InstanceSighting, Snapshot } from "../../model/seen/snapshot";
import { componentStates, currentLog } from "./componentStates";

/** The cluster members that the Caching Service of an instance sees: from its own report, or from the last view in its log; null: not known. */
export function cacheMembersSeenBy(sighting: InstanceSighting): readonly string[] | null {
    const { cacheHealth } = sighting;
    const told = cacheHealth.seen ? cacheHealth.value.members : null;
    return told ?? currentLog(sighting)?.caching.members ?? null;
}

/** A join, or the loss of a member, leaves a handful of such lines; two that never join leave thousands. */
const refusalsOfAStranger = 50;

/** It tried to join, but neither side has the key of the other: only its log shows this, not its health. */
export function isRefusedByOthers(log: LauncherLog | null): boolean {
    return (log?.caching.keyRefusals ?? 0) >= refusalsOfAStranger;
}

/** It sees only itself, but another Caching Service is up. */
export function hasLoneCache(snapshot: Snapshot, sighting: InstanceSighting): boolean {
    return (
        (cacheMembersSeenBy(sighting)?.length === 1 || isRefusedByOthers(currentLog(sighting))) &&
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
