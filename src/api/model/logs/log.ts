// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Unseen } from "../observation";

/** SYSPRINT of the launcher, JESMSGLG of its job, and the hardcopy log of the system. */
export const logSources = ["launcher", "job", "console"] as const;
export type LogSourceName = (typeof logSources)[number];

/** One line of a log, without secrets and fit for a terminal. */
export interface LogEntry {
    /** Null: its time is not known; it keeps its position in its log. */
    readonly at: Date | null;
    /** What its source writes. */
    readonly precision: "milliseconds" | "seconds";
    /** The difference to UTC is calculated, not reported. */
    readonly isApproximate: boolean;
    readonly instance: string | null;
    readonly system: string;
    readonly source: LogSourceName;
    /** `ZWE1SV(STC02773)`; null for the hardcopy log. */
    readonly job: string | null;
    /** `gateway`, `launcher`; null if the line does not name its writer. */
    readonly component: string | null;
    /** Counted from 0, of the file that it is in; null for the hardcopy log. */
    readonly record: number | null;
    readonly text: string;
    /** The lines after the first line: a stack trace, the rest of a message. */
    readonly more: readonly string[];
}

/** How the times of a source were placed. */
export interface LogClock {
    readonly kind: "utc" | "local";
    /** Seconds that local time is ahead of UTC; null: not known. */
    readonly offsetSeconds: number | null;
    /** `D T` shows it; `submission`: calculated from the time at which the job was submitted, to a quarter of an hour. */
    readonly by: "D T" | "submission" | null;
}

/** A period of a log that was not read. */
export interface UnreadPeriod {
    /** ISO-8601 UTC. */
    readonly from: string;
    /** Null: the end of the requested period. */
    readonly to: string | null;
    readonly why: string;
}

/** The result of one source. */
export interface LogSourceReport {
    readonly instance: string | null;
    readonly system: string;
    readonly source: LogSourceName;
    readonly job: string | null;
    readonly clock: LogClock;
    readonly lines: number;
    /** The missing parts, with the reason, in clauses; empty: it was read completely. */
    readonly gaps: readonly string[];
    /** Those of the missing parts whose time is known. */
    readonly unread: readonly UnreadPeriod[];
    /** ISO-8601 UTC: the time of its first line, where it begins in the requested period; null: it reaches back, or that is not known. */
    readonly begins: string | null;
    /** Nothing of it was read. */
    readonly unseen: Unseen | null;
}

export interface LogFilter {
    readonly since: Date;
    /** Null: to the end. */
    readonly until: Date | null;
    /** In lowercase; null: every component, and lines of unknown components. */
    readonly components: readonly string[] | null;
    /** In lowercase; null: every text. */
    readonly text: string | null;
}

/** Whether a line is requested; a line without a time is, because it may not be too old. */
export function isWanted(entry: LogEntry, filter: LogFilter): boolean {
    const { components, text } = filter;
    const isOfComponent = components === null || components.includes(entry.component ?? "");
    return isInTime(entry, filter) && isOfComponent && (text === null || holds(entry, text));
}

function isInTime({ at }: LogEntry, { since, until }: LogFilter): boolean {
    return at === null || (at >= since && (until === null || at <= until));
}

function holds({ text, more }: LogEntry, wanted: string): boolean {
    return [text, ...more].some((line) => line.toLowerCase().includes(wanted));
}
