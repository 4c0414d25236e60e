// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Unseen } from "../../model/observation";
import type { Instance } from "../../model/sysplex";
import type { Job } from "../../model/seen/zosmf";
import type { JobFailure } from "../../model/seen/jobLog";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { locate } from "../../probe/observeJobs";
import { parseJobMessageLog } from "../../probe/parse/jobMessageLog";

/** JES2 writes JESMSGLG as file 2 of every job (E-ZMF-07). */
const jobMessageLogFile = 2;
/** The end of a job that failed early, and the head of any. */
const headRecords = 200;

export type JobSeen =
    | { readonly kind: "active"; readonly job: Job }
    /** Accepted, not running yet. */
    | { readonly kind: "queued"; readonly job: Job }
    | { readonly kind: "ended"; readonly job: Job }
    | { readonly kind: "absent" }
    | { readonly kind: "unseen"; readonly unseen: Unseen };

type NewJobSeen =
    | JobSeen
    /** It does not show its system yet. */
    | { readonly kind: "unplaced"; readonly job: Job };

export function listJobs(instance: Instance, circle: ZosmfCircle): Promise<Observation<readonly Job[]>> {
    return circle.ask(({ spool }) => spool.jobs(instance.jobName), circle.memberFor(instance.id, instance.systemName));
}

/** One job by its id. A purged one is absent. */
export async function seeJob(instance: Instance, id: string, circle: ZosmfCircle): Promise<JobSeen> {
    const listed = await listJobs(instance, circle);
    if (!listed.seen) {
        return { kind: "unseen", unseen: listed };
    }
    const job = listed.value.find((one) => one.id === id && one.name === instance.jobName);
    return job ? seenAs(job) : { kind: "absent" };
}

function seenAs(job: Job): JobSeen {
    if (job.status === "ACTIVE") {
        return { kind: "active", job };
    }
    return job.status === "OUTPUT" ? { kind: "ended", job } : { kind: "queued", job };
}

/** The jobs before S was sent: another job proves a start. */
export interface JobsBefore {
    readonly ids: ReadonlySet<string>;
    /** False: the list could not be read then, and may have held others. */
    readonly areAll: boolean;
    /** In the time of the sysplex. */
    readonly sentAt: Date;
}

/**
 * The newest job of the instance's name that was not there before, on its own system. A job of the same name on another system
 * is another instance's; one that does not show its system is awaited until it does.
 */
export async function seeNewJob(instance: Instance, before: JobsBefore, circle: ZosmfCircle): Promise<NewJobSeen> {
    const listed = await listJobs(instance, circle);
    if (!listed.seen) {
        return { kind: "unseen", unseen: listed };
    }
    const fresh = listed.value.filter((job) => job.name === instance.jobName && isNew(job, before)).sort(newestFirst);
    let seen: NewJobSeen = { kind: "absent" };
    for (const job of fresh) {
        const { systemName } = await locate(job, circle);
        if (systemName === instance.systemName || (systemName === null && before.areAll && fresh.length === 1)) {
            return seenAs(job);
        }
        seen = systemName === null ? { kind: "unplaced", job } : seen;
    }
    return seen;
}

/** If the list was not read before S, a job that has ended may be from any earlier time: only its own time shows this. */
function isNew({ id, status, submittedAt }: Job, { ids, areAll, sentAt }: JobsBefore): boolean {
    const isOfNow = areAll || status !== "OUTPUT" || (submittedAt?.getTime() ?? 0) >= sentAt.getTime();
    return !ids.has(id) && isOfNow;
}

function newestFirst(one: Job, other: Job): number {
    return (other.submittedAt?.getTime() ?? 0) - (one.submittedAt?.getTime() ?? 0);
}

export interface JobEnd {
    /** `RC=0000`, `ABEND=S222`; null: its log does not contain it. */
    readonly end: string | null;
    readonly failures: readonly JobFailure[];
}

/** How it ended, according to its JESMSGLG. */
export async function seeJobEnd(job: Job, circle: ZosmfCircle): Promise<JobEnd> {
    const records = await circle.ask(({ spool }) => spool.records(job, jobMessageLogFile, 0, headRecords));
    if (!records.seen) {
        return { end: null, failures: [] };
    }
    const { end, failures } = parseJobMessageLog(records.value);
    return { end, failures };
}
