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
    const instances = await Promise.all(snapshot.instances.map((sighting) => withCacheView(sighting, circle)));
    return { ...snapshot, instances };
}

async function withCacheView(sighting: InstanceSighting, circle: ZosmfCircle): Promise<InstanceSighting> {
    const { activeJob, cacheHealth, launcher } = sighting;
    const job = activeJob.seen ? activeJob.value?.job : undefined;
    return job === undefined || cacheHealth.seen || launcher.seen
        ? sighting
        : { ...sighting, cacheHealth: await lastViewOf(job, circle) };
}

async function lastViewOf(job: Job, circle: ZosmfCircle): Promise<Observation<CachingHealth>> {
    const log = await readLauncherLog(job, circle);
    return log.seen
        ? withValue(log, { verdict: "unknown", members: log.value.caching.members, initialHosts: null })
        : log;
}
