// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LookedAt } from "../../../../src/api/caching/openCacheBoard";
import { openCacheBoard } from "../../../../src/api/caching/openCacheBoard";
import type { Announcements } from "../../../../src/api/ports/announcements";
import type { Announcement } from "../../../../src/api/model/operation/announcement";
import { announcementText } from "../../../../src/api/probe/parse/announcement";
import { announcementOf } from "../../../support/worlds/announcements";
import type { CachesOptions } from "../../../support/worlds/pretendCaches";
import { PretendCaches } from "../../../support/worlds/pretendCaches";
import { verifyPretend } from "../../../support/worlds/verifyPretend";

const namespace = "zowe-ha-operations";
const other = "stop-20261122-020001-0002";

function plex(options: CachesOptions = {}, ids: readonly string[] = ["lpar1", "lpar2"]): PretendCaches {
    const settings = { layout: "single-service", ...options.settings } as const;
    return new PretendCaches(ids, { node: () => ({ version: "3.5.0", storage: "infinispan" }), ...options, settings });
}

const lookedAt = (caches: PretendCaches, changes: Readonly<Record<string, Partial<LookedAt>>> = {}): LookedAt[] =>
    caches.instances.map((instance) => ({
        instance,
        isDead: false,
        isInBetween: false,
        runsAsSingleService: true,
        ...changes[instance.id],
    }));

async function boardOf(caches: PretendCaches): Promise<Announcements> {
    const { board } = await openCacheBoard(lookedAt(caches), caches.ports);
    return board ?? Promise.reject(new Error("there is no board"));
}

/** As an operation writes it now, by the clock of the sysplex. */
function made(caches: PretendCaches, changes: Partial<Announcement> = {}): Announcement {
    const now = caches.clock.now().getTime();
    const at = (ms: number): string => new Date(now + ms).toISOString();
    return announcementOf({ since: at(0), expires: at(60_000), ...changes });
}

const idsIn = async (board: Announcements): Promise<readonly string[] | string> => {
    const read = await board.readAll();
    return read.seen ? read.value.map(({ operationId }) => operationId) : read.why;
};

