// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../model/observation";
import { gapsOf, isWhole } from "../../model/observation";
import { expiredOf, hasExpired, ownAmong, standingOf } from "../../plan/exclusion/standing";
import type { Announcements } from "../../ports/announcements";
import type { Announcement } from "../../model/operation/announcement";
import { expiryFrom } from "../../ports/announcements";
import type { Ports } from "../../ports/ports";
import { BoardLock } from "./boardLock";

/** The announcement of an operation before it has looked. */
type OwnAnnouncement = Pick<Announcement, "operationId" | "operation" | "by" | "deployment" | "targets">;

/** Another operation has the deployment, or claims it with the better right. */
interface Refused {
    readonly kind: "refused";
    readonly by: Announcement;
}

/** An answer that was not seen, or is incomplete, does not prove that an operation is alone. */
interface Unproven {
    readonly kind: "unproven";
    readonly why: string;
}

export type HeldAlone = { readonly kind: "held"; readonly lock: BoardLock } | Refused | Unproven;
export type Claimed = { readonly kind: "alone"; readonly own: Announcement } | Refused | Unproven;

/** How long it may take until others see what was written, and until those that give way are gone: together less than its life. */
const patienceMs = 20_000;
const pauseMs = 500;

type Time = Pick<Ports, "clock" | "signal">;

/**
 * Announce, wait until that is seen, look, hold: `protocol.unit.test.ts` goes through every order in which several may do so. It
 * needs no write that only one can make, only that what was written is seen by later reads.
 */
export async function holdAlone(board: Announcements, own: OwnAnnouncement, time: Time): Promise<HeldAlone> {
    const claimed = await claim(board, own, time);
    if (claimed.kind !== "alone") {
        return claimed;
    }
    const lock = new BoardLock(board, claimed.own, time.clock, () => claim(board, own, time));
    await lock.begin();
    await sweep(board, claimed.own);
    return { kind: "held", lock };
}

async function claim(board: Announcements, own: OwnAnnouncement, time: Time): Promise<Claimed> {
    const claimed = await announceAndLook(board, own, time);
    if (claimed.kind !== "alone") {
        // It may not be known whether it was written: no other operation should wait for it.
        await board.withdraw(own.operationId);
    }
    return claimed;
}

async function announceAndLook(board: Announcements, own: OwnAnnouncement, time: Time): Promise<Claimed> {
    const announced = await announce(board, own);
    return announced.kind === "alone"
        ? ((await awaitSeen(board, announced.own, time)) ?? (await look(board, announced.own, time)))
        : announced;
}

async function announce(board: Announcements, own: OwnAnnouncement): Promise<Claimed> {
    const now = board.now();
    const since = now.toISOString();
    const first: Announcement = { ...own, phase: "announced", doing: null, since, expires: expiryFrom(now) };
    const published = await board.publish(first);
    return published.seen ? { kind: "alone", own: first } : { kind: "unproven", why: published.why };
}

/** Reads until the own announcement comes back in a whole answer. @returns why it did not */
async function awaitSeen(board: Announcements, own: Announcement, time: Time): Promise<Unproven | null> {
    const end = time.clock.now().getTime() + patienceMs;
    for (;;) {
        const all = await board.readAll();
        if (isWhole(all) && ownAmong(own, all.value) !== undefined) {
            return null;
        }
        if (isTimeOver(end, time)) {
            return unproven(whyUnseen(all) ?? `the announcement in ${board.place} cannot be read there`);
        }
        await time.clock.sleep(pauseMs, time.signal);
    }
}

/** Only an answer that is read after the own announcement was visible proves that there is no other operation. */
async function look(board: Announcements, own: Announcement, time: Time): Promise<Claimed> {
    const end = time.clock.now().getTime() + patienceMs;
    for (;;) {
        const looked = claimAsSeen(board, own, await board.readAll());
        if (looked.isFinal || isTimeOver(end, time)) {
            return looked.claimed;
        }
        await time.clock.sleep(pauseMs, time.signal);
    }
}

/** One look: its meaning, and whether another look may have a different result. */
interface ClaimAsSeen {
    readonly claimed: Claimed;
    readonly isFinal: boolean;
}

function claimAsSeen(board: Announcements, own: Announcement, all: Observation<readonly Announcement[]>): ClaimAsSeen {
    if (!isWhole(all)) {
        return { claimed: unproven(whyUnseen(all) ?? ""), isFinal: false };
    }
    // An expired announcement does not count for the others, and a missing one was removed.
    if (ownAmong(own, all.value) === undefined || hasExpired(own, board.now())) {
        return { claimed: unproven(`the announcement in ${board.place} was removed or replaced`), isFinal: true };
    }
    const standing = standingOf(own, all.value, board.now());
    switch (standing.kind) {
        case "alone":
            return { claimed: { kind: "alone", own: { ...own, phase: "holding" } }, isFinal: true };
        case "gives-way":
            return { claimed: { kind: "refused", by: standing.to }, isFinal: true };
        case "waits":
            return { claimed: { kind: "refused", by: standing.for }, isFinal: false };
    }
}

/** Announcements of programs that are gone. */
async function sweep(board: Announcements, own: Announcement): Promise<void> {
    const all = await board.readAll();
    const dead = all.seen ? expiredOf(own, all.value, board.now()) : [];
    await Promise.all(dead.map(({ operationId }) => board.withdraw(operationId)));
}

const unproven = (why: string): Unproven => ({ kind: "unproven", why });

function isTimeOver(end: number, { clock, signal }: Time): boolean {
    return signal.aborted || clock.now().getTime() >= end;
}

/** Null: it was seen whole. */
function whyUnseen(all: Observation<unknown>): string | null {
    if (!all.seen) {
        return all.why;
    }
    const gaps = gapsOf(all);
    return gaps.length === 0 ? null : gaps.join("; ");
}
