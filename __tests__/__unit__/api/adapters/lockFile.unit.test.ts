// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockFile } from "../../../../src/api/adapters/lockFile";
import type { Clock } from "../../../../src/api/ports/clock";
import type { LockAnswer } from "../../../../src/api/ports/journal";

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

    beforeEach(async () => {
        directory = await mkdtemp(join(tmpdir(), "ha-"));
        now = Date.parse("2026-11-22T02:00:00Z");
    });
    afterEach(() => rm(directory, { recursive: true, force: true }));

    it("lets one operation at a time have a deployment, and others others", async () => {
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

    it("is taken from another only after its time, and only when told to", async () => {
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

    it("is taken by one of many that try at once", async () => {
        await lockFile(directory, remote, clock).acquire("plex1", "restart-1", false);
        now += 61_000;
        const lock = lockFile(directory, me, clock);
        const answers = await Promise.all(
            Array.from({ length: 8 }, (_, index) => lock.acquire("plex1", `stop-${index}`, true)),
        );
        expect(answers.filter(({ kind }) => kind === "held")).toHaveLength(1);
        await Promise.all(answers.map(release));
    });
});
