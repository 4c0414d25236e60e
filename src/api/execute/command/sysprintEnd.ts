// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { Job } from "../../ports/zosmf";
import type { ZosmfCircle } from "../../probe/askZosmf";

/** More records than any spool file holds; the search ends there. */
const most = 100_000_000;

/**
 * How many records SYSPRINT has now. The count of a file in use lags behind or is 0 (evidence: zosmf/shapes.md, section 1), so
 * it is only where the search begins: by doubling, then by halving, one record each time.
 */
export async function sysprintEnd(job: Pick<Job, "name" | "id">, circle: ZosmfCircle): Promise<Observation<number>> {
    const files = await circle.ask(({ spool }) => spool.files(job));
    if (!files.seen) {
        return files;
    }
    const sysprint = files.value.find(({ ddName }) => ddName === "SYSPRINT");
    if (!sysprint) {
        return unseen(files, "not-found", `${job.name}(${job.id}) has no SYSPRINT`);
    }
    const hint = sysprint.recordCount;
    const around = await circle.ask(({ spool }) => spool.records(job, sysprint.id, Math.max(0, hint - 1), 2));
    if (!around.seen) {
        return around;
    }
    const expected = hint === 0 ? 0 : 1;
    if (around.value.length === expected) {
        return withValue(around, hint);
    }
    return around.value.length < expected
        ? bisect(job, sysprint.id, circle, { below: 0, above: hint })
        : gallop(job, sysprint.id, circle, hint + 1);
}

async function gallop(
    job: Pick<Job, "name" | "id">,
    fileId: number,
    circle: ZosmfCircle,
    from: number,
): Promise<Observation<number>> {
    let below = from;
    for (let step = 64; ; step *= 2) {
        const above = Math.min(below + step, most);
        const record = await circle.ask(({ spool }) => spool.records(job, fileId, above, 1));
        if (!record.seen) {
            return record;
        }
        if (record.value.length === 0 || above === most) {
            return bisect(job, fileId, circle, { below, above });
        }
        below = above + 1;
    }
}

async function bisect(
    job: Pick<Job, "name" | "id">,
    fileId: number,
    circle: ZosmfCircle,
    range: { readonly below: number; readonly above: number },
): Promise<Observation<number>> {
    let { below, above } = range;
    while (below < above) {
        const middle = Math.floor((below + above) / 2);
        const record = await circle.ask(({ spool }) => spool.records(job, fileId, middle, 1));
        if (!record.seen) {
            return record;
        }
        if (record.value.length === 0) {
            above = middle;
        } else {
            below = middle + 1;
        }
    }
    return { seen: true, value: below, source: "SYSPRINT", vantage: "z/OSMF", at: new Date(0) };
}
