// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isSeenFrom, isShownTo, statusOf } from "../jes/job";
import type { Job } from "../jes/job";
import type { World } from "../../world/world";
import { slashedJson } from "./answer";
import type { Answer, SignedOnRequest } from "./answer";
import { isYes, jobDocument } from "./jobDocument";
import { jesFailure } from "./jobFailure";
import { matches } from "./matches";

const namePattern = /^[A-Z0-9$#@*?%]{1,8}$/i;

/** With exec-data the list is cut at 100 jobs, unless a maximum is named (E-ZMF-24). */
const mostJobs = 1000;
const mostJobsWithExecData = 100;

/** GET /zosmf/restjobs/jobs: the jobs of the MAS. */
export function listJobs(world: World, request: SignedOnRequest): Answer {
    const { query } = request;
    const names = { owner: query.get("owner") ?? request.user, prefix: query.get("prefix") ?? "*" };
    for (const [parameter, value] of Object.entries(names)) {
        if (!namePattern.test(value)) {
            return jesFailure(400, 4, `Value of ${parameter} query parameter is not valid`);
        }
    }
    const wantsExecData = isYes(query.get("exec-data"));
    const found = world.jobs.filter(
        (job) =>
            isSeenFrom(world, job, request.system.name) &&
            isShownTo(world, job, request.user) &&
            matches(job.owner, names.owner) &&
            matches(job.name, names.prefix) &&
            isWanted(job, query),
    );
    const most = Number(query.get("max-jobs") ?? (wantsExecData ? mostJobsWithExecData : mostJobs));
    const shown = inNoOrder(world, found).slice(0, most);
    return slashedJson(
        200,
        shown.map((job) => jobDocument(world, request, job, wantsExecData)),
    );
}

/** Any other value of status than `active` is ignored. */
function isWanted(job: Job, query: URLSearchParams): boolean {
    const id = query.get("jobid");
    const isActiveOnly = query.get("status")?.toLowerCase() === "active";
    return (id === null || job.id === id.toUpperCase()) && (!isActiveOnly || statusOf(job) === "ACTIVE");
}

/** The order of the list is undefined; here it depends on the seed. */
function inNoOrder(world: World, jobs: readonly Job[]): readonly Job[] {
    const ranked = jobs.map((job) => ({ job, rank: world.chance("job list", job.id) }));
    return ranked.sort((one, other) => one.rank - other.rank).map(({ job }) => job);
}
