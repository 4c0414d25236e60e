// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogEntry, LogSourceReport } from "../../model/logs/log";

/** A line, and by which time it is sorted: its own, or where it has none that of the line before it in its log. */
export interface SortedEntry {
    readonly entry: LogEntry;
    readonly order: number;
}

/** One log of one system. */
export interface LogStream {
    readonly key: string;
    /** What has come since it was read last, in the order of the log. @param isLast nothing more will be read: no line waits for its continuation */
    entries(isLast: boolean): AsyncGenerator<SortedEntry>;
    report(): LogSourceReport;
}
