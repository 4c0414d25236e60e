// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { Headers } from "@zowe/imperative";
import { GetJobs, SubmitJobs, ZosmfRestClient } from "../../../vendor/zosmfRest";
import type { Observation, Provenance } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { Spool } from "../../ports/zosmf";
import type { Job } from "../../model/seen/zosmf";
import { parseJobList } from "../../probe/parse/jobList";
import type { Parsed } from "../../probe/parse/parsed";
import { parseSpoolFiles } from "../../probe/parse/spoolFiles";
import type { ZosmfCall } from "./zosmfCall";
import { callZosmf } from "./zosmfCall";

/** A parser's result as an observation. */
export function readWith<A, T>(parse: (answer: A) => Parsed<T>): (answer: A, provenance: Provenance) => Observation<T> {
    return (answer, provenance) => {
        const parsed = parse(answer);
        return parsed.ok
            ? { seen: true, value: parsed.value, ...provenance }
            : unseen(
                  provenance,
                  "malformed",
                  `${provenance.vantage} sent something that is not ${provenance.source}: ${parsed.why}`,
              );
    };
}

export function zosmfSpool(call: ZosmfCall): Spool {
    return {
        jobs: (namePattern) =>
            callZosmf<unknown, readonly Job[]>(
                call,
                "z/OSMF jobs",
                // exec-data lowers the list to 100 jobs unless a maximum is named (IBM: jobs REST interface, 2.5).
                (session) =>
                    GetJobs.getJobsByParameters(session, {
                        owner: "*",
                        prefix: namePattern,
                        execData: true,
                        maxJobs: 999,
                    }),
                readWith(parseJobList),
                namePattern,
            ),
        files: (job) =>
            callZosmf(
                call,
                "z/OSMF spool files",
                (session): Promise<unknown> => GetJobs.getSpoolFiles(session, job.name, job.id),
                readWith(parseSpoolFiles),
                `${job.name}(${job.id})`,
            ),
        records: (job, fileId, first, count) => records(call, job, fileId, { first, count }),
        submit: (jcl) => submit(call, jcl),
    };
}

function records(
    call: ZosmfCall,
    job: Pick<Job, "name" | "id">,
    fileId: number,
    range: { readonly first: number; readonly count: number },
): Promise<Observation<readonly string[]>> {
    const resource = `/zosmf/restjobs/jobs/${encodeURIComponent(job.name)}/${encodeURIComponent(job.id)}/files/${fileId}/records`;
    const header = { "X-IBM-Record-Range": `${range.first},${range.count}` };
    return callZosmf(
        call,
        `spool of ${job.name}(${job.id})`,
        (session) => ZosmfRestClient.getExpectString(session, resource, [Headers.TEXT_PLAIN_UTF8, header]),
        (text, provenance) => ({ seen: true, value: linesOf(text).slice(0, range.count), ...provenance }),
        `${fileId} ${range.first},${range.count}`,
    );
}

function linesOf(text: string): string[] {
    const lines = text.split("\n");
    return lines[lines.length - 1] === "" ? lines.slice(0, -1) : lines;
}

async function submit(call: ZosmfCall, jcl: string): Promise<Observation<Job>> {
    const listed = await callZosmf(
        call,
        "z/OSMF job submission",
        (session): Promise<unknown> => SubmitJobs.submitJclCommon(session, { jcl }),
        readWith((answer: unknown) => parseJobList([answer])),
    );
    if (!listed.seen) {
        return listed;
    }
    const job = listed.value[0];
    return job ? withValue(listed, job) : unseen(listed, "malformed", `${call.name} did not name the job it submitted`);
}
