// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusOf } from "../../jes/job";
import type { Job } from "../../jes/job";
import type { SpoolFile } from "../../jes/spoolFile";
import { recordCount, recordsFrom } from "../../jes/spoolFile";
import { slashedJson, text } from "../answer";
import type { Answer, ZosmfRequest } from "../answer";
import { jesFailure, noMatch } from "../jobFailure";
import { jobUrl } from "../jobDocument";

/** .../files and .../files/{id}/records */
export function speakSpool(request: ZosmfRequest, job: Job, parts: readonly string[]): Answer {
    const [files, id, records] = parts;
    if (files !== "files" || (id !== undefined && records !== "records")) {
        return noMatch("GET", `/${job.name}/${job.id}/${parts.join("/")}`);
    }
    if (id === undefined) {
        return slashedJson(
            200,
            written(job).map((file) => fileDocument(request, job, file)),
        );
    }
    const file =
        id === "JCL"
            ? job.spool.find(({ id: each }) => each === 3)
            : written(job).find((each) => String(each.id) === id);
    return file === undefined
        ? jesFailure(
              400,
              12,
              `Job '${job.name}(${job.id})' does not contain spool file id ${id}`,
              "JesService.getFile(JesService.java:171)",
          )
        : recordsOf(request, file);
}

/** JES2 shows a file once something was written to it. */
function written(job: Job): readonly SpoolFile[] {
    return job.spool.filter(({ records }) => records.length > 0);
}

/** While a job runs, byte-count is 0 except for JESJCL, and a SYSPRINT in use shows no records (E-ZMF-07). */
function fileDocument(request: ZosmfRequest, job: Job, file: SpoolFile): Record<string, unknown> {
    const isActive = statusOf(job) === "ACTIVE";
    const bytes = file.records.reduce((sum, record) => sum + record.length, 0);
    return {
        recfm: file.recfm,
        "records-url": `${jobUrl(request, job)}/files/${file.id}/records`,
        stepname: file.stepName,
        subsystem: "JES2",
        "job-correlator": job.correlator,
        "byte-count": isActive && file.id !== 3 ? 0 : bytes,
        lrecl: file.lrecl,
        jobid: job.id,
        ddname: file.ddname,
        id: file.id,
        "record-count": isActive && file.id > 100 ? 0 : recordCount(file),
        class: "X",
        jobname: job.name,
        procstep: file.procStep,
    };
}

function recordsOf(request: ZosmfRequest, file: SpoolFile): Answer {
    const range = request.headers["x-ibm-record-range"];
    const [first, count] = range === undefined ? [0, recordCount(file)] : rangeOf(range, recordCount(file));
    if (first === null) {
        return jesFailure(400, 4, `Value of X-IBM-Record-Range header is not valid`);
    }
    const found = matching(request.query, recordsFrom(file, first, count));
    const body = found.map((record) => `${record}\n`).join("");
    return text(
        200,
        body,
        range === undefined ? [] : [["X-IBM-Record-Range", found.length === 0 ? "0,0" : `${first},${found.length}`]],
    );
}

/** `SSS-EEE`, `SSS,NNN` (from 0), or `-NNN`: the last ones. */
function rangeOf(range: string, total: number): readonly [first: number | null, count: number] {
    const [, first, mark, second] = /^(\d*)([-,])(\d+)$/.exec(range.trim()) ?? [];
    if (first === undefined || second === undefined) {
        return [null, 0];
    }
    if (first === "") {
        return mark === "-" ? [Math.max(0, total - Number(second)), Number(second)] : [null, 0];
    }
    const count = mark === "," ? Number(second) : Number(second) - Number(first) + 1;
    return [Number(first), Math.max(0, count)];
}

/** `search`: from the first record that holds the text; `maxreturnsize` records at most, 100 unless said. */
function matching(query: URLSearchParams, records: readonly string[]): readonly string[] {
    const wanted = query.get("search");
    if (wanted === null) {
        return records;
    }
    const isInsensitive = query.get("insensitive") !== "false";
    const shown = (value: string): string => (isInsensitive ? value.toUpperCase() : value);
    const at = records.findIndex((record) => shown(record).includes(shown(wanted)));
    return at < 0 ? [] : records.slice(at, at + Number(query.get("maxreturnsize") ?? 100));
}
