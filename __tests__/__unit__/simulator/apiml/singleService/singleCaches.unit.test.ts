// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { addItem, keys, store } from "../caches";
import { settledSingle, singleNode, SinglePlex } from "../singlePair";

const logOut = (plex: SinglePlex, nodeId: string, cookie: string): number =>
    plex.answered(nodeId, "gateway", { method: "POST", url: "/gateway/api/v1/auth/logout", headers: { cookie } })
        .status;
const isAccepted = (plex: SinglePlex, nodeId: string, cookie: string): boolean =>
    plex.answered(nodeId, "gateway", { url: "/gateway/api/v1/auth/query", headers: { cookie } }).status === 200;

function freeze(plex: SinglePlex, nodeId: string, isFrozen: boolean): void {
    plex.apiml.apply({ kind: "frozen", nodeId, component: "apiml", isFrozen }, plex.now);
}

/** Seconds until it holds, by half seconds. */
function secondsUntil(plex: SinglePlex, holds: () => boolean): number {
    const began = plex.now;
    while (!holds() && plex.now < began + 200_000) {
        plex.after(0.5);
    }
    return (plex.now - began) / 1000;
}

describe("the caches of the single service with Infinispan 16 (evidence/single 06, 09)", () => {
    it("let a killed node rejoin, with all contents and the lock back", () => {
        const plex = settledSingle();
        store(plex, "lpar1", "before");
        plex.gone("killed", "lpar2", "apiml").after(5);
        expect(store(plex, "lpar1", "meanwhile").status).toBe(201);
        expect(addItem(plex, "lpar1", "m").status).toBe(500);
        expect(plex.apiml.startFailure("lpar2", "apiml", plex.now)).toBeNull();
        plex.start("lpar2");
        expect(keys(plex, "lpar2")).toEqual(["before", "meanwhile"]);
        expect(addItem(plex, "lpar1", "m").status).toBe(201);
    });

    it("did not let it rejoin before 3.5, as with the Caching Service of then (unproven for this layout)", () => {
        const plex = settledSingle(["lpar1", "lpar2"], {}, { version: "3.4.0" }).gone("killed", "lpar2", "apiml");
        expect(plex.after(5).apiml.startFailure("lpar2", "apiml", plex.now)?.staysAlive).toBe(false);
    });

    it("keep the lock if a peer is stopped in good order", () => {
        const plex = settledSingle().gone("graceful", "lpar2", "apiml").after(5);
        expect(addItem(plex, "lpar1", "m").status).toBe(201);
    });

    it("keep everything if both are killed", () => {
        const plex = settledSingle();
        store(plex, "lpar1", "a");
        plex.gone("killed", "lpar1", "apiml").gone("killed", "lpar2", "apiml").after(20);
        plex.start("lpar1").start("lpar2");
        expect([keys(plex, "lpar1"), keys(plex, "lpar2")]).toEqual([["a"], ["a"]]);
    });

    it("detect a frozen node after 10 s, and a thawed one after 33 to 48 s; what it missed never arrives", () => {
        const plex = settledSingle();
        freeze(plex, "lpar2", true);
        const { status, afterMs } = store(plex, "lpar1", "on its way");
        expect(status).toBe(201);
        expect(afterMs).toBeGreaterThanOrEqual(10_000);
        expect(plex.health("lpar1").http).toBe(200);
        const known = secondsUntil(plex, () => plex.health("lpar1").http === 503);
        expect(known).toBeGreaterThanOrEqual(10);
        expect(known).toBeLessThanOrEqual(11.5);
        expect(store(plex, "lpar1", "missed").afterMs).toBe(0);
        plex.after(110);
        freeze(plex, "lpar2", false);
        expect([plex.health("lpar1").http, plex.health("lpar2").http]).toEqual([503, 503]);
        const merged = secondsUntil(plex, () => plex.health("lpar1").http === 200 && plex.health("lpar2").http === 200);
        expect(merged).toBeGreaterThanOrEqual(33);
        expect(merged).toBeLessThanOrEqual(48.5);
        plex.after(600);
        expect([keys(plex, "lpar1"), keys(plex, "lpar2")]).toEqual([["missed", "on its way"], ["on its way"]]);
    });

    it("inform every member of a logout at once", () => {
        const plex = settledSingle();
        const cookie = plex.login("lpar1");
        expect(isAccepted(plex, "lpar2", cookie)).toBe(true);
        expect(logOut(plex, "lpar1", cookie)).toBe(204);
        expect([isAccepted(plex, "lpar1", cookie), isAccepted(plex, "lpar2", cookie)]).toEqual([false, false]);
    });

    it("are two clusters of one, with health UP at both, if each names only itself; a logout stays where it was", () => {
        const plex = new SinglePlex([singleNode("lpar1"), singleNode("lpar2")]);
        plex.apiml.apply({ kind: "initial-hosts", hostsByNode: { lpar1: ["lpar1"], lpar2: ["lpar2"] } }, plex.now);
        plex.start("lpar1").start("lpar2").after(120);
        expect([plex.health("lpar1").http, plex.health("lpar2").http]).toEqual([200, 200]);
        const cookie = plex.login("lpar1");
        logOut(plex, "lpar1", cookie);
        expect([isAccepted(plex, "lpar1", cookie), isAccepted(plex, "lpar2", cookie)]).toEqual([false, true]);
    });

    it("are DOWN at the one that names both, if the other names only itself", () => {
        const plex = new SinglePlex([singleNode("lpar1"), singleNode("lpar2")]);
        plex.apiml.apply({ kind: "initial-hosts", hostsByNode: { lpar2: ["lpar2"] } }, plex.now);
        plex.start("lpar1").start("lpar2").after(120);
        expect([plex.health("lpar1").http, plex.health("lpar2").http]).toEqual([503, 200]);
    });
});
