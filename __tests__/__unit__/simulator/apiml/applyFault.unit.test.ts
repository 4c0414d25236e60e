// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { basic, nodeNamed, PretendPlex, settingsWith, settledPair, allComponents } from "./apimlPair";

const hostsIn = (ids: readonly string[]): readonly string[] => [...new Set(ids.map((id) => id.split(".")[0] ?? ""))];

describe("registries-split", () => {
    const groups = [["lpar1"], ["lpar2"]];

    it("leaves the old entries if self-preservation keeps them, with leases that expire", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "registries-split", groups }, plex.now);
        plex.after(300);
        expect(hostsIn(plex.listed("lpar1"))).toEqual(["lpar1", "lpar2"]);
        const lease = plex.entry("lpar1", "lpar2.local:gateway:7554")?.leaseInfo.lastRenewalTimestamp ?? 0;
        expect(lease).toBeLessThan(plex.now);
    });

    it("lets each list its own group alone if they never met, until it is healed", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "registries-split", groups, isFromTheStart: true }, plex.now);
        plex.after(60);
        expect(hostsIn(plex.listed("lpar1"))).toEqual(["lpar1"]);
        expect(hostsIn(plex.listed("lpar2"))).toEqual(["lpar2"]);
        expect(plex.gatewayDetails("lpar1")["gatewayCount"]).toBe(1);
        plex.apiml.apply({ kind: "registries-healed" }, plex.now);
        plex.after(40);
        expect(plex.listed("lpar1")).toHaveLength(10);
        expect(plex.listed("lpar2")).toHaveLength(10);
    });

    it("also applies to systems that start while they are apart", () => {
        const nodes = ["lpar1", "lpar2"].map((id) => nodeNamed(id));
        const plex = new PretendPlex(nodes);
        plex.apiml.apply({ kind: "registries-split", groups }, plex.now);
        nodes.forEach(({ id }) => plex.up(id, ...allComponents));
        expect(hostsIn(plex.after(120).listed("lpar2"))).toEqual(["lpar2"]);
    });
});

describe("ghost-registered", () => {
    it("lists a host that is in no configuration, for as long as it is not removed, and routes to it", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "ghost-registered", hostname: "old.local", systemName: "OLD1" }, plex.now);
        plex.after(3600);
        expect(hostsIn(plex.listed("lpar1"))).toContain("old");
        const ghost = "old.local:cachingservice:7555";
        expect(plex.entry("lpar2", ghost)?.metadata["zos.sysname"]).toBe("OLD1");
        const writes = [1, 2, 3].map((number) => {
            const body = JSON.stringify({ key: `k${number}`, value: "v" });
            return plex.answered("lpar1", "gateway", { method: "POST", url: "/cachingservice/api/v1/cache", body })
                .status;
        });
        expect([...writes].sort()).toEqual([201, 201, 500]);
        plex.ask("lpar1", "discovery", { method: "DELETE", url: `/eureka/apps/CACHINGSERVICE/${ghost}` });
        expect(plex.after(3).entry("lpar2", ghost)).toBeNull();
    });
});

describe("heartbeats-lost", () => {
    it("lets the leases of a live system expire", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "heartbeats-lost", nodeId: "lpar2", areLost: true }, plex.now);
        plex.after(120);
        const lease = (): number =>
            (plex.entry("lpar1", "lpar2.local:zaas:7558")?.leaseInfo.lastRenewalTimestamp ?? 0) - plex.now;
        expect(lease()).toBeLessThan(0);
        expect(plex.answered("lpar2", "gateway", { url: "/application/health" }).status).toBe(200);
        plex.apiml.apply({ kind: "heartbeats-lost", nodeId: "lpar2", areLost: false }, plex.now);
        plex.after(32);
        expect(lease()).toBeGreaterThan(59_000);
    });
});

