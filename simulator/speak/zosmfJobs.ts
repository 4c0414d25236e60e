// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createChance } from "../apiml/chance";
import { statusOf } from "../jes/job";
import type { Job } from "../jes/job";
import type { World } from "../world";
import { slashedJson } from "./answer";
import type { Answer, SignedOnRequest } from "./answer";
import { jesFailure, noJob, noMatch } from "./jobFailure";
import { jobDocument } from "./jobDocument";
import { speakSpool } from "./zosmfSpool";
import { submitJob } from "./zosmfSubmit";

/** /zosmf/restjobs/jobs (evidence: zosmf/shapes.md, section 1). */
export function speakJobs(world: World, request: SignedOnRequest): Answer | null {
    const [base, ...rest] = request.path.replace(/^\/zosmf\/restjobs\//, "").split("/");
    if (base !== "jobs") {
        return null;
    }
    const parts = rest.filter((part) => part !== "").map(decoded);
    if (parts.length === 0) {
        return rootAnswer(world, request);
    }
    return oneJob(world, request, parts);
}

const decoded = (part: string): string => {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
};

function rootAnswer(world: World, request: SignedOnRequest): Answer | null {
    if (request.method === "GET") {
        return list(world, request);
    }
    return request.method === "PUT" ? submitJob(world, request) : null;
}

const patternOfNames = /^[A-Z0-9$#@*?%]{1,8}$/i;

function list(world: World, request: SignedOnRequest): Answer {
    const { query } = request;
    const owner = query.get("owner") ?? request.user;
    const prefix = query.get("prefix") ?? "*";
    if (!patternOfNames.test(owner)) {
        return jesFailure(400, 4, "Value of owner query parameter is not valid");
    }
    if (!patternOfNames.test(prefix)) {
        return jesFailure(400, 4, "Value of prefix query parameter is not valid");
    }
    const wantsExecData = query.get("exec-data")?.toUpperCase() === "Y";
    const jobId = query.get("jobid");
    const isActiveOnly = query.get("status")?.toLowerCase() === "active";
    const found = world.jobs
        .filter((job) => matches(job.owner, owner) && matches(job.name, prefix))
        .filter((job) => jobId === null || job.id === jobId.toUpperCase())
        .filter((job) => !isActiveOnly || statusOf(job) === "ACTIVE");
    const maximum = Number(query.get("max-jobs") ?? (wantsExecData ? 100 : 1000));
    const documents = inNoOrder(world, found)
        .slice(0, maximum)
        .map((job) => jobDocument(world, request, job, wantsExecData));
    return slashedJson(200, documents);
}

/** The order of the list is undefined; here it depends on the seed. */
function inNoOrder(world: World, jobs: readonly Job[]): readonly Job[] {
    const chance = createChance(world.options.seed);
    const rank = new Map(jobs.map((job) => [job, chance("job list", job.id)]));
    return [...jobs].sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
}

export function matches(value: string, pattern: string): boolean {
    const expression = pattern.toUpperCase().replace(/[$]/g, "\\$&").replaceAll("*", ".*").replace(/[?%]/g, ".");
    return new RegExp(`^${expression}$`).test(value);
}

function oneJob(world: World, request: SignedOnRequest, parts: readonly string[]): Answer | null {
    const [first = "", second = ""] = parts;
    const isCorrelator = first.endsWith(":");
    if (!isCorrelator && (second === "" || !/^[A-Z$#@][A-Z0-9$#@]{0,7}$/i.test(first))) {
        return noMatch(request.method, `/${parts.join("/")}`);
    }
    const reference = isCorrelator ? first : `${first.toUpperCase()}(${second.toUpperCase()})`;
    if (!isCorrelator && !/^(JOB|STC|TSU|J|S|T)\d{5,8}$/i.test(second)) {
        return badJobId(first, second);
    }
    const job = world.jobs.find((each) =>
        isCorrelator
            ? each.correlator === first
            : each.name === first.toUpperCase() && each.id === second.toUpperCase(),
    );
    if (job === undefined) {
        return noJob(reference);
    }
    const rest = parts.slice(isCorrelator ? 1 : 2);
    if (rest.length > 0) {
        return request.method === "GET" ? speakSpool(request, job, rest) : null;
    }
    return aboutJob(world, request, job);
}

function aboutJob(world: World, request: SignedOnRequest, job: Job): Answer | null {
    if (request.method === "GET") {
        return slashedJson(
            200,
            jobDocument(world, request, job, request.query.get("exec-data")?.toUpperCase() === "Y"),
        );
    }
    if (request.method !== "DELETE" || statusOf(job) !== "OUTPUT") {
        return null;
    }
    world.jobs.splice(world.jobs.indexOf(job), 1);
    return slashedJson(200, {
        jobid: job.id,
        jobname: job.name,
        "original-jobid": job.id,
        owner: job.owner,
        member: "JES2",
        sysname: job.systemName,
        "job-correlator": job.correlator,
        status: "0",
        "internal-code": "0",
        message: "Request was successful.",
    });
}

/** Not 400 as for a job that is not there: the subsystem interface refuses (evidence: err-ssi-bad-jobid-get-0-8.json). */
function badJobId(name: string, id: string): Answer {
    const message = `Failed to lookup job ${name}(${id})`;
    const detail = "JesStatusException:queryJobs failed with ExtendedStatus error: rc=0 ssob_rc=8 reason=8/0";
    return slashedJson(500, {
        rc: 0,
        reason: 8,
        stack: `JesException: CATEGORY_SSI rc=0 reason=8 message=${message} details=\n\t${detail}\n\n\tat com.ibm.zoszmf.restjobs.util.ExtendedStatusDao.getJob(ExtendedStatusDao.java:506)\n`,
        category: 8,
        message,
        details: [detail],
    });
}
