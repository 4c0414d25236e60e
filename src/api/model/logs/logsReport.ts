// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogEntry, LogSourceReport } from "./log";

/** One line as JSON has it: the time as exact as its source writes it. */
export interface LogLine extends Omit<LogEntry, "at" | "precision"> {
    /** ISO-8601 UTC; null: its time cannot be placed. */
    readonly at: string | null;
}

export interface LogSourceLine extends Omit<LogSourceReport, "unseen"> {
    /** Why nothing of it was read; null: it was read. */
    readonly missing: string | null;
}

export interface LogsReport {
    readonly schema: "zowe-ha/logs/1";
    readonly generatedAt: string;
    readonly durationMs: number;
    readonly profile: string;
    readonly since: string;
    readonly until: string | null;
    readonly outcome: "DONE" | "DEGRADED" | "UNKNOWN" | "DENIED";
    readonly exitCode: number;
    readonly reason: string;
    readonly sources: readonly LogSourceLine[];
    /** Empty if each line was passed on as it was read. */
    readonly lines: readonly LogLine[];
    /** Older lines were left out. */
    readonly isCut: boolean;
}

export function logLineOf({ at, precision, ...entry }: LogEntry): LogLine {
    const time = at?.toISOString() ?? null;
    return { at: precision === "seconds" ? (time?.replace(/\.\d+Z$/, "Z") ?? null) : time, ...entry };
}

export function sourceLineOf({ unseen, ...source }: LogSourceReport): LogSourceLine {
    return { ...source, missing: unseen?.why ?? null };
}
