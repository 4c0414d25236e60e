// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** One HTTP exchange of `apiml/*.json`. */
export interface Exchange {
    readonly name: string;
    readonly method: string;
    readonly host: string;
    readonly port: string;
    /** Path and query. */
    readonly path: string;
    readonly status: number;
    readonly body: string;
    readonly date: string | null;
    /** Lower-case names. */
    readonly headers: Readonly<Record<string, string>>;
}

/** A folder of recordings, or of our stand-ins for them, which have the same names and form. */
export interface Evidence {
    readonly isRecorded: boolean;
    /** Names of the files in a subfolder whose name begins and ends so. */
    readonly recordingsIn: (subfolder: string, begin?: string, end?: string) => readonly string[];
    readonly recordedText: (path: string) => string;
    readonly recordedLines: (path: string) => readonly string[];
    readonly recordedJson: (path: string) => unknown;
    /** Every recorded exchange with a whole body: long ones were cut when they were recorded. */
    readonly exchanges: () => readonly Exchange[];
}

function evidenceIn(folder: string, isRecorded: boolean): Evidence {
    const recordedText = (path: string): string => readFileSync(join(folder, path), "utf8");
    const recordedJson = (path: string): unknown => JSON.parse(recordedText(path)) as unknown;
    const recordingsIn: Evidence["recordingsIn"] = (subfolder, begin = "", end = "") =>
        readdirSync(join(folder, subfolder))
            .filter((name) => name.startsWith(begin) && name.endsWith(end))
            .sort()
            .map((name) => join(subfolder, name));
    return {
        isRecorded,
        recordingsIn,
        recordedText,
        recordedLines: (path) => recordedText(path).replace(/\n$/, "").split("\n"),
        recordedJson,
        exchanges: () =>
            recordingsIn("apiml", "", ".json").flatMap((path) =>
                entriesOf(recordedJson(path)).flatMap((entry) => exchangeOf(basename(path), entry)),
            ),
    };
}

/** In every clone: files of our own, with invented values, as small as the fact they stand for. */
export const standIns = evidenceIn(join(__dirname, "../../evidence"), false);

const folder = join(__dirname, "../../../../shared/evidence");

/** Recordings of real servers lie beside the repository, not in it: on the machines of the maintainers. Null elsewhere. */
export const recordings: Evidence | null = existsSync(folder) ? evidenceIn(folder, true) : null;

/** The same tests over our stand-ins, which are everywhere, and over the recordings where they are. */
export function describeEvidence(subject: string, body: (evidence: Evidence) => void): void {
    describe(`${subject} (stand-ins)`, () => body(standIns));
    if (recordings !== null) {
        const real = recordings;
        describe(`${subject} (recordings)`, () => body(real));
    }
}

/** Tests of what was true at one moment of one recording. A file that has them has tests over stand-ins, too. */
export function describeRecordings(subject: string, body: (evidence: Evidence) => void): void {
    if (recordings !== null) {
        const real = recordings;
        describe(`${subject} (recordings)`, () => body(real));
    }
}

interface Entry {
    readonly id?: string;
    readonly request?: { readonly method: string; readonly url: string };
    readonly response?: {
        readonly status?: number;
        readonly headers?: readonly (readonly [string, string])[];
        readonly body?: string;
    };
}

function entriesOf(file: unknown): readonly Entry[] {
    return (file as { entries?: Entry[] }).entries ?? [];
}

function exchangeOf(file: string, { id, request, response }: Entry): Exchange[] {
    const body = response?.body ?? "";
    if (!request || typeof response?.status !== "number" || /…\(\d+ chars\)$/.test(body)) {
        return [];
    }
    const { hostname: host, port, pathname, search } = new URL(request.url);
    const headers = Object.fromEntries((response.headers ?? []).map(([name, value]) => [name.toLowerCase(), value]));
    const date = headers["date"] ?? null;
    const asked = { method: request.method, host, port, path: `${pathname}${search}` };
    return [{ name: `${file} ${id ?? ""}`, ...asked, status: response.status, body, date, headers }];
}
