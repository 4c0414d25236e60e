// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { settledPair, settledPlex, settingsWith } from "../apimlPair";
import type { PretendPlex } from "../apimlPair";
import { addItem, contents, keys, remove, removeAll, store } from "../caches";

const three = ["lpar1", "lpar2", "lpar3"];
const part = (plex: PretendPlex, groups: readonly (readonly string[])[], more: object = {}): void =>
    plex.apiml.apply({ kind: "cache-partitioned", groups, ...more }, plex.now);
const heal = (plex: PretendPlex): void => plex.apiml.apply({ kind: "cache-healed" }, plex.now);
const restart = (plex: PretendPlex, nodeId: string): readonly string[] | null => {
    plex.gone("graceful", nodeId, "caching-service").after(5);
    return tryStart(plex, nodeId);
};
const tryStart = (plex: PretendPlex, nodeId: string): readonly string[] | null => {
    const failure = plex.apiml.startFailure(nodeId, "caching-service", plex.now);
    if (failure === null) {
        plex.up(nodeId, "caching-service");
    }
    return failure?.lines ?? null;
};

describe("a split that does not heal by itself (29)", () => {
    function split(): PretendPlex {
        const plex = settledPair();
        for (let number = 1; number <= 12; number++) {
            store(plex, "lpar1", `k${String(number).padStart(2, "0")}`);
        }
        part(plex, [["lpar1"], ["lpar2"]], { staysApart: true });
        plex.after(15);
        [1, 2, 3, 4, 5].forEach((number) => {
            expect(store(plex, "lpar1", `one${number}`).status).toBe(201);
            expect(store(plex, "lpar2", `two${number}`).status).toBe(201);
        });
        heal(plex.after(25));
        return plex.after(60);
    }

    it("leaves 17 keys on each side and no lock on either", () => {
        const plex = split();
        expect([keys(plex, "lpar1").length, keys(plex, "lpar2").length]).toEqual([17, 17]);
        expect([addItem(plex, "lpar1", "m").status, addItem(plex, "lpar2", "m").status]).toEqual([500, 500]);
    });

    it("does not let one node restart alone", () => {
        expect(restart(split(), "lpar2")?.join()).toContain("ISPN000306");
    });

    it("is one cluster again after all were stopped and started one after another, with 17 and 22 keys", () => {
        const plex = split();
        plex.gone("graceful", "lpar1", "caching-service").gone("graceful", "lpar2", "caching-service").after(5);
        expect(tryStart(plex, "lpar1")).toBeNull();
        expect(tryStart(plex.after(20), "lpar2")).toBeNull();
        expect([addItem(plex, "lpar1", "m").status, addItem(plex, "lpar2", "m").status]).toEqual([201, 201]);
        expect([keys(plex, "lpar1").length, keys(plex, "lpar2").length]).toEqual([17, 22]);
    });

    it("has equal contents again when the keys that differ are written anew", () => {
        const plex = split();
        plex.gone("graceful", "lpar1", "caching-service").gone("graceful", "lpar2", "caching-service").after(5);
        tryStart(plex, "lpar1");
        tryStart(plex.after(20), "lpar2");
        keys(plex, "lpar2").forEach((key) => store(plex, "lpar2", key, "v", "PUT"));
        expect(contents(plex, "lpar1")).toEqual(contents(plex, "lpar2"));
    });
});