describe("announcements in the Caching Service", () => {
    it("are stored at every instance, and are visible from another workstation", async () => {
        const caches = plex();
        const mine = made(caches, { targets: ["lpar2"], doing: "stopping lpar2" });
        expect((await (await boardOf(caches)).publish(mine)).seen).toBe(true);
        expect(await (await boardOf(caches)).readAll()).toMatchObject({ seen: true, value: [mine] });
        expect(["lpar1", "lpar2"].map((id) => caches.keysAt(id, namespace))).toEqual([
            [mine.operationId],
            [mine.operationId],
        ]);
    });

    it("are visible even if the caches form two stores", async () => {
        const caches = plex();
        caches.fault({ kind: "cache-partitioned", groups: [["lpar1"], ["lpar2"]] });
        const [one, two] = [await boardOf(caches), await boardOf(caches)];
        await one.publish(made(caches));
        await two.publish(made(caches, { operationId: other }));
        expect(await idsIn(one)).toHaveLength(2);
        expect(caches.keysAt("lpar2", namespace)).toHaveLength(2);
    });

    it("are replaced, and once they hold they stay in force wherever an older state remains", async () => {
        const caches = plex();
        const board = await boardOf(caches);
        const before = made(caches);
        await board.publish(before);
        await board.publish({ ...before, phase: "holding", doing: "draining lpar1" });
        caches.put("lpar1", before.operationId, announcementText(before), namespace);
        expect(await board.readAll()).toMatchObject({ value: [{ phase: "holding" }] });
        await caches.pass(15);
        await board.publish(made(caches, { phase: "holding", doing: "draining lpar1" }));
        caches.put("lpar1", before.operationId, announcementText(before), namespace);
        expect(await board.readAll()).toMatchObject({ value: [{ phase: "holding", doing: "draining lpar1" }] });
    });

    it("are gone everywhere once they are withdrawn, and withdrawing an absent one succeeds", async () => {
        const caches = plex();
        const board = await boardOf(caches);
        const mine = made(caches);
        await board.publish(mine);
        expect((await board.withdraw(mine.operationId)).seen).toBe(true);
        expect(await idsIn(board)).toEqual([]);
        expect((await board.withdraw(mine.operationId)).seen).toBe(true);
    });

    it("are not proven complete while an instance is frozen: neither written nor read", async () => {
        const caches = plex();
        const board = await boardOf(caches);
        caches.fault({ kind: "frozen", nodeId: "lpar2", component: "apiml", isFrozen: true });
        await caches.pass(1);
        expect(await board.publish(made(caches))).toMatchObject({
            seen: false,
            why: expect.stringContaining("lpar2") as string,
        });
        expect(await board.readAll()).toMatchObject({ seen: true, gaps: [expect.stringContaining("lpar2")] });
    });

    it("continue at the others while the instance that was taken is down, and reach it when it is back", async () => {
        const caches = plex();
        const board = await boardOf(caches);
        await board.publish(made(caches));
        const [gateway] = caches.instances.flatMap((one) => (one.id === "lpar1" && one.gateway ? [one.gateway] : []));
        const name = `${gateway?.host ?? ""}:${gateway?.port ?? 0}`;
        caches.closed.add(name);
        expect((await board.publish(made(caches, { phase: "holding" }))).seen).toBe(true);
        expect(await board.readAll()).not.toHaveProperty("gaps");
        caches.closed.delete(name);
        caches.put("lpar1", made(caches).operationId, null, namespace);
        expect((await board.publish(made(caches, { phase: "holding", doing: "starting lpar1" }))).seen).toBe(true);
        expect(caches.keysAt("lpar1", namespace)).toHaveLength(1);
    });

    it("are not seen where nothing listens any longer", async () => {
        const caches = plex({}, ["lpar1"]);
        const board = await boardOf(caches);
        caches.instances.forEach(({ gateway }) => caches.closed.add(`${gateway?.host ?? ""}:${gateway?.port ?? 0}`));
        expect((await board.publish(made(caches))).seen).toBe(false);
        expect((await board.readAll()).seen).toBe(false);
    });

    it("are still visible to their holder when it takes down the last place that stores them", async () => {
        const caches = plex({}, ["lpar1"]);
        const board = await boardOf(caches);
        const mine = made(caches, { phase: "holding" });
        await board.publish(mine);
        const names = caches.instances.map(({ gateway }) => `${gateway?.host ?? ""}:${gateway?.port ?? 0}`);
        names.forEach((name) => caches.closed.add(name));
        expect(await idsIn(board)).toEqual([mine.operationId]);
        expect((await board.publish(mine)).seen).toBe(true);
        names.forEach((name) => caches.closed.delete(name));
        caches.put("lpar1", mine.operationId, null, namespace);
        expect(await idsIn(board)).toEqual([mine.operationId]);
        await board.publish(mine);
        caches.put("lpar1", mine.operationId, null, namespace);
        expect(await idsIn(board)).toEqual([]);
    });

    it("of ended programs are shown as expired, and are removed by the next holder", async () => {
        const caches = plex();
        const board = await boardOf(caches);
        await board.publish(made(caches, { operationId: other }));
        await caches.pass(61);
        expect(await board.readAll()).toMatchObject({ value: [{ operationId: other }] });
        const mine = made(caches);
        await board.publish(mine);
        expect(caches.keysAt("lpar1", namespace)).toContain(other);
        await board.publish({ ...mine, phase: "holding" });
        expect(caches.keysAt("lpar1", namespace)).toEqual([mine.operationId]);
        expect(caches.keysAt("lpar2", namespace)).toEqual([mine.operationId]);
    });

    it.each([
        ["no announcement", "v", "is not an announcement"],
        ["longer than any", "x".repeat(20_000), "is longer than"],
        ["of another key", announcementText(announcementOf({ operationId: other })), "names a different operation"],
    ])("leave a gap where an entry is %s, until it has not been written for two minutes", async (_, value, why) => {
        const caches = plex();
        const board = await boardOf(caches);
        caches.put("lpar1", "restart-20261122-020000-0009", value, namespace);
        const read = await board.readAll();
        expect(read).toMatchObject({ seen: true, value: [], gaps: [expect.stringContaining(why)] });
        expect(read).toMatchObject({ gaps: [expect.stringContaining("zowe ha cache delete restart-2026")] });
        await caches.pass(121);
        expect(await board.readAll()).not.toHaveProperty("gaps");
        await board.publish(made(caches, { phase: "holding" }));
        expect(caches.keysAt("lpar1", namespace)).toEqual([made(caches).operationId]);
    });

    it("expire by the clock of the service, whatever time they contain", async () => {
        const caches = plex();
        const board = await boardOf(caches);
        await board.publish(made(caches, { expires: "2099-01-01T00:00:00Z" }));
        const read = await board.readAll();
        const [first] = read.seen ? read.value : [];
        expect(Date.parse(first?.expires ?? "")).toBeLessThanOrEqual(caches.clock.now().getTime() + 120_000);
    });

    it("of ended operations do not count where an instance brings them back from its disk, and go with the own one", async () => {
        const caches = plex();
        const [gateway] = caches.instances.flatMap((one) => (one.id === "lpar2" && one.gateway ? [one.gateway] : []));
        const name = `${gateway?.host ?? ""}:${gateway?.port ?? 0}`;
        caches.closed.add(name);
        const { board } = await openCacheBoard(lookedAt(caches, { lpar2: { isDead: true } }), caches.ports);
        const mine = made(caches, { phase: "holding" });
        await board?.publish(mine);
        caches.closed.delete(name);
        const ended = made(caches, { operationId: other, phase: "holding" });
        caches.put("lpar2", other, announcementText(ended), namespace);
        expect(board === null ? "" : await idsIn(board)).toEqual([mine.operationId]);
        caches.put("lpar1", other, announcementText(ended), namespace);
        expect(board === null ? "" : await idsIn(board)).toContain(other);
        caches.put("lpar1", other, null, namespace);
        await board?.readAll();
        await board?.withdraw(mine.operationId);
        expect(caches.keysAt("lpar2", namespace)).toEqual([]);
    });

    it("affect neither the entries of cache list nor the comparison of cache verify", async () => {
        const caches = plex();
        const board = await boardOf(caches);
        await board.publish(made(caches));
        caches.put("lpar2", made(caches).operationId, null, namespace);
        expect(caches.keysAt("lpar1")).toEqual([]);
        const { verification } = await verifyPretend(caches);
        expect(verification.contents).toMatchObject([{ keys: 0, differences: [] }]);
        expect(verification.cleanup).toEqual({ swept: 0, left: [] });
    });
});

