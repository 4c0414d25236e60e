// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { VerifiedCache } from "../../../../src/api/caching/verifyCache";
import { namespaceFrom } from "../../../../src/api/caching/namespaceFrom";
import type { ApimlNode, StorageMode } from "../../../../simulator/apiml/contract";
import { scaled } from "../../../support/laws/reliability";
import { PretendCaches } from "../../../support/worlds/pretendCaches";
import { inOrder, setPartitions } from "../../../support/worlds/setPartitions";
import { verifyPretend } from "../../../support/worlds/verifyPretend";

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `lpar${index + 1}`);
const outcomes = ({ verification }: VerifiedCache): string[] => [
    ...new Set(verification.matrix.map(({ outcome }) => outcome)),
];
const remains = (caches: PretendCaches): string[] => [...new Set(caches.ids.flatMap((id) => caches.keysAt(id)))];
const inMode = (storage: StorageMode) => ({ node: (): Partial<ApimlNode> => ({ storage }) });

describe("verifyCache", () => {
    it("finds one store if every write is visible at once, and leaves nothing behind", async () => {
        const caches = new PretendCaches(idsOf(3));
        const run = await verifyPretend(caches, { rounds: 3 });
        expect(outcomes(run)).toEqual(["SHARED"]);
        expect(run.verification).toMatchObject({
            groups: [["lpar1", "lpar2", "lpar3"]],
            oneWay: [],
            roundsDone: 3,
            cleanup: { swept: 0, left: [] },
        });
        expect(run.verification.matrix.every(({ created, updated, deleted }) => created && updated && deleted)).toBe(
            true,
        );
        expect(remains(caches)).toEqual([]);
    });

    it.each([
        ["infinispan", "SHARED", 1],
        ["redis", "SHARED", 1],
        ["VSAM", "SHARED", 1],
        ["inMemory", "NOT-SHARED", 2],
    ] as const)("proves the store of mode %s to be %s", async (storage, outcome, groups) => {
        const caches = new PretendCaches(idsOf(2), inMode(storage));
        const run = await verifyPretend(caches, { waitSeconds: 1 });
        expect(outcomes(run)).toEqual([outcome]);
        expect(run.verification.groups).toHaveLength(groups);
        expect(remains(caches)).toEqual([]);
    });

    it.each([2, 3, 4, 5, 6])("finds exactly the groups of every partition of %i", async (count) => {
        const ids = idsOf(count);
        const share = setPartitions(ids).filter((_, index) => index % scaled(1, Math.ceil(count / 2) ** 2) === 0);
        for (const parts of share) {
            const caches = new PretendCaches(ids);
            caches.fault({ kind: "cache-partitioned", groups: parts });
            const run = await verifyPretend(caches, { waitSeconds: 1 });
            expect(run.verification.groups).toEqual(inOrder(parts, ids));
            expect(remains(caches)).toEqual([]);
        }
    });

    it("names the one direction of a one-way partition", async () => {
        const caches = new PretendCaches(idsOf(2));
        caches.fault({ kind: "cache-partitioned", groups: [["lpar1"], ["lpar2"]], oneWay: true });
        const { verification } = await verifyPretend(caches, { waitSeconds: 1 });
        expect(verification.oneWay).toEqual([{ from: "lpar2", to: "lpar1" }]);
        expect(verification.groups).toEqual([["lpar1"], ["lpar2"]]);
        expect(remains(caches)).toEqual([]);
    });

    it.each([0, 40, 200, 1_000, 4_000])("measures a delay of %i ms within a fifth or 50 ms", async (milliseconds) => {
        const caches = new PretendCaches(idsOf(4), { latencyMs: 20 });
        caches.fault({ kind: "cache-replication-delay", milliseconds });
        const { verification } = await verifyPretend(caches, { rounds: 2 });
        const tolerance = Math.max(50, milliseconds / 5);
        for (const { created, updated, deleted } of verification.matrix) {
            for (const delay of [created, updated, deleted]) {
                expect(Math.abs((delay?.medianMs ?? Number.NaN) - milliseconds)).toBeLessThanOrEqual(tolerance);
                expect(Math.abs((delay?.worstMs ?? Number.NaN) - milliseconds)).toBeLessThanOrEqual(tolerance);
            }
        }
        await caches.pass(10);
        expect(remains(caches)).toEqual([]);
    });

    it("waits for a write that blocks until the partition is detected, and finds both sides", async () => {
        const caches = new PretendCaches(idsOf(2));
        caches.fault({ kind: "cache-partitioned", groups: [["lpar1"], ["lpar2"]] });
        const began = caches.clock.now().getTime();
        const run = await verifyPretend(caches, { waitSeconds: 2 });
        expect(outcomes(run)).toEqual(["NOT-SHARED"]);
        expect(caches.clock.now().getTime() - began).toBeGreaterThan(10_000);
    });

    it("fills the rest of the matrix when an instance is down, and shows the gap", async () => {
        const caches = new PretendCaches(idsOf(3));
        caches.plex.gone("graceful", "lpar2", "caching-service", "gateway");
        ["7555", "7554"].forEach((port) => caches.closed.add(`lpar2.local:${port}`));
        const { verification, found } = await verifyPretend(caches);
        const unknown = verification.matrix.filter(({ outcome }) => outcome === "UNKNOWN");
        expect(unknown).toHaveLength(4);
        expect(unknown.every(({ from, to, why }) => [from, to].includes("lpar2") && why !== null)).toBe(true);
        expect(verification.groups).toEqual([["lpar1", "lpar3"]]);
        expect(found.map(({ way }) => way?.name ?? null)).toEqual(["DIRECT", null, "DIRECT"]);
    });

    it("makes no statement about what a full store would share, and reports that it is full", async () => {
        const caches = new PretendCaches(idsOf(2));
        caches.fault({ kind: "cache-full", isFull: true });
        const { verification } = await verifyPretend(caches);
        expect(verification.matrix.map(({ outcome, why }) => [outcome, /is full/.test(why ?? "")])).toEqual([
            ["UNKNOWN", true],
            ["UNKNOWN", true],
        ]);
    });

    it("does not mistake a silent Redis for a split", async () => {
        const caches = new PretendCaches(idsOf(2), inMode("redis"));
        caches.fault({ kind: "redis-gone", isGone: true });
        const began = caches.clock.now().getTime();
        const run = await verifyPretend(caches);
        expect(outcomes(run)).toEqual(["UNKNOWN"]);
        expect(caches.clock.now().getTime() - began).toBeLessThan(12_000);
    });

    it("distinguishes an evicted probe from one that is not shared", async () => {
        const caches = new PretendCaches(idsOf(2), {
            node: () => ({ storage: "inMemory", cacheSize: 1, evictionStrategy: "removeOldest" }),
        });
        const { verification } = await verifyPretend(caches, { waitSeconds: 1 });
        expect(verification.cleanup.left).toEqual([]);
        expect(remains(caches)).toEqual([]);
    });

    it("removes what a dead run left behind, and leaves a live run alone", async () => {
        const caches = new PretendCaches(idsOf(2));
        const value = (seconds: number): string =>
            JSON.stringify({ expires: new Date(caches.clock.now().getTime() + seconds * 1_000).toISOString() });
        caches.put("lpar1", "zowe-ha-probe-dead-1-1", value(-1));
        caches.put("lpar2", "zowe-ha-probe-dead-1-1", value(-1));
        caches.put("lpar2", "zowe-ha-probe-alive-1-1", value(60));
        caches.put("lpar1", "theirs");
        const { verification } = await verifyPretend(caches);
        expect(verification.cleanup.swept).toBe(1);
        expect([caches.keysAt("lpar1"), caches.keysAt("lpar2")]).toEqual([["theirs"], ["zowe-ha-probe-alive-1-1"]]);
    });

    it("tests the lock only on request, and finds it lost", async () => {
        const caches = new PretendCaches(idsOf(2));
        caches.plex.gone("killed", "lpar2", "caching-service");
        caches.closed.add("lpar2.local:7555").add("lpar2.local:7554");
        await caches.pass(20);
        const untried = await verifyPretend(caches);
        expect(untried.verification.lock).toBeNull();
        expect(caches.requests.some((request) => request.includes("cache-list"))).toBe(false);
        const { verification } = await verifyPretend(caches, { triesLock: true });
        expect(verification.lock).toMatchObject([{ instance: "lpar1", outcome: "LOST", errorNumber: "ZWEAM701E" }]);
    });

    it.each([
        ["infinispan", "WORKS"],
        ["redis", "NOT-SUPPORTED"],
    ] as const)("tests the lock of mode %s: %s", async (storage, outcome) => {
        const caches = new PretendCaches(idsOf(2), inMode(storage));
        const { verification } = await verifyPretend(caches, { triesLock: true });
        expect(verification.lock?.map((probe) => probe.outcome)).toEqual([outcome, outcome]);
    });

    it("never sends one instance more requests at once than allowed, however many instances there are", async () => {
        const caches = new PretendCaches(idsOf(16), { latencyMs: 30 });
        const run = await verifyPretend(caches, { rounds: 2 });
        expect(outcomes(run)).toEqual(["SHARED"]);
        expect(run.verification.matrix).toHaveLength(240);
        expect(caches.mostAtOnce).toBeLessThanOrEqual(4);
    });

    it("needs at most three times as long for 16 instances as for 2", async () => {
        const secondsFor = async (count: number): Promise<number> => {
            const caches = new PretendCaches(idsOf(count), { latencyMs: 30 });
            caches.fault({ kind: "cache-replication-delay", milliseconds: 200 });
            const began = caches.clock.now().getTime();
            await verifyPretend(caches, { rounds: 3 });
            return caches.clock.now().getTime() - began;
        };
        expect(await secondsFor(16)).toBeLessThanOrEqual(3 * (await secondsFor(2)));
    });
});

