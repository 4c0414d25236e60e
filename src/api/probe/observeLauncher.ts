// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Job, SpoolFile, Zosmf } from "../ports/zosmf";
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
    const sysprint = await findSysprint(job, circle, preferred);
    return sysprint.seen
        ? readLauncherRecords(job, sysprint.value.id, tailOf(sysprint.value), circle, preferred)
        : sysprint;
}

export async function findSysprint(job: Job, circle: ZosmfCircle, preferred?: Zosmf): Promise<Observation<SpoolFile>> {
    const files = await circle.ask(({ spool }) => spool.files(job), preferred);
    if (!files.seen) {
        return files;
    }
    const sysprint = files.value.find(({ ddName }) => ddName === "SYSPRINT");
    return sysprint ? withValue(files, sysprint) : unseen(files, "not-found", `${job.name}(${job.id}) has no SYSPRINT`);
}

/** Its first record and how many to read: a record count of zero says nothing about a file in use (evidence: zosmf/shapes.md, section 1). */
export function tailOf({ recordCount }: SpoolFile): readonly [first: number, count: number] {
    return [Math.max(0, recordCount - tailRecords), tailRecords * 2];
}

export async function readLauncherRecords(
    job: Job,
    fileId: number,
    [first, count]: readonly [first: number, count: number],
    circle: ZosmfCircle,
    preferred?: Zosmf,
): Promise<Observation<LauncherLog>> {
    const records = await circle.ask(({ spool }) => spool.records(job, fileId, first, count), preferred);
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
