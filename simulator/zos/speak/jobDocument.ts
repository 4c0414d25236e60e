// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { phases, statusOf } from "../jes/job";
import type { Job } from "../jes/job";
import type { World } from "../../world/world";
import type { ZosmfRequest } from "./answer";

/** A job as restjobs writes it: order and null-ness of z/OSMF 26 and later (E-ZMF-01). */
export function jobDocument(
    world: World,
    request: ZosmfRequest,
    job: Job,
    wantsExecData: boolean,
): Record<string, unknown> {
    const url = jobUrl(request, job);
    return {
        owner: job.phase === 128 ? "" : job.owner,
        phase: job.phase,
        ...(wantsExecData ? execData(world, job) : {}),
        subsystem: "JES2",
        "phase-name": phases[job.phase],
        "job-correlator": job.correlator,
        type: job.type,
        url,
        jobid: job.id,
        class: job.jobClass,
        "files-url": `${url}/files`,
        jobname: job.name,
        status: statusOf(job),
        retcode: job.retcode,
    };
}

export function jobUrl(request: ZosmfRequest, job: Job): string {
    return `https://${request.host}/zosmf/restjobs/jobs/${encodeURIComponent(job.correlator)}`;
}

/** Missing for every job that runs, unless the level fills it (E-ZMF-06). */
function execData(world: World, job: Job): Record<string, unknown> {
    const { execData: level } = world.options;
    const isEnded = statusOf(job) === "OUTPUT";
    if (level === "none" || (level === "ended-only" && !isEnded)) {
        return {};
    }
    const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
    return {
        "exec-member": job.systemName,
        "exec-ended": time(job.endedAt),
        "exec-system": job.systemName,
        "exec-submitted": time(job.submittedAt),
        "exec-started": time(job.startedAt),
    };
}

export function isYes(value: string | null): boolean {
    return value?.toUpperCase() === "Y";
}