describe("a merge (09c)", () => {
    function merged(): PretendPlex {
        const plex = settledPair();
        store(plex, "lpar1", "both");
        part(plex, [["lpar1"], ["lpar2"]]);
        plex.after(12);
        store(plex, "lpar1", "one");
        store(plex, "lpar2", "two");
        heal(plex);
        return plex.after(33);
    }

    it("gives node 1 what both have, and node 2 nothing", () => {
        const plex = merged();
        expect(keys(plex, "lpar1")).toEqual(["both", "one", "two"]);
        expect(keys(plex, "lpar2")).toEqual(["both", "two"]);
    });

    it("is not repaired by a restart of the complete node, nor by removing all at the empty node", () => {
        const plex = merged();
        expect(restart(plex, "lpar1")).toBeNull();
        expect(keys(plex, "lpar1")).toEqual(["both", "one", "two"]);
        expect(keys(plex, "lpar2")).toEqual(["both", "two"]);
        expect(removeAll(plex, "lpar2").status).toBe(200);
        expect([keys(plex, "lpar1"), keys(plex, "lpar2")]).toEqual([["one"], []]);
    });

    it("brings the lock back, and new keys to both", () => {
        const plex = merged();
        expect(addItem(plex, "lpar1", "m").status).toBe(201);
        store(plex, "lpar2", "new");
        expect(keys(plex, "lpar1")).toContain("new");
    });
});

describe("three nodes (assumed from what is known of two)", () => {
    it("keep the lock when one is killed, and let it come back", () => {
        const plex = settledPlex(three).gone("killed", "lpar3", "caching-service");
        expect(addItem(plex, "lpar1", "m").status).toBe(201);
        expect(tryStart(plex, "lpar3")).toBeNull();
    });

    it("keep the lock on the side of two, and lose it on the side of one", () => {
        const plex = settledPlex(three);
        part(plex, [["lpar3"]]);
        plex.after(12);
        expect(three.map((nodeId) => addItem(plex, nodeId, "m").status)).toEqual([201, 201, 500]);
        store(plex, "lpar1", "here");
        expect(three.map((nodeId) => keys(plex, nodeId).length)).toEqual([1, 1, 0]);
    });

    it("receive in one direction alone what passes in one direction alone", () => {
        const plex = settledPlex(["lpar1", "lpar2"]);
        part(plex, [["lpar1"], ["lpar2"]], { oneWay: true });
        plex.after(12);
        store(plex, "lpar1", "first");
        store(plex, "lpar2", "second");
        expect([keys(plex, "lpar1"), keys(plex, "lpar2")]).toEqual([["first", "second"], ["second"]]);
    });
});

describe("initialHosts", () => {
    it("form clusters of one if each names itself alone; health does not show it (09c, single-*)", () => {
        const plex = settledPair();
        const hostsByNode = { lpar1: ["lpar1.local[7600]"], lpar2: ["lpar2.local[7600]"] };
        plex.apiml.apply({ kind: "initial-hosts", hostsByNode }, plex.now);
        restart(plex, "lpar1");
        restart(plex.after(10), "lpar2");
        store(plex.after(60), "lpar1", "s1");
        expect(keys(plex, "lpar2")).toEqual([]);
        const health = plex.json("lpar2", "caching-service", "/cachingservice/application/health");
        expect(health).toEqual({ status: "UP" });
    });

    it("let two that started apart find each other if one of them names the other", () => {
        const plex = settledPair();
        const hostsByNode = { lpar1: ["lpar1"], lpar2: ["lpar1", "lpar2"] };
        plex.apiml.apply({ kind: "initial-hosts", hostsByNode }, plex.now);
        restart(plex, "lpar2");
        restart(plex, "lpar1");
        store(plex.after(31), "lpar1", "s1");
        expect(keys(plex, "lpar2")).toEqual(["s1"]);
    });
});

