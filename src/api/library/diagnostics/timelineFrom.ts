// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { ConfigurationError } from "../../errors";
import type { PastSeen, TimelineReport } from "../../health/timeline/timelineReport";
import { timelineReport } from "../../health/timeline/timelineReport";
import { exitCodes } from "../../model/exitCodes";
import type { LogSourceLine } from "../../model/logs/logsReport";
import type { TimelineEvent } from "../../model/logs/timelineEvent";
import { selectInstances } from "../../topology/selectInstances";
import type { Moment } from "../logs";
import { endOf, eventsOf, pastOf } from "../timeline";
import type { Bundle } from "./openBundle";
import { lookIn, openBundle } from "./openBundle";
import { journalIn, linesOfLogs, listIn } from "./partsIn";

export interface TimelineFromOptions {
    /** Instance ids or system names; null: all that are in the bundle. */
    readonly lpars: readonly string[] | null;
    /** A distance is counted back from when the bundle was taken; null: from where its logs begin. */
    readonly since: Moment | null;
    /** Null: until the bundle was taken. */
    readonly until: Moment | null;
}

/**
 * The same as `timeline` from a bundle.
 * @throws ConfigurationError when the bundle cannot be read, or an option is wrong
 */
export async function timelineFrom(file: string, options: TimelineFromOptions): Promise<TimelineReport> {
    const bundle = await openBundle(file);
    const { manifest } = bundle;
    const past = await pastIn(bundle);
    const period = periodOf(bundle, past, options);
    const sources = sourcesOf(bundle, options.lpars);
    const systems = new Set(sources.map(({ system }) => system));
    const isWhole = sources.every(({ missing, gaps }) => missing === null && gaps.length === 0);
    const outcome = sources.length === 0 ? "UNKNOWN" : isWhole ? "DONE" : "DEGRADED";
    const { isBefore, ...shown } = period;
    const told = linesOfLogs(bundle)
        .flatMap(eventsOf)
        .filter((event) => isIn(event, shown) && (event.system === null || systems.has(event.system)));
    const report = timelineReport({
        generatedAt: manifest.takenAt,
        profile: manifest.profile,
        ...shown,
        outcome,
        exitCode: exitCodes[outcome],
        sources,
        told,
        operations: journalIn(bundle),
        past,
    });
    return isBefore ? { ...report, missing: [...report.missing, notHeld(shown.since)] } : report;
}

/** Some sources write seconds and others fractions of them, so texts are not compared. */
function isIn({ at }: TimelineEvent, { since, until }: Pick<TimelineReport, "since" | "until">): boolean {
    return Date.parse(at) >= Date.parse(since) && Date.parse(at) <= Date.parse(until);
}

function notHeld(since: string): TimelineReport["missing"][number] {
    const why = `the bundle was taken with --since for the time from ${since.slice(0, 19)}Z`;
    return { system: "every system", what: "earlier events", why };
}

async function pastIn(bundle: Bundle): Promise<PastSeen | string> {
    return bundle.files.has("answers/status.jsonl")
        ? pastOf(lookIn(bundle, "status").connection, new AbortController().signal)
        : "the bundle does not hold what status looks at";
}

/** By the clocks of z/OS; nothing is known of the time before and after what the bundle holds. */
function periodOf(
    { manifest }: Bundle,
    past: PastSeen | string,
    { since, until }: TimelineFromOptions,
): Pick<TimelineReport, "since" | "until"> & { readonly isBefore: boolean } {
    const first = endOf(past, manifest.since);
    const last = endOf(past, manifest.takenAt);
    const from = since === null ? first : timeOf(since, last);
    const to = until === null ? last : timeOf(until, last);
    refuseEmpty(from, to, { first, last });
    return { since: later(from, first), until: to > last ? last : to, isBefore: from < first };
}

function refuseEmpty(
    from: string,
    to: string,
    { first, last }: { readonly first: string; readonly last: string },
): void {
    if (from > last || to < first) {
        const option = from > last ? "since" : "until";
        throw new ConfigurationError(`The bundle has logs from ${first} to ${last}.`, { option });
    }
    if (to < from) {
        throw new ConfigurationError("It is before --since.", { option: "until" });
    }
}

const later = (one: string, other: string): string => (one > other ? one : other);

function timeOf(moment: Moment, end: string): string {
    return (moment instanceof Date ? moment : new Date(Date.parse(end) - moment.agoMs)).toISOString();
}

function sourcesOf(bundle: Bundle, lpars: readonly string[] | null): readonly LogSourceLine[] {
    const sources = listIn<LogSourceLine>(bundle, "logs/sources.json", "gaps");
    if (lpars === null) {
        return sources;
    }
    const named = sources.map(({ instance, system }) => ({ id: instance ?? system, systemName: system }));
    const distinct = [...new Map(named.map((one) => [`${one.id} ${one.systemName}`, one])).values()];
    const selected = selectInstances(distinct, lpars);
    return sources.filter(({ instance, system }) =>
        selected.some(({ id, systemName }) => id === (instance ?? system) && systemName === system),
    );
}
