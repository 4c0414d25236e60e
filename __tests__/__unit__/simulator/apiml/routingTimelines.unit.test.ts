// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { allComponents, settledPair, settledPlex, userCertificate } from "./apimlPair";
import type { PretendPlex } from "./apimlPair";
import { callFor, failures } from "./callers";

const routed = ["zaas:7558", "cachingservice:7555", "apicatalog:7552", "gateway:7554"];
const instancesOf = (nodeId: string, services = [...routed, "discovery:7553"]): readonly string[] =>
    services.map((service) => `${nodeId}.local:${service}`);

function eureka(plex: PretendPlex, method: string, instanceId: string, rest = "", nodeId = "lpar1"): number {
    const app = (instanceId.split(":")[1] ?? "").toUpperCase();
    return plex.answered(nodeId, "discovery", { method, url: `/eureka/apps/${app}/${instanceId}${rest}` }).status;
}

const takeOut = (plex: PretendPlex, instanceId: string): number =>
    eureka(plex, "PUT", instanceId, "/status?value=OUT_OF_SERVICE");
const putBack = (plex: PretendPlex, instanceId: string): number =>
    eureka(plex, "DELETE", instanceId, "/status?value=UP");

function routesTo(plex: PretendPlex, gatewayNodeId: string, instanceId: string): boolean {
    const [, service = ""] = instanceId.split(":");
    const { body } = plex.answered(gatewayNodeId, "gateway", { url: `/gateway/services/${service}` });
    return body.includes(`"${instanceId}"`);
}

describe("a system that is stopped (28)", () => {
    it("causes failed calls at the other gateway until its next fetch, if it was not drained", () => {
        const plex = settledPair();
        const token = plex.login("lpar1");
        plex.gone("graceful", "lpar2", ...allComponents);
        const failed = failures(callFor(plex, "lpar1", 60, token));
        expect(failed.length).toBeGreaterThan(20);
        expect(new Set(failed.map(({ status }) => status))).toEqual(new Set([500]));
        expect(failed.map(({ what }) => what)).not.toContain("read");
        expect(Math.max(...failed.map(({ at }) => at))).toBeLessThanOrEqual(30);
    });

    it("causes none if it was out of service for longer than a fetch cycle", () => {
        const plex = settledPair();
        const token = plex.login("lpar1");
        expect(instancesOf("lpar2", routed).map((id) => takeOut(plex, id))).toEqual([200, 200, 200, 200]);
        const drain = callFor(plex, "lpar1", 38, token);
        plex.gone("graceful", "lpar2", ...allComponents);
        expect(failures([...drain, ...callFor(plex, "lpar1", 60, token)])).toEqual([]);
    });

    it("is drained when each gateway has dropped it, each in its own time; the peer follows within 3 s", () => {
        const plex = settledPair();
        const zaas2 = "lpar2.local:zaas:7558";
        takeOut(plex, zaas2);
        expect(plex.entry("lpar1", zaas2)?.status).toBe("OUT_OF_SERVICE");
        expect(plex.entry("lpar2", zaas2)?.status).toBe("UP");
        expect(plex.after(3).entry("lpar2", zaas2)?.status).toBe("OUT_OF_SERVICE");
        const dropped = ["lpar1", "lpar2"].map((gateway) => {
            let seconds = 3;
            for (; routesTo(plex, gateway, zaas2) && seconds < 40; seconds++) {
                plex.after(1);
            }
            return seconds;
        });
        expect(Math.max(...dropped)).toBeLessThanOrEqual(30);
        expect(["lpar1", "lpar2"].filter((gateway) => routesTo(plex, gateway, zaas2))).toEqual([]);
    });

    it("comes back UP after a graceful end", () => {
        const plex = settledPair();
        instancesOf("lpar2", routed).forEach((id) => takeOut(plex, id));
        plex.after(38)
            .gone("graceful", "lpar2", ...allComponents)
            .after(20)
            .up("lpar2", ...allComponents)
            .after(60);
        expect(plex.listed("lpar1").filter((id) => id.includes("="))).toEqual([]);
    });
});

describe("an override (28)", () => {
    const zaas2 = "lpar2.local:zaas:7558";

    it("survives a kill and a restart at both, until it is removed", () => {
        const plex = settledPair();
        takeOut(plex, zaas2);
        plex.after(5).gone("killed", "lpar2", "zaas").after(15).up("lpar2", "zaas").after(57);
        const seen = (nodeId: string): unknown => {
            const { status, overriddenStatus } = plex.entry(nodeId, zaas2) ?? {};
            return { status, overriddenStatus };
        };
        const out = { status: "OUT_OF_SERVICE", overriddenStatus: "OUT_OF_SERVICE" };
        expect([seen("lpar1"), seen("lpar2")]).toEqual([out, out]);
        expect(putBack(plex, zaas2)).toBe(200);
        const up = { status: "UP", overriddenStatus: "UNKNOWN" };
        expect(seen("lpar1")).toEqual(up);
        plex.after(3);
        expect(seen("lpar2")).toEqual(up);
    });

    it("goes with the entry when that is removed", () => {
        const plex = settledPair();
        takeOut(plex, zaas2);
        plex.after(5);
        eureka(plex, "DELETE", zaas2);
        expect(plex.after(32).entry("lpar1", zaas2)?.status).toBe("UP");
    });

    it("makes even a dead instance look live once more, as a heartbeat would", () => {
        const plex = settledPair().gone("killed", "lpar2", "zaas").after(120);
        const ahead = (): number => (plex.entry("lpar1", zaas2)?.leaseInfo.lastRenewalTimestamp ?? 0) - plex.now;
        expect(ahead()).toBeLessThan(0);
        takeOut(plex, zaas2);
        expect(ahead()).toBe(90_000);
    });

    it("is 404 for an instance that is not listed", () => {
        expect(takeOut(settledPair(), "lpar9.local:zaas:7558")).toBe(404);
        expect(putBack(settledPair(), "lpar9.local:zaas:7558")).toBe(404);
    });
});

