// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/** One request as the simulator answered it. */
export interface LoggedRequest {
    /** Simulated time, ISO-8601. */
    readonly at: string;
    /** Real milliseconds since the simulator began. */
    readonly startedAtMs: number;
    readonly endedAtMs: number;
    readonly system: string;
    /** `zosmf`, or the component whose port was called. */
    readonly service: string;
    readonly method: string;
    /** Path and query. */
    readonly path: string;
    /** Null: the connection was closed without an answer. */
    readonly status: number | null;
    readonly user: string | null;
    readonly consoleCommand: string | null;
    /** The simulator does not know this route or command. */
    readonly refused: boolean;
    /** Which TCP connection of the run it came on, so that reuse can be counted. */
    readonly connection: number;
}

export const requestLogName = "requests.jsonl";

/** Kept in memory and as JSON lines; never holds credentials. */
export class RequestLog {
    private readonly entries: LoggedRequest[] = [];
    private readonly path: string;
    /** Open from the first request on; null: not yet, or no more. */
    private file: number | null = null;
    private isClosed = false;

    public constructor(directory: string) {
        this.path = join(directory, requestLogName);
    }

    public add(entry: LoggedRequest): void {
        this.entries.push(entry);
        if (this.isClosed) {
            // Requests may still end while the directory is removed.
            return;
        }
        this.file ??= openSync(this.path, "a");
        writeSync(this.file, `${JSON.stringify(entry)}\n`);
    }

    public close(): void {
        this.isClosed = true;
        if (this.file !== null) {
            closeSync(this.file);
            this.file = null;
        }
    }

    public all(): readonly LoggedRequest[] {
        return [...this.entries];
    }
}
