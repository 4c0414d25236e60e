// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Provenance } from "../model/observation";
import { unseen } from "../model/observation";
import type { Announcements } from "../ports/announcements";
import type { Announcement } from "../model/operation/announcement";
import type { Clock } from "../ports/clock";
import type { ZosmfCircle } from "../probe/ZosmfCircle";
import { announcementText, isOperationId } from "../probe/parse/announcement";
import { readAnnouncement, removal, whichToRead } from "./announcementFiles";
import type { SharedPaths } from "./sharedPlace";
import { change, entriesOf, writeReadable } from "./sharedPlace";

interface SharedBoard {
    readonly circle: ZosmfCircle;
    readonly paths: SharedPaths;
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly sysplexTime: () => Date;
    /** Whether all systems share this directory, and it belongs to this deployment: checked once, before anything is written. */
    readonly prove: () => Promise<Observation<unknown>>;
}

/** A file that is read while it is written is empty or half there. */
const attempts = 4;
const pauseMs = 300;

/** One small file for each operation, which only this operation writes. Nothing depends on the order or atomicity of server actions. */
export class SharedAnnouncements implements Announcements {
    public readonly place: string;
    private readonly published = new Set<string>();
    private proof: Observation<unknown> | null = null;

    public constructor(private readonly board: SharedBoard) {
        this.place = `the shared directory ${board.paths.directory}`;
    }

    public now(): Date {
        return this.board.sysplexTime();
    }

    public async publish(announcement: Announcement): Promise<Observation<true>> {
        this.proof = this.proof?.seen === true ? this.proof : await this.board.prove();
        if (!this.proof.seen) {
            return this.proof;
        }
        const { operationId } = announcement;
        const isNew = !this.published.has(operationId);
        const { circle } = this.board;
        const done = await writeReadable(
            circle,
            this.pathOf(operationId),
            `${announcementText(announcement)}\n`,
            isNew,
        );
        if (done.seen) {
            this.published.add(operationId);
        }
        return done;
    }

    public async readAll(): Promise<Observation<readonly Announcement[]>> {
        const { circle, paths } = this.board;
        const entries = await entriesOf(circle, paths.announcements);
        if (!entries.seen) {
            return entries;
        }
        const { operationIds, gaps } = whichToRead(paths.announcements, entries.value);
        const read = await Promise.all(operationIds.map((id) => this.readOne(id)));
        const value = read.flatMap((one) => (typeof one === "object" && one !== null ? [one] : []));
        const all = [...gaps, ...read.filter((one) => typeof one === "string")];
        return { seen: true, value, ...this.provenance(), ...(all.length === 0 ? {} : { gaps: all }) };
    }

    public withdraw(operationId: string): Promise<Observation<true>> {
        if (!isOperationId(operationId)) {
            return Promise.resolve(unseen(this.provenance(), "malformed", "that is no operation"));
        }
        this.published.delete(operationId);
        return change(this.board.circle, (writer) => writer.remove(this.pathOf(operationId)));
    }

    /** Null: it is gone by now. A clause: it cannot be understood. */
    private async readOne(operationId: string): Promise<Announcement | string | null> {
        const { circle, clock, signal } = this.board;
        const path = this.pathOf(operationId);
        for (let attempt = 1; ; attempt++) {
            const text = await circle.ask((zosmf) => zosmf.files.text(path));
            if (!text.seen) {
                return text.reason === "not-found" ? null : `${path} cannot be read: ${text.why}`;
            }
            const read = readAnnouncement(text.value, operationId, this.now());
            if (typeof read === "object") {
                return read;
            }
            if (attempt === attempts || signal.aborted) {
                return `${path} ${read}; ${removal}`;
            }
            await clock.sleep(pauseMs, signal);
        }
    }

    private pathOf(operationId: string): string {
        return `${this.board.paths.announcements}/${operationId}.json`;
    }

    private provenance(): Provenance {
        return { source: "announcements", vantage: this.place, at: this.now() };
    }
}
