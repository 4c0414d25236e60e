// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Job } from "../../model/seen/zosmf";
import { jsonOf, listOf, memberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/** The high half of a TOD clock counts 2^20 microseconds since 1900 (E-ZMF-04). */
const todUnitMs = 1_048.576;
const todEpochMs = Date.UTC(1900, 0, 1);

/** Type letter, number, NJE node padded with `.`, TOD: `S0045558NODECA11D3F78472.......:`. */
const correlatorForm = /^[JST]\d{7}[A-Z0-9$#@.]{8}([0-9A-F]{8})/;

const statuses: Readonly<Record<string, Job["status"]>> = { ACTIVE: "ACTIVE", INPUT: "INPUT", OUTPUT: "OUTPUT" };

/** The list of `GET /zosmf/restjobs/jobs` (E-ZMF-01), as text or as parsed JSON. */
export function parseJobList(answer: unknown): Parsed<readonly Job[]> {
    const json = jsonOf(answer);
    return Array.isArray(json) ? parseEach(json, parseJob) : notUnderstood("it is not a list of jobs");
}

/** One job document, as a submit or a GET of one job answers it (E-ZMF-31). */
export function parseJob(answer: unknown): Parsed<Job> {
    const job = listOf(jsonOf(answer))?.[0];
    const word = (key: string): string | null => textOf(memberOf(job, key))?.trim() ?? null;
    const name = word("jobname");
    const id = word("jobid");
    if (name === null || id === null) {
        return notUnderstood("a job has no name or no id");
    }
    return understood({
        name,
        id,
        owner: word("owner") ?? "",
        status: statuses[word("status") ?? ""] ?? "UNKNOWN",
        returnCode: word("retcode"),
        executionSystem: word("exec-system"),
        correlator: word("job-correlator"),
        submittedAt: submissionTime(word("job-correlator") ?? ""),
    });
}

function submissionTime(correlator: string): Date | null {
    const tod = correlatorForm.exec(correlator)?.[1];
    return tod === undefined ? null : new Date(todEpochMs + Number.parseInt(tod, 16) * todUnitMs);
}
