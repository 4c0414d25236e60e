// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Seen } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Zosmf } from "../ports/zosmf";
import type { Job, SpoolFile } from "../model/seen/zosmf";
import type { ZosmfCircle } from "./ZosmfCircle";

/** How far back from the end a log is read: enough for the output of a failing component within some minutes. */
export const tailRecords = 2_000;
/** The end is searched until it is known to within so many records; then it is read. */
const window = 1_000;
/** More records than any spool file holds; the search ends there. */
const most = 100_000_000;
/** How much further each probe of the first search looks. */
const stride = 8;
/** The number of parallel requests to one z/OSMF. */
const probesAtOnce = 3;
/** A file grows while it is read: it is read on so many times, then what was read is its end. */
const pagesAtMost = 5;
const pageRecords = tailRecords + window;

interface SpoolEnd {
    readonly fileId: number;
    /** How many records the file had. */
    readonly end: number;
    /** The last ones. */
    readonly tail: readonly string[];
}

/** Where the records of the tail are in the log. */
export function tailPlace(
    { name, id }: Pick<Job, "name" | "id">,
    { end, tail }: SpoolEnd,
): { readonly job: string; readonly first: number } {
    return { job: `${name}(${id})`, first: end - tail.length };
}

interface Place {
    readonly job: Pick<Job, "name" | "id">;
    readonly fileId: number;
    readonly circle: ZosmfCircle;
    readonly preferred: Zosmf | undefined;
}

/** The file has at least `low` records, and at most `high`. */
interface Bounds {
    readonly low: number;
    readonly high: number;
}

export async function findSysprint(
    job: Pick<Job, "name" | "id">,
    circle: ZosmfCircle,
    preferred?: Zosmf,
): Promise<Observation<SpoolFile>> {
    const files = await circle.ask(({ spool }) => spool.files(job), preferred);
    if (!files.seen) {
        return files;
    }
    const sysprint = files.value.find(({ ddName }) => ddName === "SYSPRINT");
    return sysprint ? withValue(files, sysprint) : unseen(files, "not-found", `${job.name}(${job.id}) has no SYSPRINT`);
}

/**
 * The end of SYSPRINT. z/OSMF returns a record count of 0 for a file in use, and records from its beginning are old, so the
 * end must be searched: with growing steps, then between two probes. About twenty requests for a file of a million records, each
 * for one record except the last; one request for a short file, or if the end was known a moment ago.
 */
export async function sysprintEnd(
    job: Pick<Job, "name" | "id">,
    circle: ZosmfCircle,
    preferred?: Zosmf,
): Promise<Observation<SpoolEnd>> {
    const sysprint = await findSysprint(job, circle, preferred);
    return sysprint.seen ? endOfFile(job, sysprint.value, circle, preferred) : sysprint;
}

export async function endOfFile(
    job: Pick<Job, "name" | "id">,
    { id: fileId, recordCount }: SpoolFile,
    circle: ZosmfCircle,
    preferred?: Zosmf,
): Promise<Observation<SpoolEnd>> {
    const place = { job, fileId, circle, preferred };
    const known = Math.max(recordCount, circle.recordsKnown(job.id, fileId));
    const read = known === 0 ? await fromNothing(place) : await fromKnown(place, known);
    if (read.seen) {
        circle.rememberRecords(job.id, fileId, read.value.end);
    }
    return read;
}

/** One record shows whether the file is short; a short file is read completely. */
async function fromNothing(place: Place): Promise<Observation<SpoolEnd>> {
    const record = await hasRecord(place, window);
    if (!record.seen) {
        return record;
    }
    return record.value ? search(place, await gallop(place, window + 1)) : readToEnd(place, 0);
}

/** Most often the file has grown by little. A count that is too high was never seen, and would do no harm. */
async function fromKnown(place: Place, known: number): Promise<Observation<SpoolEnd>> {
    const from = Math.max(0, known - tailRecords);
    const page = await readPage(place, from);
    if (!page.seen) {
        return page;
    }
    if (page.value.length === pageRecords) {
        return search(place, await gallop(place, from + pageRecords));
    }
    return page.value.length === 0 && from > 0
        ? search(place, withValue(page, { low: 0, high: from }))
        : withValue(page, { fileId: place.fileId, end: from + page.value.length, tail: page.value });
}

async function search(place: Place, bounds: Observation<Bounds>): Promise<Observation<SpoolEnd>> {
    const narrow = bounds.seen ? await narrowed(place, bounds) : bounds;
    return narrow.seen ? readToEnd(place, Math.max(0, narrow.value.low - tailRecords)) : narrow;
}

async function gallop(place: Place, from: number): Promise<Observation<Bounds>> {
    let low = from;
    for (let step = window * stride; ; step *= stride ** probesAtOnce) {
        const steps = Array.from({ length: probesAtOnce }, (_, index) => from + step * stride ** index);
        const probes = await probe(place, steps);
        if (!probes.seen) {
            return probes;
        }
        low = probes.value.low ?? low;
        if (probes.value.high !== null || low > most) {
            return withValue(probes, { low, high: probes.value.high ?? low });
        }
    }
}

async function narrowed(place: Place, from: Seen<Bounds>): Promise<Observation<Bounds>> {
    let bounds = from;
    while (bounds.value.high - bounds.value.low > window) {
        const { low, high } = bounds.value;
        const part = (high - low) / (probesAtOnce + 1);
        const positions = Array.from({ length: probesAtOnce }, (_, index) => Math.floor(low + part * (index + 1)));
        const probes = await probe(place, positions);
        if (!probes.seen) {
            return probes;
        }
        bounds = withValue(probes, { low: probes.value.low ?? low, high: probes.value.high ?? high });
    }
    return bounds;
}

/** Positions in rising order: `low` lies behind the last that holds a record, `high` is the first that holds none. */
async function probe(
    place: Place,
    positions: readonly number[],
): Promise<Observation<{ readonly low: number | null; readonly high: number | null }>> {
    const answers = await Promise.all(positions.map((position) => hasRecord(place, position)));
    const failed = answers.find((answer) => !answer.seen);
    const [first] = answers;
    if (failed !== undefined && !failed.seen) {
        return failed;
    }
    const firstEmpty = answers.findIndex((answer) => answer.seen && !answer.value);
    const lastFull = firstEmpty < 0 ? positions.length - 1 : firstEmpty - 1;
    return withValue(first as Observation<boolean>, {
        low: lastFull < 0 ? null : (positions[lastFull] ?? 0) + 1,
        high: firstEmpty < 0 ? null : (positions[firstEmpty] ?? null),
    });
}

async function hasRecord({ job, fileId, circle, preferred }: Place, position: number): Promise<Observation<boolean>> {
    const record = await circle.ask(({ spool }) => spool.records(job, fileId, position, 1), preferred);
    return record.seen ? withValue(record, record.value.length > 0) : record;
}

async function readToEnd(place: Place, from: number): Promise<Observation<SpoolEnd>> {
    const tail: string[] = [];
    for (let pages = 1; ; pages += 1) {
        const page = await readPage(place, from + tail.length);
        if (!page.seen) {
            return page;
        }
        tail.push(...page.value);
        if (page.value.length < pageRecords || pages === pagesAtMost) {
            return withValue(page, { fileId: place.fileId, end: from + tail.length, tail });
        }
    }
}

function readPage({ job, fileId, circle, preferred }: Place, from: number): Promise<Observation<readonly string[]>> {
    return circle.ask(({ spool }) => spool.records(job, fileId, from, pageRecords), preferred);
}
