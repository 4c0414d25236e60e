// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { withValue } from "../../model/observation";
import type { LocatedJob } from "../../model/seen/sightings";
import type { Instance } from "../../model/sysplex";
import { locate, observeJobs } from "../observeJobs";
import type { ZosmfCircle } from "../ZosmfCircle";

/** Ended jobs of one instance that are read, newest first. */
const endedKept = 4;

export interface InstanceJob {
    readonly instance: Instance;
    readonly located: LocatedJob;
}

interface LogJobs {
    readonly jobs: readonly InstanceJob[];
    /** Jobs with a name of the sysplex whose system is not known. */
    readonly homeless: readonly string[];
}

/** The launcher jobs of these instances: those that run, and the newest ones that have ended. */
export async function findLogJobs(instances: readonly Instance[], circle: ZosmfCircle): Promise<Observation<LogJobs>> {
    const seen = await observeJobs(instances, circle);
    if (!seen.active.seen) {
        return seen.active;
    }
    const tried = seen.ended.slice(0, endedKept * instances.length);
    const ended = await Promise.all(tried.map((job) => locate(job, circle)));
    const all = [...seen.active.value, ...ended];
    const jobs = instances.flatMap((instance) => {
        const own = all.filter((one) => isOf(instance, one));
        const over = own.filter(({ job }) => job.status === "OUTPUT").slice(0, endedKept);
        return [...own.filter(({ job }) => job.status !== "OUTPUT"), ...over].map((located) => ({ instance, located }));
    });
    const homeless = all.filter(({ systemName }) => systemName === null).map(({ job }) => `${job.name}(${job.id})`);
    return withValue(seen.active, { jobs, homeless });
}

function isOf({ jobName, systemName }: Instance, { job, systemName: where }: LocatedJob): boolean {
    return job.name === jobName && where === systemName;
}
