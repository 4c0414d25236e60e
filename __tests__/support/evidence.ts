// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * Recordings of real servers lie beside the repository, not in it: they are on the machines that build the project. A clone of a
 * user has none of them, and the tests that read them are skipped there.
 */
const folder = join(__dirname, "../../../shared/evidence");

const isPresent = existsSync(folder);

/** A `describe` that is left out, with the reason in its name, where the recordings are absent. */
export function describeEvidence(subject: string, body: () => void): void {
    const suite = isPresent ? describe : describe.skip;
    suite(
        isPresent ? subject : `${subject} (left out: no recordings beside this repository)`,
        isPresent ? body : nothingToRead,
    );
}

function nothingToRead(): void {
    it("has nothing to read", () => undefined);
}

/** Names of the recordings in a folder of the evidence whose name begins and ends so. */
export function recordingsIn(subfolder: string, begin = "", end = ""): readonly string[] {
    return isPresent
        ? readdirSync(join(folder, subfolder))
              .filter((name) => name.startsWith(begin) && name.endsWith(end))
              .sort()
              .map((name) => join(subfolder, name))
        : [];
}

export function recordedText(path: string): string {
    return readFileSync(join(folder, path), "utf8");
}

export function recordedLines(path: string): readonly string[] {
    return recordedText(path).replace(/\n$/, "").split("\n");
}

export function recordedJson(path: string): unknown {
    return JSON.parse(recordedText(path)) as unknown;
}

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

/** Every recorded exchange with a whole body: long ones were cut when they were recorded. */
export function exchanges(): readonly Exchange[] {
    return recordingsIn("apiml", "", ".json").flatMap((path) =>
        entriesOf(recordedJson(path)).flatMap((entry) => exchangeOf(basename(path), entry)),
    );
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
