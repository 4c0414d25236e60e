// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { withValue } from "../model/observation";
import type { Zosmf } from "../ports/zosmf";
import type { Job } from "../model/seen/zosmf";
import type { LauncherLog } from "../model/seen/launcherLog";
import type { LocatedJob } from "../model/seen/sightings";
import type { ZosmfCircle } from "./ZosmfCircle";
import { parseLauncherLog } from "./parse/launcherLog";
import { locate } from "./observeJobs";
import type { InstanceSighting } from "../model/seen/snapshot";
import { sysprintEnd, tailPlace } from "./spoolEnd";

/** Ended jobs that are looked at to find the newest one of this system. */
const endedTried = 4;

type JobsOf = (name: string) => Promise<Observation<readonly Job[]>>;

type Launched = Pick<InstanceSighting, "launcher" | "endedJob">;

/**
 * The last messages of the launcher, in its active job or in the newest ended one of its system.
 * @param jobsOf the jobs of a name; the instances of a sysplex have one name, and one list serves all
 */
export async function observeLauncher(
    sighting: InstanceSighting,
    circle: ZosmfCircle,
    preferred?: Zosmf,
    jobsOf: JobsOf = (name) => circle.ask(({ spool }) => spool.jobs(name)),
): Promise<Launched> {
    const active = sighting.activeJob.seen ? sighting.activeJob.value?.job : undefined;
    const ending = newestEnded(sighting, circle, jobsOf);
    const job = active ?? (await ending)?.job;
    const launcher = job ? await readLauncherLog(job, circle, preferred) : sighting.launcher;
    return { endedJob: await ending, launcher };
}

/** The last messages of the launcher: the end of SYSPRINT. */
export async function readLauncherLog(
    job: Job,
    circle: ZosmfCircle,
    preferred?: Zosmf,
): Promise<Observation<LauncherLog>> {
    const end = await sysprintEnd(job, circle, preferred);
    return end.seen ? withValue(end, parseLauncherLog(end.value.tail, tailPlace(job, end.value))) : end;
}

async function newestEnded(
    sighting: InstanceSighting,
    circle: ZosmfCircle,
    jobsOf: JobsOf,
): Promise<LocatedJob | null> {
    const { instance } = sighting;
    if (sighting.endedJob) {
        return sighting.endedJob;
    }
    const listed = await jobsOf(instance.jobName);
    const ended = listed.seen
        ? listed.value.filter(({ status, name }) => status === "OUTPUT" && name === instance.jobName)
        : [];
    const newest = [...ended]
        .sort((a, b) => (b.submittedAt?.getTime() ?? 0) - (a.submittedAt?.getTime() ?? 0))
        .slice(0, endedTried);
    for (const job of newest) {
        const located = await locate(job, circle);
        if (located.systemName === instance.systemName) {
            return located;
        }
    }
    return null;
}