describe("the comparison of contents", () => {
    it("names exactly the keys that a one-sided merge omitted, on exactly the instances that lack them", async () => {
        const caches = new PretendCaches(idsOf(3));
        const common = ["c1", "c2"];
        const rich = Array.from({ length: 16 }, (_, index) => `k${index + 10}`);
        common.forEach((key) => caches.ids.forEach((id) => caches.put(id, key)));
        rich.forEach((key) => ["lpar1", "lpar3"].forEach((id) => caches.put(id, key)));
        const { verification } = await verifyPretend(caches);
        expect(verification.contents).toMatchObject([
            {
                namespace: "zowe-ha",
                samples: 2,
                keys: 18,
                compared: caches.ids,
                differences: [{ presentOn: ["lpar1", "lpar3"], absentOn: ["lpar2"], keys: rich }],
            },
        ]);
    });

    it("finds the keys that a real merge omits: 09c", async () => {
        const caches = new PretendCaches(idsOf(2));
        const before = Array.from({ length: 3 }, (_, index) => `both${index}`);
        before.forEach((key) => caches.ids.forEach((id) => caches.put(id, key)));
        caches.fault({ kind: "cache-partitioned", groups: [["lpar1"], ["lpar2"]] });
        await caches.pass(20);
        caches.ids.forEach((id) => Array.from({ length: 5 }, (_, index) => caches.put(id, `${id}-${index}`)));
        caches.fault({ kind: "cache-healed" });
        await caches.pass(60);
        const run = await verifyPretend(caches);
        expect(outcomes(run)).toEqual(["SHARED"]);
        const missing = caches.ids.flatMap((id) =>
            caches
                .keysAt(caches.ids.find((other) => other !== id) ?? "")
                .filter((key) => !caches.keysAt(id).includes(key)),
        );
        expect(missing.length).toBeGreaterThan(0);
        expect(run.verification.contents[0]?.differences.flatMap(({ keys }) => keys)).toEqual(missing.sort());
    });

    it("reports no difference that heals before the second sample", async () => {
        const caches = new PretendCaches(idsOf(2));
        caches.put("lpar1", "late");
        void caches.clock.sleep(3_000).then(() => caches.put("lpar2", "late"));
        const { verification } = await verifyPretend(caches);
        expect(verification.contents).toMatchObject([{ samples: 2, differences: [] }]);
    });

    it("also compares another namespace, and never mixes it with ours", async () => {
        const caches = new PretendCaches(idsOf(2));
        caches.put("lpar1", "theirs", "v", "desktop");
        const { verification } = await verifyPretend(caches, { namespaces: [namespaceFrom("desktop")] });
        expect(verification.contents).toMatchObject([
            { namespace: "zowe-ha", samples: 1, differences: [] },
            {
                namespace: "desktop",
                samples: 2,
                differences: [{ presentOn: ["lpar1"], absentOn: ["lpar2"], keys: ["theirs"] }],
            },
        ]);
    });

    it("takes no second sample if the first shows no difference", async () => {
        const caches = new PretendCaches(idsOf(2));
        const began = caches.clock.now().getTime();
        const { verification } = await verifyPretend(caches);
        expect(verification.contents[0]?.samples).toBe(1);
        expect(caches.clock.now().getTime() - began).toBeLessThan(5_000);
    });
});
