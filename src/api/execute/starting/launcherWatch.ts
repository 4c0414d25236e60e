// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { unseen, withValue } from "../../model/observation";
import type { Job } from "../../model/seen/zosmf";
import type { LauncherLog } from "../../model/seen/launcherLog";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { parseLauncherLog } from "../../probe/parse/launcherLog";
import { portInUseMessage } from "./startRemedies";
import { sysprintEnd } from "../../probe/spoolEnd";

/** Records in one request; a start prints a few thousand in all. */
const pageRecords = 2_000;
/** The limit of one look; the next look continues a long file. */
const pagesInALook = 5;
/** The last messages of a launcher that stops need only a small part of this. */
const tailRecords = 400;
/** The part that is kept for the parser; older records have been read, and their facts are kept. */
const keptRecords = 3_000;

/** The facts in SYSPRINT since it is followed. Facts that were found once are kept. */
export interface FollowedLog {
    readonly log: LauncherLog;
    readonly isPrepared: boolean;
    readonly isListening: boolean;
    readonly isStopping: boolean;
    /** The line which reports that a port is in use; null: none. */
    readonly portTaken: string | null;
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
    private portTaken: string | null = null;
    private log: LauncherLog = parseLauncherLog([]);

    private next: number | null;

    /** @param from A number: the first record to read. */
    public constructor(
        public readonly job: Pick<Job, "name" | "id">,
        private readonly circle: ZosmfCircle,
        from: "start" | "end" | number = "start",
    ) {
        this.next = from === "end" ? null : from === "start" ? 0 : from;
    }

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
        if (read.value.length > 0) {
            this.take(read.value);
        }
        const { log, isPrepared, isListening, isStopping, portTaken } = this;
        return withValue(read, { log, isPrepared, isListening, isStopping, portTaken, fresh: read.value });
    }

    private take(records: readonly string[]): void {
        this.kept = [...this.kept, ...records].slice(-keptRecords);
        this.log = parseLauncherLog(this.kept);
        this.portTaken ??= portInUseMessage(records);
        this.isPrepared ||= this.log.isPrepared;
        this.isListening ||= this.log.isListening;
        this.isStopping ||= this.log.isStopping;
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
        let next = this.next;
        if (next === null) {
            const end = await sysprintEnd(this.job, this.circle);
            if (!end.seen) {
                return end;
            }
            next = Math.max(0, end.value.end - tailRecords);
        }
        for (let pages = 1; ; pages += 1) {
            const first = next;
            const page = await this.circle.ask(({ spool }) => spool.records(this.job, fileId, first, pageRecords));
            if (!page.seen) {
                return page;
            }
            read.push(...page.value);
            next += page.value.length;
            this.next = next;
            if (page.value.length < pageRecords || pages === pagesInALook) {
                return withValue(page, read);
            }
        }
    }
}
