// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Instance } from "../model/sysplex";
import { unknownSystem } from "../model/sysplex";
import type { Zosmf } from "../ports/zosmf";
import type { Job } from "../model/seen/zosmf";
import type { LocatedJob } from "../model/seen/sightings";
import type { ZosmfCircle } from "./ZosmfCircle";
import { parseJobMessageLog } from "./parse/jobMessageLog";

/**
 * JES2 writes JESMSGLG as file 2 of every job (E-ZMF-07). The system is in its first record, the version in ZWEL0021I soon after.
 */
export const jobHead = { fileId: 2, first: 0, count: 24 } as const;

export interface JobsSeen {
    readonly active: Observation<readonly LocatedJob[]>;
    readonly ended: readonly Job[];
}

/** The launcher jobs of all instances: one list for the whole JES2 complex, then where each active one runs. */
export async function observeJobs(instances: readonly Instance[], circle: ZosmfCircle): Promise<JobsSeen> {
    const names = new Set(instances.map(({ jobName }) => jobName));
    const listed = await listJobs([...names], circle);
    if (!listed.seen) {
        return { active: listed, ended: [] };
    }
    const jobs = listed.value.filter(({ name }) => names.has(name));
    const active = jobs.filter(({ status }) => status === "ACTIVE");
    const located = await Promise.all(
        active.map((job, index) => locate(job, circle, circle.members[index % circle.members.length])),
    );
    return { active: withValue(listed, located), ended: newestFirst(jobs.filter(({ status }) => status === "OUTPUT")) };
}

/** One request where the names have a beginning in common, otherwise one for each. */
async function listJobs(names: readonly string[], circle: ZosmfCircle): Promise<Observation<readonly Job[]>> {
    const common = commonBeginning(names);
    const patterns = names.length === 1 || common.length < 3 ? names : [`${common}*`];
    const answers = await Promise.all(patterns.map((pattern) => circle.ask(({ spool }) => spool.jobs(pattern))));
    const failed = answers.find((answer) => !answer.seen);
    const first = failed ?? answers[0];
    if (first?.seen !== true) {
        return (
            first ??
            unseen(
                { source: "z/OSMF jobs", vantage: "here", at: new Date(0) },
                "not-asked",
                "no instance has a job name",
            )
        );
    }
    return withValue(
        first,
        answers.flatMap((answer) => (answer.seen ? answer.value : [])),
    );
}

function commonBeginning(names: readonly string[]): string {
    const [first = "", ...rest] = names;
    let length = first.length;
    for (const name of rest) {
        while (!name.startsWith(first.slice(0, length))) {
            length -= 1;
        }
    }
    return first.slice(0, length);
}

function newestFirst(jobs: readonly Job[]): readonly Job[] {
    const time = ({ submittedAt }: Job): number => submittedAt?.getTime() ?? 0;
    return [...jobs].sort((a, b) => time(b) - time(a));
}

/** The system of a job: exec-system if z/OSMF returns it, otherwise from the beginning of its log (zowe-explorer-vscode#2711). */
export async function locate(job: Job, circle: ZosmfCircle, preferred?: Zosmf): Promise<LocatedJob> {
    if (job.executionSystem !== null) {
        return { job, systemName: job.executionSystem.toUpperCase(), messageLog: null };
    }
    const { fileId, first, count } = jobHead;
    const head = await circle.ask(({ spool }) => spool.records(job, fileId, first, count), preferred);
    if (!head.seen) {
        return { job, systemName: null, messageLog: null };
    }
    const messageLog = parseJobMessageLog(head.value, job.submittedAt);
    return { job, systemName: messageLog.systemName, messageLog };
}

/** The active job of one instance: null when every job of its name is known to run elsewhere. */
export function activeJobOf(
    instance: Instance,
    active: Observation<readonly LocatedJob[]>,
): Observation<LocatedJob | null> {
    if (!active.seen) {
        return active;
    }
    const ofName = active.value.filter(({ job }) => job.name === instance.jobName);
    if (instance.systemName === unknownSystem) {
        return unseen(active, "not-asked", `the system of ${instance.id} is not known`);
    }
    const here = ofName.find(({ systemName }) => systemName === instance.systemName);
    if (here) {
        return withValue(active, here);
    }
    const homeless = ofName.find(({ systemName }) => systemName === null);
    return homeless
        ? unseen(
              active,
              "malformed",
              `${homeless.job.name}(${homeless.job.id}) is active, but its system could not be seen`,
          )
        : withValue(active, null);
}