describe("a write", () => {
    it("waits 10 to 11.2 s while a partition is not yet detected, and not afterwards", () => {
        const plex = settledPair();
        part(plex, [["lpar1"], ["lpar2"]]);
        const { status, afterMs } = store(plex, "lpar1", "a");
        expect(status).toBe(201);
        expect(afterMs).toBeGreaterThanOrEqual(10_000);
        expect(afterMs).toBeLessThanOrEqual(11_200);
        expect(store(plex.after(5), "lpar2", "b").afterMs).toBeCloseTo(afterMs - 5000, -1);
        expect(store(plex.after(7), "lpar2", "c").afterMs).toBe(0);
    });

    it("does not wait after a kill (09b)", () => {
        expect(store(settledPair().gone("killed", "lpar2", "caching-service"), "lpar1", "a").afterMs).toBe(0);
    });

    it("appears at the others after the requested delay", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "cache-replication-delay", milliseconds: 400 }, plex.now);
        store(plex, "lpar1", "a");
        expect(keys(plex.after(0.399), "lpar2")).toEqual([]);
        expect(keys(plex.after(0.001), "lpar2")).toEqual(["a"]);
        remove(plex, "lpar2", "a");
        expect(keys(plex, "lpar1")).toEqual(["a"]);
        expect(keys(plex.after(0.4), "lpar1")).toEqual([]);
    });

    it("is refused with 507 while the store is full, but an update is not", () => {
        const plex = settledPair();
        store(plex, "lpar1", "a");
        plex.apiml.apply({ kind: "cache-full", isFull: true }, plex.now);
        expect(store(plex, "lpar1", "b")).toMatchObject({ status: 507, number: "ZWECS134E" });
        expect(store(plex, "lpar1", "a", "w", "PUT").status).toBe(204);
    });
});

describe("a node that ends", () => {
    it("has its entries again after an orderly end of both", () => {
        const plex = settledPair();
        store(plex, "lpar1", "a");
        plex.gone("graceful", "lpar1", "caching-service").gone("graceful", "lpar2", "caching-service").after(5);
        tryStart(plex, "lpar1");
        expect(keys(plex, "lpar1")).toEqual(["a"]);
    });

    it("has lost what it did not write to disk if both were killed", () => {
        const plex = settledPair();
        store(plex, "lpar1", "a");
        plex.gone("killed", "lpar1", "caching-service").gone("killed", "lpar2", "caching-service").after(5);
        tryStart(plex, "lpar1");
        expect(keys(plex, "lpar1")).toEqual([]);
    });
});

describe("cache-entry", () => {
    it("changes one node alone", () => {
        const plex = settledPair();
        const entry = { kind: "cache-entry", nodeId: "lpar1", distinguishedName: "zoweha", key: "a" } as const;
        plex.apiml.apply({ ...entry, value: "v" }, plex.now);
        expect([keys(plex, "lpar1"), keys(plex, "lpar2")]).toEqual([["a"], []]);
        plex.apiml.apply({ ...entry, value: null }, plex.now);
        expect(keys(plex, "lpar1")).toEqual([]);
    });
});

describe("health from 3.5 on", () => {
    const health = (plex: PretendPlex): string =>
        JSON.stringify(plex.json("lpar1", "caching-service", "/cachingservice/application/health"));

    it("shows the members, and is DOWN if there are fewer than initialHosts names", () => {
        const plex = settledPair(settingsWith(), { version: "3.5.0" });
        expect(health(plex)).toMatch(/"status":"UP".*"members":\["lpar1-\d+","lpar2-\d+"\]/);
        expect(health(plex.gone("killed", "lpar2", "caching-service"))).toMatch(
            /"status":"DOWN".*"members":\["lpar1-\d+"\]/,
        );
    });
});

describe("the log", () => {
    it("has the views at INFO, and at WARN only the box, the warnings and the errors (20)", () => {
        const linesAt = (cachingLogLevel: "INFO" | "WARN"): string => {
            const plex = settledPair(settingsWith(), { cachingLogLevel });
            plex.gone("killed", "lpar2", "caching-service");
            return plex.apiml.takeLogLines("lpar1").join("\n");
        };
        expect(linesAt("INFO")).toMatch(
            /ISPN000094: Received new cluster view for channel zowe-cluster: \[lpar1-\d+\|1\] \(2\)/,
        );
        expect(linesAt("WARN")).not.toContain("ISPN000094");
        ["GMS: address=lpar1-", "ISPN000314", "ISPN000318"].forEach((text) => expect(linesAt("WARN")).toContain(text));
    });

    it("is delivered once", () => {
        const plex = settledPair();
        plex.apiml.takeLogLines("lpar1");
        expect(plex.apiml.takeLogLines("lpar1")).toEqual([]);
    });
});
