// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isSeenFrom, isShownTo, statusOf } from "../../jes/job";
import type { Job } from "../../jes/job";
import type { World } from "../../../world/world";
import { slashedJson } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";
import { noJob, noMatch } from "../jobFailure";
import { isYes, jobDocument } from "../jobDocument";
import { listJobs } from "../listJobs";
import { speakSpool } from "./zosmfSpool";
import { submitJob } from "./zosmfSubmit";

/** /zosmf/restjobs/jobs (E-ZMF-01). */
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
        return listJobs(world, request);
    }
    return request.method === "PUT" ? submitJob(world, request) : null;
}

interface JobReference {
    readonly isMeant: (job: Job) => boolean;
    readonly words: string;
    /** Parts of the path that named the job. */
    readonly length: 1 | 2;
}

/** A correlator, or a name and an id; an answer when neither can be one. */
function referenceOf(request: SignedOnRequest, parts: readonly string[]): JobReference | Answer {
    const [first = "", second = ""] = parts;
    if (first.endsWith(":")) {
        return { isMeant: ({ correlator }) => correlator === first, words: first, length: 1 };
    }
    if (second === "" || !/^[A-Z$#@][A-Z0-9$#@]{0,7}$/i.test(first)) {
        return noMatch(request.method, `/${parts.join("/")}`);
    }
    if (!/^(JOB|STC|TSU|J|S|T)\d{5,8}$/i.test(second)) {
        return badJobId(first, second);
    }
    const [jobName, jobId] = [first.toUpperCase(), second.toUpperCase()];
    return {
        isMeant: ({ name, id }) => name === jobName && id === jobId,
        words: `${jobName}(${jobId})`,
        length: 2,
    };
}

function oneJob(world: World, request: SignedOnRequest, parts: readonly string[]): Answer | null {
    const reference = referenceOf(request, parts);
    if ("status" in reference) {
        return reference;
    }
    const job = world.jobs.find(
        (each) =>
            reference.isMeant(each) &&
            isSeenFrom(world, each, request.system.name) &&
            isShownTo(world, each, request.user),
    );
    if (job === undefined) {
        return noJob(reference.words);
    }
    const rest = parts.slice(reference.length);
    if (rest.length > 0) {
        return request.method === "GET" ? speakSpool(request, job, rest) : null;
    }
    return aboutJob(world, request, job);
}

function aboutJob(world: World, request: SignedOnRequest, job: Job): Answer | null {
    if (request.method === "GET") {
        return slashedJson(200, jobDocument(world, request, job, isYes(request.query.get("exec-data"))));
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

/** Not 400 as for a job that is not there: the subsystem interface refuses (E-ZMF-08). */
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