describe("openCacheBoard", () => {
    it("reports which workstations see the announcements", async () => {
        const caches = plex();
        const { note } = await openCacheBoard(lookedAt(caches), caches.ports);
        expect(note).toMatch(/^The name of the client certificate is .*CN=/);
    });

    it.each([
        ["none", "requires a client certificate"],
        ["refused", "client-certificate-refused"],
    ] as const)(
        "has no board with a client certificate that is %s, and names what is required",
        async (certificate, why) => {
            const caches = plex({ certificate });
            const { board, note } = await openCacheBoard(lookedAt(caches), caches.ports);
            expect(board).toBeNull();
            expect(note).toContain(why);
            expect(note).toContain('"certFile"');
        },
    );

    it("has no board if any instance runs as separate services", async () => {
        const caches = plex();
        const looked = lookedAt(caches, { lpar2: { runsAsSingleService: false } });
        expect(await openCacheBoard(looked, caches.ports)).toEqual({
            board: null,
            note: "lpar2 runs separate API ML services",
        });
        expect(caches.requests).toEqual([]);
    });

    it("asks no instance that has ended, and does not count what is configured there", async () => {
        const caches = plex();
        const { gateway } = caches.instances[1] ?? {};
        caches.closed.add(`${gateway?.host ?? ""}:${gateway?.port ?? 0}`);
        const looked = lookedAt(caches, { lpar2: { isDead: true, runsAsSingleService: false } });
        const { board, note } = await openCacheBoard(looked, caches.ports);
        expect((await board?.publish(made(caches)))?.seen).toBe(true);
        expect(note).not.toContain("lpar2");
    });

    it("leaves out and names the instances that it cannot ask, and is visible at the others", async () => {
        const caches = plex({}, ["lpar1", "lpar2", "lpar3"]);
        caches.fault({ kind: "frozen", nodeId: "lpar3", component: "apiml", isFrozen: true });
        await caches.pass(60);
        const { board, note } = await openCacheBoard(lookedAt(caches), caches.ports);
        expect(note).toContain("The Caching Service of lpar3 is not used: ");
        expect((await board?.publish(made(caches)))?.seen).toBe(true);
        expect(await board?.readAll()).not.toHaveProperty("gaps");
    });
});
