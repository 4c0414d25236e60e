// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { gapsOf, isWhole } from "../../model/observation";
import { heldWords } from "../../plan/exclusion/announcementWords";
import { hasExpired, ownAmong, standingOf } from "../../plan/exclusion/standing";
import type { Announcements } from "../../ports/announcements";
import type { Announcement } from "../../model/operation/announcement";
import { announcementLifeMs, expiryFrom } from "../../ports/announcements";
import type { Clock } from "../../ports/clock";
import type { OwnLock } from "../../ports/journal";
import type { Claimed } from "./holdAlone";

/** Moved on so often that three lost writes cost nothing. */
const beatMs = announcementLifeMs / 4;

/** The announcement of an operation that holds its deployment: renewed while it runs, and checked before each step. */
export class BoardLock implements OwnLock {
    private readonly ended = new AbortController();
    /** One after the other: a late write would restore a removed announcement. */
    private last: Promise<unknown> = Promise.resolve();
    private beating: Promise<void> = Promise.resolve();
    private loss: string | null = null;

    public constructor(
        private readonly board: Announcements,
        private own: Announcement,
        private readonly clock: Clock,
        private readonly claimAnew: () => Promise<Claimed>,
    ) {}

    public async begin(): Promise<void> {
        await this.inTurn(() => this.moveOn());
        this.beating = this.beat();
    }

    public lostTo(doing: string): Promise<string | null> {
        return this.inTurn(async () => {
            this.own = { ...this.own, doing };
            return this.keep();
        });
    }

    public async release(): Promise<void> {
        this.ended.abort();
        await this.beating;
        await this.inTurn(() => this.board.withdraw(this.own.operationId));
    }

    private async beat(): Promise<void> {
        const { signal } = this.ended;
        while (!signal.aborted) {
            await this.clock.sleep(beatMs, signal);
            await (signal.aborted ? undefined : this.inTurn(() => this.keep()));
        }
    }

    /** An announcement that was removed, or replaced by another, is not written again. @returns the current holder of the deployment, in words */
    private async keep(): Promise<string | null> {
        this.loss ??= await this.lossNow();
        if (this.loss === null) {
            await this.moveOn();
        }
        return this.loss;
    }

    private async lossNow(): Promise<string | null> {
        const { board, own } = this;
        const all = await board.readAll();
        const hasRunOut = hasExpired(own, board.now());
        if (!isWhole(all)) {
            // Until it expires, no other operation may take the deployment.
            const why = all.seen ? gapsOf(all).join("; ") : all.why;
            return hasRunOut
                ? `its announcement in ${board.place} has expired, and other operations cannot be seen: ${why}`
                : null;
        }
        const standing = standingOf(own, all.value, board.now());
        if (standing.kind === "gives-way" && standing.to.phase === "holding") {
            return heldWords(standing.to);
        }
        if (ownAmong(own, all.value) === undefined) {
            return `its announcement in ${board.place} was removed`;
        }
        return hasRunOut ? this.claimAgain() : null;
    }

    /** This program was suspended: others count an expired announcement as dead, so it must look again. */
    private async claimAgain(): Promise<string | null> {
        const claimed = await this.claimAnew();
        switch (claimed.kind) {
            case "alone":
                this.own = { ...claimed.own, since: this.own.since, doing: this.own.doing };
                return null;
            case "refused":
                return heldWords(claimed.by);
            case "unproven":
                return claimed.why;
        }
    }

    /** An announcement that cannot be written expires by itself. */
    private async moveOn(): Promise<void> {
        const next = { ...this.own, expires: expiryFrom(this.board.now()) };
        if ((await this.board.publish(next)).seen) {
            this.own = next;
        }
    }

    private inTurn<T>(work: () => Promise<T>): Promise<T> {
        const turn = this.last.then(work);
        this.last = turn.catch(() => undefined);
        return turn;
    }
}
