// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Job } from "../ports/zosmf";
import type { ZosmfCircle } from "../probe/askZosmf";
import type { LauncherLog } from "../probe/parse/launcherLog";
import { parseLauncherLog } from "../probe/parse/launcherLog";

/** Records in one request; a start prints a few thousand in all. */
const pageRecords = 2_000;
/** What is kept for the parser; older records have been read, and what they said is remembered. */
const keptRecords = 3_000;

/** What SYSPRINT has said since it is followed. Facts that were said once stay said. */
export interface FollowedLog {
    readonly log: LauncherLog;
    readonly isPrepared: boolean;
    readonly isListening: boolean;
    readonly isStopping: boolean;
    /** Records that came with the last look. */
    readonly fresh: readonly string[];
}

/** Follows SYSPRINT of one job: each look reads the records that were added, never the file again. */
export class LauncherWatch {
    private fileId: number | null = null;
    private kept: string[] = [];
    private isPrepared = false;
    private isListening = false;
    private isStopping = false;

    /** @param next The first record to read: 0 for a new job. */
    public constructor(
        public readonly job: Pick<Job, "name" | "id">,
        private readonly circle: ZosmfCircle,
        private next = 0,
    ) {}

    public async look(): Promise<Observation<FollowedLog>> {
        const file = await this.sysprint();
        if (!file.seen) {
            return file;
        }
        this.fileId = file.value;
        const read = await this.readOn(file.value);
        if (!read.seen) {
            return read;
        }
        this.kept = [...this.kept, ...read.value].slice(-keptRecords);
        const log = parseLauncherLog(this.kept);
        this.isPrepared ||= log.isPrepared;
        this.isListening ||= log.isListening;
        this.isStopping ||= log.isStopping;
        const { isPrepared, isListening, isStopping } = this;
        return withValue(read, { log, isPrepared, isListening, isStopping, fresh: read.value });
    }

    private async sysprint(): Promise<Observation<number>> {
        if (this.fileId !== null) {
            return { seen: true, value: this.fileId, source: "SYSPRINT", vantage: "here", at: new Date(0) };
        }
        const files = await this.circle.ask(({ spool }) => spool.files(this.job));
        if (!files.seen) {
            return files;
        }
        const sysprint = files.value.find(({ ddName }) => ddName === "SYSPRINT");
        return sysprint
            ? withValue(files, sysprint.id)
            : unseen(files, "not-found", `${this.job.name}(${this.job.id}) has no SYSPRINT yet`);
    }

    private async readOn(fileId: number): Promise<Observation<readonly string[]>> {
        const read: string[] = [];
        for (;;) {
            const first = this.next;
            const page = await this.circle.ask(({ spool }) => spool.records(this.job, fileId, first, pageRecords));
            if (!page.seen) {
                return page;
            }
            read.push(...page.value);
            this.next += page.value.length;
            if (page.value.length < pageRecords) {
                return withValue(page, read);
            }
        }
    }
}
