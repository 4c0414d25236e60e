// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation, Provenance, UnseenReason } from "../model/observation";
import { unseen } from "../model/observation";
import type { Announcements } from "../ports/announcements";
import type { Announcement } from "../model/operation/announcement";
import type { Clock } from "../ports/clock";
import type { TlsPeer } from "../ports/tlsPeer";
import { announcementText, isOperationId } from "../probe/parse/announcement";
import type { CacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";
import type { AnnouncementsAt } from "./judge/mergeAnnouncements";
import { isAbandoned, mergeAnnouncements } from "./judge/mergeAnnouncements";
import type { StoredEntry } from "./judge/readEntries";
import type { CacheReply, CacheTrouble, TroubleKind } from "./judge/trouble";
import { deleteEntry, setEntry } from "./setEntry";

/** The Caching Services that hold the announcements: each has all, so that no two of them need to share anything. */
interface CachePlaces {
    readonly calls: CacheCalls;
    /** Those that answered when they were looked for. One that refuses the connection later has ended. */
    readonly living: readonly CacheWay[];
    /** Those whose instance did not run then: one that listens since then is a place, too. */
    readonly resting: readonly CacheWay[];
    readonly tlsPeer: TlsPeer;
    readonly clock: Clock;
    readonly sysplexTime: () => Date;
}

/** One that listens shakes hands within this. */
export const placePatienceMs = 2_000;
/** In one turn: the next operation sweeps again. */
const mostSwept = 50;

interface AtPlace {
    readonly instance: string;
    readonly trouble: CacheTrouble | null;
}

export class CacheAnnouncements implements Announcements {
    public readonly place = "the Caching Service (for client certificates of the same name)";
    /** The announcement by which this operation holds. The operation itself may stop every place that contains it. */
    private held: Announcement | null = null;
    /** The instances that have it, and have answered ever since. */
    private readonly holders = new Set<string>();
    private isSwept = false;
    /** The keys of ended operations that an instance has brought back from its disk. */
    private readonly leftOver = new Set<string>();
    /** Read once: one operation writes and compares times of the same clock, regardless of later `Date` headers. */
    private readonly aheadMs: number;

    public constructor(private readonly places: CachePlaces) {
        this.aheadMs = places.sysplexTime().getTime() - places.clock.now().getTime();
    }

    public now(): Date {
        return new Date(this.places.clock.now().getTime() + this.aheadMs);
    }

    public async publish(announcement: Announcement): Promise<Observation<true>> {
        const ways = await this.openPlaces();
        const { operationId, phase } = announcement;
        this.held = phase === "holding" ? announcement : null;
        const changed = await setEntry(this.places.calls, ways, operationId, announcementText(announcement));
        changed.filter(({ trouble }) => trouble === null).forEach(({ instance }) => this.holders.add(instance));
        const done = this.wholeOf(changed);
        if (done.seen && phase === "holding" && !this.isSwept) {
            this.isSwept = true;
            await this.sweep(ways);
        }
        return done;
    }

    public async readAll(): Promise<Observation<readonly Announcement[]>> {
        const replies = await this.listed(await this.openPlaces());
        const whole = this.wholeOf(
            replies.map(({ instance, reply }) => ({ instance, trouble: reply.ok ? null : reply.trouble })),
        );
        const seen = replies.flatMap(({ instance, reply }) => (reply.ok ? [{ instance, entries: reply.value }] : []));
        if (seen.length === 0 && !whole.seen) {
            return whole;
        }
        const { announcements, gaps } = mergeAnnouncements(this.withoutLeftOver(seen), this.now());
        const all = [...(whole.seen ? [] : [whole.why]), ...gaps];
        const value = this.withHeld(announcements);
        return { seen: true, value, ...this.provenance(), ...(all.length === 0 ? {} : { gaps: all }) };
    }

    public async withdraw(operationId: string): Promise<Observation<true>> {
        if (this.held?.operationId === operationId) {
            this.held = null;
        }
        const ways = isOperationId(operationId) ? await this.openPlaces() : [];
        const { calls, resting } = this.places;
        const rested = ways.filter((way) => resting.includes(way));
        await Promise.all([...this.leftOver].map((key) => deleteEntry(calls, rested, key)));
        return this.wholeOf(await deleteEntry(calls, ways, operationId));
    }

    /**
     * An instance that starts reads its own disk, and with it what was withdrawn while it was down (E-CCH-13). An operation
     * that runs has announced itself at every instance that ran on, so what only the others have belongs to one that has ended.
     */
    private withoutLeftOver(seen: readonly AnnouncementsAt[]): readonly AnnouncementsAt[] {
        const rested = new Set(this.places.resting.map(({ instance }) => instance.id));
        const ranOn = seen.filter(({ instance }) => !rested.has(instance));
        if (ranOn.length === 0) {
            return seen;
        }
        const current = new Set([...keysIn(ranOn), this.held?.operationId]);
        keysIn(seen).forEach((key) => (current.has(key) ? this.leftOver.delete(key) : this.leftOver.add(key)));
        return seen.map((one) => ({ ...one, entries: one.entries.filter(({ key }) => current.has(key)) }));
    }

    /**
     * It was not removed by another if every instance that had it was down since then: stopped by this operation, or lost with its contents.
     */
    private withHeld(announcements: readonly Announcement[]): readonly Announcement[] {
        const { held } = this;
        const isThere = announcements.some(({ operationId }) => operationId === held?.operationId);
        return held === null || isThere || this.holders.size > 0 ? announcements : [...announcements, held];
    }

    private async openPlaces(): Promise<readonly CacheWay[]> {
        const { living, resting, tlsPeer } = this.places;
        const awake = await Promise.all(
            resting.map(async (way) => (await tlsPeer.handshake(way.endpoint, placePatienceMs)).seen),
        );
        return [...living, ...resting.filter((_, index) => awake[index] === true)];
    }

    /** In the single service no port listens if nothing runs. If nothing runs at all, only an operation that already holds continues. */
    private wholeOf(at: readonly AtPlace[]): Observation<true> {
        const ended = at.filter(({ trouble }) => trouble?.kind === "refused");
        const failed = at.filter((one) => one.trouble !== null && !ended.includes(one));
        [...ended, ...failed].forEach(({ instance }) => this.holders.delete(instance));
        const isNobodyThere = at.length > 0 && ended.length === at.length && this.held === null;
        const bad = isNobodyThere ? ended : failed;
        const trouble = bad[0]?.trouble ?? null;
        return trouble === null
            ? { seen: true, value: true, ...this.provenance() }
            : unseen(this.provenance(), reasons[trouble.kind] ?? "answered-error", bad.map(wordsOf).join("; "));
    }

    private listed(
        ways: readonly CacheWay[],
    ): Promise<readonly { readonly instance: string; readonly reply: CacheReply<readonly StoredEntry[]> }[]> {
        const { list } = this.places.calls;
        return Promise.all(ways.map(async (way) => ({ instance: way.instance.id, reply: await list(way) })));
    }

    /** Expired announcements; those that cannot be removed now are still expired. */
    private async sweep(ways: readonly CacheWay[]): Promise<void> {
        const now = this.now();
        const entries = (await this.listed(ways)).flatMap(({ reply }) => (reply.ok ? reply.value : []));
        const dead = new Set(entries.filter((entry) => isAbandoned(entry, now)).map(({ key }) => key));
        await Promise.all([...dead].slice(0, mostSwept).map((key) => deleteEntry(this.places.calls, ways, key)));
    }

    private provenance(): Provenance {
        return { source: "announcements in the Caching Service", vantage: "here", at: this.now() };
    }
}

const reasons: Partial<Readonly<Record<TroubleKind, UnseenReason>>> = {
    silent: "timeout",
    unreachable: "connection-lost",
    refused: "refused",
    "no-certificate": "no-credential",
    "certificate-refused": "client-certificate-refused",
};

function wordsOf({ instance, trouble }: AtPlace): string {
    return `the Caching Service of ${instance}: ${trouble?.why ?? "not asked"}`;
}

const keysIn = (seen: readonly AnnouncementsAt[]): readonly string[] =>
    seen.flatMap(({ entries }) => entries.map(({ key }) => key));
