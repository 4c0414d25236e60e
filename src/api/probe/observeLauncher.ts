// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Job, Zosmf } from "../ports/zosmf";
import type { ZosmfCircle } from "./askZosmf";
import { parseLauncherLog } from "./parse/launcherLog";
import type { LauncherLog } from "./parse/launcherLog";
import { locate } from "./observeJobs";
import type { InstanceSighting, LocatedJob } from "./snapshot";

/** Enough of the end of SYSPRINT to hold what the launcher said last; the spool of a long-running job has no bound. */
const tailRecords = 400;
/** Ended jobs that are looked at to find the newest one of this system. */
const endedTried = 4;

type Launched = Pick<InstanceSighting, "launcher" | "endedJob">;

/** What the launcher said last, in its active job or in the newest ended one of its system. */
export async function observeLauncher(sighting: InstanceSighting, circle: ZosmfCircle): Promise<Launched> {
    const endedJob = await newestEnded(sighting, circle);
    const job = (sighting.activeJob.seen ? sighting.activeJob.value?.job : undefined) ?? endedJob?.job;
    if (!job) {
        return { endedJob, launcher: sighting.launcher };
    }
    return { endedJob, launcher: await readLauncherLog(job, circle) };
}

export async function readLauncherLog(
    job: Job,
    circle: ZosmfCircle,
    preferred?: Zosmf,
): Promise<Observation<LauncherLog>> {
    const files = await circle.ask(({ spool }) => spool.files(job), preferred);
    if (!files.seen) {
        return files;
    }
    const sysprint = files.value.find(({ ddName }) => ddName === "SYSPRINT");
    if (!sysprint) {
        return unseen(files, "not-found", `${job.name}(${job.id}) has no SYSPRINT`);
    }
    // A record count of zero says nothing about a file in use (evidence: zosmf/shapes.md, section 1).
    const first = Math.max(0, sysprint.recordCount - tailRecords);
    const records = await circle.ask(({ spool }) => spool.records(job, sysprint.id, first, tailRecords * 2), preferred);
    return records.seen ? withValue(records, parseLauncherLog(records.value)) : records;
}

async function newestEnded(sighting: InstanceSighting, circle: ZosmfCircle): Promise<LocatedJob | null> {
    const { instance } = sighting;
    if (sighting.endedJob) {
        return sighting.endedJob;
    }
    const listed = await circle.ask(({ spool }) => spool.jobs(instance.jobName));
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
