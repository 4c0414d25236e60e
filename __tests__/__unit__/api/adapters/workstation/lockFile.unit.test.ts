// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockFile, lockHolder } from "../../../../../src/api/adapters/workstation/lockFile";
import type { Clock } from "../../../../../src/api/ports/clock";
import type { LockAnswer } from "../../../../../src/api/ports/journal";

describe("lockFile", () => {
    let directory = "";
    let now = 0;
    const clock: Clock = { now: () => new Date(now), sleep: () => Promise.resolve() };
    const me = { user: "me", host: "here", pid: process.pid };
    const dead = { user: "you", host: "here", pid: 2 ** 22 + 1 };
    const remote = { user: "you", host: "elsewhere", pid: 1 };
    const release = async (answer: LockAnswer): Promise<void> => {
        if (answer.kind === "held") {
            await answer.release();
        }
    };

    /** Eight try to break the lock at once; the one that got it gives it back. */
    const expectOneTaker = async (): Promise<void> => {
        const lock = lockFile(directory, me, clock);
        const answers = await Promise.all(
            Array.from({ length: 8 }, (_, index) => lock.acquire("plex1", `stop-${index}`, true)),
        );
        expect(answers.filter(({ kind }) => kind === "held")).toHaveLength(1);
        await Promise.all(answers.map(release));
    };

    beforeEach(async () => {
        directory = await mkdtemp(join(tmpdir(), "ha-"));
        now = Date.parse("2026-11-22T02:00:00Z");
    });
    afterEach(() => rm(directory, { recursive: true, force: true }));

    it("allows one operation at a time on one deployment, and others on other deployments", async () => {
        const lock = lockFile(directory, me, clock);
        const first = await lock.acquire("plex1", "restart-1", false);
        expect(first.kind).toBe("held");
        expect(await lock.acquire("plex1", "stop-2", true)).toMatchObject({
            kind: "refused",
            isExpired: false,
            owner: { operationId: "restart-1", by: me },
        });
        const other = await lock.acquire("plex2", "stop-3", false);
        expect(other.kind).toBe("held");
        await release(other);
        await release(first);
        const again = await lock.acquire("plex1", "stop-4", false);
        expect(again.kind).toBe("held");
        await release(again);
        expect(await readdir(directory)).toEqual([]);
    });

    it("stays removed if it is released while it is being renewed", async () => {
        for (let round = 0; round < 20; round += 1) {
            const answer = await lockFile(directory, me, clock).acquire("plex1", `drain-${round}`, false);
            const moved = answer.kind === "held" ? answer.lostTo("draining lpar1") : Promise.resolve("refused");
            await release(answer);
            await moved;
            expect(await readdir(directory)).toEqual([]);
        }
    });

    it("shows its holder to a command that only looks, and takes nothing", async () => {
        const holder = () => lockHolder(directory, "plex1", me, clock.now());
        expect(await holder()).toBeNull();
        const theirs = await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        expect(await holder()).toMatchObject({ owner: { operationId: "restart-1", by: remote }, isExpired: false });
        now += 61_000;
        expect(await holder()).toMatchObject({ isExpired: true });
        await release(theirs);
        expect(await holder()).toBeNull();
    });

    it("is taken from another operation only after it has expired, and only on request", async () => {
        const theirs = await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        const lock = lockFile(directory, me, clock);
        expect(await lock.acquire("plex1", "stop-2", true)).toMatchObject({ kind: "refused", isExpired: false });
        now += 61_000;
        expect(await lock.acquire("plex1", "stop-2", false)).toMatchObject({ kind: "refused", isExpired: true });
        const mine = await lock.acquire("plex1", "stop-2", true);
        expect(mine.kind).toBe("held");
        // Its old owner, awake again, must not give away what is no longer its own.
        await release(theirs);
        expect(await lock.acquire("plex1", "stop-3", false)).toMatchObject({ owner: { operationId: "stop-2" } });
        await release(mine);
    });

    it("knows that a process of this workstation is gone", async () => {
        await lockFile(directory, dead, clock).acquire("plex1", "restart-1", false);
        const lock = lockFile(directory, me, clock);
        expect(await lock.acquire("plex1", "stop-2", false)).toMatchObject({ kind: "refused", isExpired: true });
        const taken = await lock.acquire("plex1", "stop-2", true);
        expect(taken.kind).toBe("held");
        await release(taken);
    });

    it("is taken by exactly one of many that try at once", async () => {
        await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        now += 61_000;
        await expectOneTaker();
    });

    /** What a program leaves beside a lock that is killed at its work there. */
    const leave = async (suffix: string, by: typeof me): Promise<void> => {
        const [lock = ""] = (await readdir(directory)).filter((name) => name.endsWith(".lock"));
        const owner = { operationId: "stop-0", by, since: "", expires: new Date(now + 60_000).toISOString() };
        await writeFile(join(directory, `${lock}.${suffix}`), JSON.stringify(owner));
    };

    it("is taken by exactly one of many, even if the one that took it before was killed halfway", async () => {
        await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        await leave("restart-1.claim", dead);
        now += 61_000;
        await expectOneTaker();
        expect(await readdir(directory)).toEqual([]);
    });

    it("is not taken while another live program is about to take it", async () => {
        await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        now += 61_000;
        await leave("restart-1.claim", me);
        expect(await lockFile(directory, me, clock).acquire("plex1", "stop-2", true)).toMatchObject({
            kind: "refused",
        });
    });

    it("is cleared of the files that killed programs left beside it, and of nothing else", async () => {
        const first = await lockFile(directory, me, clock).acquire("plex1", "stop-1", false);
        await leave("0000dead", dead);
        await leave("11111111", me);
        await leave("stop-9.claim", dead);
        const [lock = ""] = (await readdir(directory)).filter((name) => name.endsWith(".lock"));
        const cutOff = join(directory, `${lock}.22222222`);
        await writeFile(cutOff, '{"operationId":');
        const longAgo = new Date(now - 120_000);
        await utimes(cutOff, longAgo, longAgo);
        await release(first);
        const second = await lockFile(directory, me, clock).acquire("plex1", "stop-2", false);
        expect((await readdir(directory)).sort()).toEqual([lock, `${lock}.11111111`].sort());
        await release(second);
    });

    it("reports its new holder to an owner that was suspended, and leaves the lock there", async () => {
        const first = await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        if (first.kind !== "held") {
            throw new Error("not held");
        }
        expect(await first.lostTo("stopping lpar2")).toBeNull();
        now += 61_000;
        const second = await lockFile(directory, me, clock).acquire("plex1", "restart-2", true);
        expect(await first.lostTo("stopping lpar2")).toMatch(/^restart-2 of me@here \(process \d+\) has held it since/);
        await first.release();
        expect(await lockFile(directory, me, clock).acquire("plex1", "stop-3", false)).toMatchObject({
            kind: "refused",
            owner: { operationId: "restart-2" },
        });
        await release(second);
        expect(await first.lostTo("stopping lpar2")).toContain("is gone or cannot be read");
    });

    it("stays with an owner that was suspended and resumes before all others", async () => {
        const first = await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        now += 61_000;
        expect(first.kind === "held" ? await first.lostTo("stopping lpar2") : "").toBeNull();
        expect(await lockFile(directory, me, clock).acquire("plex1", "stop-2", true)).toMatchObject({
            kind: "refused",
            isExpired: false,
        });
        expect((await readdir(directory)).filter((name) => !name.endsWith(".lock"))).toEqual([]);
    });

    it.each(["", '{"operationId":', '{"by":{"pid":1},"expires":"soon"}'])(
        "that cannot be read (%j) is reported as such, and is broken like a stale one once it is old",
        async (content) => {
            const held = await lockFile(directory, me, clock).acquire("plex1", "stop-1", false);
            const [name = ""] = await readdir(directory);
            const path = join(directory, name);
            await release(held);
            await writeFile(path, content);
            await utimes(path, new Date(now), new Date(now));
            const lock = lockFile(directory, me, clock);
            expect(await lock.acquire("plex1", "stop-2", true)).toEqual({ kind: "unreadable", path, isExpired: false });
            now += 61_000;
            expect(await lock.acquire("plex1", "stop-2", false)).toEqual({ kind: "unreadable", path, isExpired: true });
            await expectOneTaker();
            expect(await readdir(directory)).toEqual([]);
        },
    );

    it("that cannot be created is not attributed to another holder: the reason is reported", async () => {
        const file = join(directory, "file");
        await writeFile(file, "");
        await expect(lockFile(join(file, "locks"), me, clock).acquire("plex1", "stop-1", true)).rejects.toThrow(
            /^No lock can be created in .*ENOTDIR/,
        );
    });
});
