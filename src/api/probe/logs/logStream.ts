// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogEntry, LogSourceReport } from "../../model/logs/log";

/** A line, and its sort time: its own, or otherwise that of the line before it in its log. */
export interface SortedEntry {
    readonly entry: LogEntry;
    readonly order: number;
}

/** One log of one system. */
export interface LogStream {
    readonly key: string;
    /** The lines since the last read, in the order of the log. @param isLast nothing more will be read: no line waits for its continuation */
    entries(isLast: boolean): AsyncGenerator<SortedEntry>;
    report(): LogSourceReport;
}
