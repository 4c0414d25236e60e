// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { withValue } from "../model/observation";
import type { Job } from "../model/seen/zosmf";
import type { CachingHealth } from "../model/seen/cachingHealth";
import type { ZosmfCircle } from "./ZosmfCircle";
import { readLauncherLog } from "./observeLauncher";
import type { InstanceSighting, Snapshot } from "../model/seen/snapshot";

/**
 * The cluster members of each Caching Service that does not report them itself: before Zowe 3.5 they are only in SYSPRINT
 * (api-layer#4450). Two requests for each instance, so only before an instance is stopped, not for every look.
 */
export async function withCacheViews(snapshot: Snapshot, circle: ZosmfCircle): Promise<Snapshot> {
    const instances = await Promise.all(
        snapshot.instances.map((sighting, turn) => withCacheView(sighting, circle, turn)),
    );
    return { ...snapshot, instances };
}

async function withCacheView(sighting: InstanceSighting, circle: ZosmfCircle, turn: number): Promise<InstanceSighting> {
    const { activeJob, cacheHealth, launcher } = sighting;
    const job = activeJob.seen ? activeJob.value?.job : undefined;
    return job === undefined || cacheHealth.seen || launcher.seen
        ? sighting
        : { ...sighting, cacheHealth: await lastViewOf(job, circle, turn) };
}

async function lastViewOf(job: Job, circle: ZosmfCircle, turn: number): Promise<Observation<CachingHealth>> {
    const log = await readLauncherLog(job, circle, circle.livingFor(turn));
    return log.seen
        ? withValue(log, { verdict: "unknown", members: log.value.caching.members, initialHosts: null })
        : log;
}