describe("override", () => {
    it("is present at every Discovery Service, as another operator left it, and disappears again", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "override", nodeId: "lpar2", status: "OUT_OF_SERVICE" }, plex.now);
        const out = (nodeId: string): number =>
            plex.listed(nodeId).filter((id) => id.endsWith("=OUT_OF_SERVICE")).length;
        expect([out("lpar1"), out("lpar2")]).toEqual([5, 5]);
        plex.apiml.apply({ kind: "override", nodeId: "lpar2", status: null }, plex.now);
        expect([out("lpar1"), out("lpar2")]).toEqual([0, 0]);
    });
});

describe("frozen", () => {
    it("makes a component accept and never answer, and its leases stand still", () => {
        const plex = settledPair();
        allComponents.forEach((component) =>
            plex.apiml.apply({ kind: "frozen", nodeId: "lpar2", component, isFrozen: true }, plex.now),
        );
        plex.after(120);
        expect(allComponents.map((component) => plex.ask("lpar2", component).kind)).toEqual(Array(5).fill("silence"));
        const lease = plex.entry("lpar1", "lpar2.local:gateway:7554")?.leaseInfo.lastRenewalTimestamp ?? 0;
        expect(lease).toBeLessThan(plex.now);
        allComponents.forEach((component) =>
            plex.apiml.apply({ kind: "frozen", nodeId: "lpar2", component, isFrozen: false }, plex.now),
        );
        plex.after(35);
        const thawed = plex.entry("lpar2", "lpar1.local:gateway:7554")?.leaseInfo.lastRenewalTimestamp ?? 0;
        expect(thawed).toBeGreaterThan(plex.now + 50_000);
    });
});

describe("signing-keys-differ", () => {
    const keysOf = (plex: PretendPlex, nodeId: string): string =>
        plex.answered(nodeId, "zaas", { url: "/zaas/api/v1/auth/keys/public/current" }).body;
    const queryAt = (plex: PretendPlex, nodeId: string, cookie: string): number => {
        const headers = { cookie, "x-instanceid": `${nodeId}.local:zaas:7558` };
        return plex.answered("lpar1", "gateway", { url: "/gateway/api/v1/auth/query", headers }).status;
    };

    it("makes a token of one ZAAS worthless at the other", () => {
        const plex = settledPair();
        expect(keysOf(plex, "lpar1")).toBe(keysOf(plex, "lpar2"));
        plex.apiml.apply({ kind: "signing-keys-differ", nodeIds: ["lpar2"] }, plex.now);
        expect(keysOf(plex, "lpar1")).not.toBe(keysOf(plex, "lpar2"));
        const headers = { ...basic("user:user"), "x-instanceid": "lpar1.local:zaas:7558" };
        const login = plex.answered("lpar1", "gateway", { method: "POST", url: "/gateway/api/v1/auth/login", headers });
        const cookie = login.headers.find(([name]) => name === "Set-Cookie")?.[1]?.split(";")[0] ?? "";
        expect([queryAt(plex, "lpar1", cookie), queryAt(plex, "lpar2", cookie)]).toEqual([200, 401]);
    });
});

describe("verifyCertificates: DISABLED", () => {
    it("opens the registry to every client (assumed from the source)", () => {
        const plex = settledPair(settingsWith({ verifyCertificates: "DISABLED" }));
        const anonymous = { url: "/eureka/apps", clientCertificate: null };
        expect(plex.answered("lpar1", "discovery", anonymous).status).toBe(200);
        expect(settledPair().answered("lpar1", "discovery", anonymous).status).toBe(403);
    });
});

describe("a user with READ of APIML.SERVICES", () => {
    it("may list the services", () => {
        const users = [{ user: "user", password: "user", mayListServices: true }];
        const asked = { url: "/gateway/services", headers: basic("USER:user"), clientCertificate: null };
        expect(settledPair(settingsWith({ users })).answered("lpar1", "gateway", asked).status).toBe(200);
    });
});
