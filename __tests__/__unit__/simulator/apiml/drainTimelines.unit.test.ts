// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { allComponents, basic, nodeNamed, PretendPlex, settledPair, settledPlex } from "./apimlPair";

interface Health {
    readonly status: string;
    readonly components: {
        readonly discoveryComposite: {
            readonly components: { readonly eureka: { readonly status: string; readonly description: string } };
        };
        readonly gateway: { readonly status: string; readonly details: Readonly<Record<string, unknown>> };
    };
}

/** HTTP status, the word of the whole, of its own part, and of what the registry says of it. */
function healthOf(plex: PretendPlex, nodeId: string): readonly [number, string, string, string] {
    const { status, body } = plex.answered(nodeId, "gateway", { url: "/application/health" });
    const health = JSON.parse(body) as Health;
    const { eureka } = health.components.discoveryComposite.components;
    return [status, health.status, health.components.gateway.status, eureka.status];
}

function loginAt(plex: PretendPlex, nodeId: string): number {
    const request = { method: "POST", url: "/gateway/api/v1/auth/login", headers: basic("user:user") };
    return plex.answered(nodeId, "gateway", request).status;
}

const well = [200, "UP", "UP", "UP"];

describe("a gateway whose entry is OUT_OF_SERVICE (31, 31b, 31c)", () => {
    it("answers its own health with 503 after its next fetch and serves, while the other one is healthy; resumed, it is UP again", () => {
        const plex = settledPair();
        plex.apiml.apply({ kind: "override", nodeId: "lpar2", status: "OUT_OF_SERVICE" }, plex.now);
        expect(healthOf(plex, "lpar2")).toEqual(well);
        plex.after(31);
        expect(healthOf(plex, "lpar2")).toEqual([503, "OUT_OF_SERVICE", "UP", "OUT_OF_SERVICE"]);
        expect(healthOf(plex, "lpar1")).toEqual(well);
        expect([1, 2, 3, 4].map(() => loginAt(plex, "lpar2"))).toEqual([204, 204, 204, 204]);
        plex.apiml.apply({ kind: "override", nodeId: "lpar2", status: null }, plex.now);
        expect(healthOf(plex.after(31), "lpar2")).toEqual(well);
    });

    it("can be one service of one instance, and one registry alone", () => {
        const plex = settledPair();
        const fault = { kind: "override", nodeId: "lpar2", status: "OUT_OF_SERVICE" } as const;
        plex.apiml.apply({ ...fault, component: "zaas", at: ["lpar1"] }, plex.now);
        const out = (nodeId: string) => plex.listed(nodeId).filter((id) => id.endsWith("=OUT_OF_SERVICE"));
        expect([out("lpar1"), out("lpar2")]).toEqual([["lpar2.local:zaas:7558=OUT_OF_SERVICE"], []]);
    });
});

describe("an instance that crashed while it was drained and comes back (31)", () => {
    it("is UP in its own registry for what registered there, and stays OUT_OF_SERVICE at the peer until it is resumed", () => {
        const plex = settledPlex(["lpar1", "lpar2"]);
        plex.apiml.apply({ kind: "override", nodeId: "lpar2", status: "OUT_OF_SERVICE" }, plex.now);
        plex.gone("killed", "lpar2", ...allComponents).after(20);
        plex.up("lpar2", "discovery")
            .after(8)
            .up("lpar2", "gateway", "zaas", "api-catalog", "caching-service")
            .after(105);
        const of = (nodeId: string): readonly string[] => plex.listed(nodeId).filter((id) => id.startsWith("lpar2"));
        expect(of("lpar1").filter((id) => !id.endsWith("=OUT_OF_SERVICE"))).toEqual([]);
        const up = of("lpar2").filter((id) => !id.includes("="));
        expect(up).not.toEqual([]);
        expect(of("lpar2").filter((id) => !up.includes(id) && !id.endsWith("=OUT_OF_SERVICE"))).toEqual([]);
        const dirty = plex.entry("lpar1", up[0] ?? "");
        expect(dirty?.overriddenStatus).toBe("OUT_OF_SERVICE");
    });
});

describe("two instances that start from nothing (32)", () => {
    it("answer 503 for some 45 s, in the second part of it UP by themselves, and logins work then", () => {
        const plex = new PretendPlex(["lpar1", "lpar2"].map((id) => nodeNamed(id)));
        ["lpar1", "lpar2"].forEach((id) => plex.up(id, ...allComponents));
        expect(healthOf(plex.after(2), "lpar1")).toEqual([503, "DOWN", "DOWN", "UP"]);
        expect(plex.listed("lpar1")).toContain("lpar1.local:gateway:7554=DOWN");
        plex.after(27);
        expect(healthOf(plex, "lpar1")).toEqual([503, "DOWN", "UP", "DOWN"]);
        expect(loginAt(plex, "lpar1")).toBe(204);
        expect(plex.listed("lpar1")).toContain("lpar1.local:gateway:7554");
        expect(healthOf(plex.after(30), "lpar1")).toEqual(well);
    });

    it("are UP at once where a peer lives", () => {
        const plex = settledPair()
            .gone("graceful", "lpar2", ...allComponents)
            .after(60)
            .up("lpar2", ...allComponents);
        expect(healthOf(plex.after(1), "lpar2").slice(0, 2)).toEqual([200, "UP"]);
    });
});
