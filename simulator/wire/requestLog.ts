// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { appendFile } from "node:fs/promises";
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
    private writing: Promise<void> = Promise.resolve();

    public constructor(private readonly directory: string) {}

    public add(entry: LoggedRequest): void {
        this.entries.push(entry);
        const line = `${JSON.stringify(entry)}\n`;
        this.writing = this.writing
            .then(() => appendFile(join(this.directory, requestLogName), line))
            // The directory may be taken away while requests still end.
            .catch(() => undefined);
    }

    public all(): readonly LoggedRequest[] {
        return [...this.entries];
    }

    public async close(): Promise<void> {
        await this.writing;
    }
}
