// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogClock, LogEntry } from "../../model/logs/log";
import { JobLogStream } from "../parse/JobLogStream";
import { dayOfJobLog, timedRecord } from "../parse/jobMessageLog";
import { SysprintStream } from "../parse/SysprintStream";
import { writerOf } from "../parse/writerOf";

/** A line and its time in UTC, if it is known. */
export interface PlacedLine {
    readonly record: number;
    readonly parts: readonly string[];
    readonly at: Date | null;
}

/** How the records of one kind of spool file become lines. */
export interface LineReader extends Pick<LogEntry, "precision" | "isApproximate"> {
    /** No line of it has a time, so that none can be too old. */
    readonly isUnplaced: boolean;
    take(records: readonly string[], first: number): readonly PlacedLine[];
    end(): readonly PlacedLine[];
    componentOf(text: string): string | null;
    /** Whether these records show that everything before them is older than that. */
    reachesBack(records: readonly string[], since: Date): boolean;
}

/** SYSPRINT. */
export function launcherLines(): LineReader {
    const stream = new SysprintStream();
    return {
        precision: "milliseconds",
        isApproximate: false,
        isUnplaced: false,
        take: (records, first) => stream.take(records, first),
        end: () => stream.end(),
        componentOf: writerOf,
        reachesBack: (records, since) => {
            const lines = new SysprintStream();
            const first = [...lines.take(records, 0), ...lines.end()].find(({ at }) => at !== null)?.at;
            return first !== undefined && first !== null && first < since;
        },
    };
}

/** JESMSGLG, by the local clock of its system. */
export function jobLines({ offsetSeconds, by }: LogClock): LineReader {
    const stream = new JobLogStream();
    const placed = (local: Date | null): Date | null =>
        local === null || offsetSeconds === null ? null : new Date(local.getTime() - offsetSeconds * 1_000);
    const place = (lines: ReturnType<JobLogStream["end"]>): readonly PlacedLine[] =>
        lines.map(({ record, parts, local }) => ({ record, parts, at: placed(local) }));
    return {
        precision: "seconds",
        isApproximate: by === "submission",
        isUnplaced: offsetSeconds === null,
        take: (records, first) => place(stream.take(records, first)),
        end: () => place(stream.end()),
        componentOf: writerOf,
        reachesBack: (records, since) =>
            records.some((record) => {
                const day = dayOfJobLog(timedRecord(record)?.words ?? "");
                return day !== null && (placed(new Date(`${day}T00:00:00Z`)) ?? since) <= since;
            }),
    };
}