describe("a system that is lost (27)", () => {
    it("causes half of the logins and writes to fail without end, and nothing for longer than a fetch once it is evicted", () => {
        const plex = settledPair();
        const token = plex.login("lpar1");
        plex.gone("killed", "lpar2", ...allComponents);
        const before = callFor(plex, "lpar1", 300, token, ["login", "write"]);
        const share = failures(before).length / before.length;
        expect(share).toBeGreaterThan(0.4);
        expect(share).toBeLessThan(0.6);
        expect(instancesOf("lpar2").map((id) => eureka(plex, "DELETE", id))).toEqual([200, 200, 200, 200, 200]);
        expect(plex.listed("lpar1").filter((id) => id.startsWith("lpar2"))).toEqual([]);
        const after = failures(callFor(plex, "lpar1", 120, token));
        expect(Math.max(0, ...after.map(({ at }) => at))).toBeLessThanOrEqual(30);
        expect(plex.gatewayDetails("lpar1")["gatewayCount"]).toBe(1);
    });

    it("registers by itself when it is started again", () => {
        const plex = settledPair()
            .gone("killed", "lpar2", ...allComponents)
            .after(60);
        instancesOf("lpar2").forEach((id) => eureka(plex, "DELETE", id));
        plex.after(30).up("lpar2", "discovery", "gateway", "zaas", "api-catalog").after(5);
        expect(plex.listed("lpar1")).toHaveLength(9);
    });
});

describe("an entry that is removed while its instance lives (27)", () => {
    it("is gone at both within 3 s and back, UP, within 30 s of the removal", () => {
        const plex = settledPair();
        const zaas2 = "lpar2.local:zaas:7558";
        expect(eureka(plex, "DELETE", zaas2)).toBe(200);
        expect(plex.entry("lpar1", zaas2)).toBeNull();
        let seconds = 0;
        while (plex.entry("lpar1", zaas2) === null && seconds < 60) {
            plex.after(1);
            seconds++;
        }
        expect(seconds).toBeLessThanOrEqual(31);
        expect(plex.entry("lpar1", zaas2)?.status).toBe("UP");
        expect(plex.after(3).entry("lpar2", zaas2)?.status).toBe("UP");
    });
});

describe("a system that starts (30)", () => {
    it("causes no failed call at the other gateway", () => {
        const plex = settledPair()
            .gone("graceful", "lpar2", ...allComponents)
            .after(60);
        const token = plex.login("lpar1");
        plex.up("lpar2", ...allComponents);
        expect(failures(callFor(plex, "lpar1", 113, token))).toEqual([]);
    });
});

describe("routing", () => {
    it("is silent if the instance is frozen, whatever the method", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "frozen", nodeId: "lpar2", component: "caching-service", isFrozen: true }, plex.now);
        const headers = { "x-instanceid": "lpar2.local:cachingservice:7555" };
        const url = "/cachingservice/api/v1/cache";
        expect(plex.ask("lpar1", "gateway", { url, headers }).kind).toBe("silence");
        expect(plex.ask("lpar2", "caching-service", { url }).kind).toBe("silence");
    });

    it("finds none for up to 30 s after all of a service were away (18, ns-gw-*)", () => {
        const plex = settledPair();
        ["lpar1", "lpar2"].forEach((id) => plex.gone("graceful", id, "caching-service"));
        plex.after(40);
        ["lpar1", "lpar2"].forEach((id) => plex.up(id, "caching-service"));
        const url = "/cachingservice/api/v1/cache";
        expect(plex.after(2).answered("lpar1", "gateway", { url }).body).toContain("ZWEAO404E");
        expect(plex.after(30).answered("lpar1", "gateway", { url }).status).toBe(200);
    });

    it("identifies the client by its certificate and by nothing else", () => {
        const plex = settledPlex(["lpar1"]);
        const headers = { "x-certificate-distinguishedname": "CN=Other" };
        const url = "/cachingservice/api/v1/cache/none";
        expect(plex.answered("lpar1", "gateway", { url, headers }).body).toContain(userCertificate.distinguishedName);
        expect(plex.answered("lpar1", "caching-service", { url, headers }).body).toContain("CN=Other");
    });
});
