// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HeldAlone } from "../../../../../src/api/execute/exclusion/holdAlone";
import { holdAlone } from "../../../../../src/api/execute/exclusion/holdAlone";
import type { Announcement } from "../../../../../src/api/model/operation/announcement";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import type { BoardTrouble } from "../../../../support/worlds/pretendBoard";
import { PretendBoard } from "../../../../support/worlds/pretendBoard";

const never = new AbortController().signal;

function world() {
    const clock = new FakeClock();
    const board = new PretendBoard(clock);
    const hold = (operationId: string, trouble: BoardTrouble = {}, deployment = "plex1"): Promise<HeldAlone> =>
        holdAlone(
            board.view(trouble),
            {
                operationId,
                operation: "RESTART",
                by: { user: "USER1", host: "WS7", pid: 7 },
                deployment,
                targets: ["lpar1"],
            },
            { clock, signal: never },
        );
    const announce = (operationId: string, more: Partial<Announcement> = {}): void => {
        const since = clock.now();
        board.shown.set(operationId, {
            operationId,
            operation: "STOP",
            by: { user: "USER2", host: "WS8", pid: 8 },
            deployment: "plex1",
            targets: ["lpar2"],
            phase: "holding",
            doing: null,
            since: since.toISOString(),
            expires: new Date(since.getTime() + 60_000).toISOString(),
            ...more,
        });
    };
    return { clock, board, hold, announce };
}

function lockOf(held: HeldAlone) {
    if (held.kind !== "held") {
        throw new Error(`not held: ${held.kind}`);
    }
    return held.lock;
}

describe("holdAlone", () => {
    it("holds if no other operation is announced, and leaves nothing behind at its end", async () => {
        const { board, hold } = world();
        const lock = lockOf(await hold("stop-1"));
        expect(board.shown.get("stop-1")?.phase).toBe("holding");
        await lock.release();
        expect(board.shown.size).toBe(0);
    });

    it("lets only one of those that begin at the same moment hold, whatever the delay of their writes", async () => {
        const { clock, board, hold } = world();
        const ids = ["stop-1", "stop-2", "stop-3", "stop-4"];
        const all = await Promise.all(ids.map((id, index) => hold(id, { delayMs: (4 - index) * 700 })));
        expect(all.map(({ kind }) => kind).filter((kind) => kind === "held")).toHaveLength(1);
        for (const one of all) {
            await (one.kind === "held" ? one.lock.release() : undefined);
        }
        await clock.sleep(5_000);
        expect(board.shown.size).toBe(0);
    });

    it("gives way to an operation that holds, and names it", async () => {
        const { board, hold, announce } = world();
        announce("zzz");
        expect(await hold("stop-1")).toMatchObject({ kind: "refused", by: { operationId: "zzz" } });
        expect([...board.shown.keys()]).toEqual(["zzz"]);
    });

    it("ignores another deployment, and removes an announcement that has expired", async () => {
        const { clock, board, hold, announce } = world();
        announce("other", { deployment: "plex2" });
        announce("dead", { expires: new Date(clock.now().getTime() - 1).toISOString() });
        await lockOf(await hold("stop-1")).release();
        expect([...board.shown.keys()]).toEqual(["other"]);
    });

    it.each<[string, BoardTrouble, string]>([
        ["cannot be written", { isAway: () => true }, "the board did not answer"],
        ["loses what is written", { losesWrites: () => true }, "cannot be read there"],
        ["shows something that is not understood", { gaps: () => ["one file has no owner"] }, "no owner"],
    ])("does not hold if the board %s", async (_, trouble, why) => {
        const { board, hold } = world();
        expect(await hold("stop-1", trouble)).toMatchObject({ kind: "unproven", why: expect.stringContaining(why) });
        expect(board.shown.size).toBe(0);
    });

    it("waits no longer than its announcement lives", async () => {
        const { clock, hold, announce } = world();
        announce("zzz", { phase: "announced" });
        const before = clock.now().getTime();
        expect(await hold("stop-1")).toMatchObject({ kind: "refused", by: { operationId: "zzz" } });
        expect(clock.now().getTime() - before).toBeLessThan(60_000);
    });
});

describe("a board lock", () => {
    it("is renewed, and shows the current step, for as long as its program lives", async () => {
        const { clock, board, hold } = world();
        const lock = lockOf(await hold("stop-1"));
        expect(await lock.lostTo("stopping lpar1")).toBeNull();
        await clock.sleep(300_000);
        const own = board.shown.get("stop-1");
        expect(own?.doing).toBe("stopping lpar1");
        expect(Date.parse(own?.expires ?? "")).toBeGreaterThan(clock.now().getTime());
        expect(await lock.lostTo("")).toBeNull();
        await lock.release();
    });

    it("is lost when it was removed by hand, and does not recreate itself", async () => {
        const { clock, board, hold } = world();
        const lock = lockOf(await hold("stop-1"));
        board.shown.delete("stop-1");
        await clock.sleep(40_000);
        expect(await lock.lostTo("stopping lpar1")).toMatch(/was removed$/);
        expect(board.shown.size).toBe(0);
        await lock.release();
    });

    it("stays ours if the board is unavailable for less than its lifetime, and is claimed again after that", async () => {
        const { clock, board, hold } = world();
        let isAway = false;
        const lock = lockOf(await hold("stop-1", { isAway: () => isAway }));
        isAway = true;
        expect(await lock.lostTo("stopping lpar1")).toBeNull();
        await clock.sleep(40_000);
        isAway = false;
        expect(await lock.lostTo("stopping lpar1")).toBeNull();
        await lock.release();
        expect(board.shown.size).toBe(0);
    });

    it("is lost when it has expired and another operation holds", async () => {
        const { clock, hold, announce } = world();
        let isAway = false;
        const lock = lockOf(await hold("stop-1", { isAway: () => isAway }));
        isAway = true;
        await clock.sleep(70_000);
        announce("stop-2");
        isAway = false;
        expect(await lock.lostTo("stopping lpar1")).not.toBeNull();
        await lock.release();
    });

    it("is ours again if it expired while this program slept and no other operation claimed it", async () => {
        const { clock, board, hold } = world();
        const lock = lockOf(await hold("stop-1"));
        const own = board.shown.get("stop-1");
        // As if nothing had run here for two minutes: neither beat nor step.
        (lock as unknown as { own: Announcement }).own = {
            ...(own as Announcement),
            expires: new Date(clock.now().getTime() - 60_000).toISOString(),
        };
        expect(await lock.lostTo("stopping lpar1")).toBeNull();
        expect(board.shown.get("stop-1")?.phase).toBe("holding");
        await lock.release();
    });
});
