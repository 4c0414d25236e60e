// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { PretendPlex } from "./apimlPair";
import { basic, settingsWith, settledPlex } from "./apimlPair";
import { keys, store } from "./caches";

const cache = "/cachingservice/api/v1/cache";

describe("version 2", () => {
    const settled = (): PretendPlex => {
        const changes = { version: "2.18.0", storage: "VSAM" } as const;
        return settledPlex(["lpar1", "lpar2"], settingsWith({ layout: "v2" }), changes);
    };

    it("has no ZAAS, and the gateway logs in itself", () => {
        const plex = settled();
        expect(plex.listed("lpar1")).toHaveLength(8);
        const cookie = plex.login("lpar1");
        const query = plex.answered("lpar2", "gateway", { url: "/gateway/api/v1/auth/query", headers: { cookie } });
        expect(query.status).toBe(200);
    });

    it("shows its health to every client, with `auth` and without ZAAS", () => {
        const plex = settled();
        const anonymous = { url: "/application/health", clientCertificate: null };
        expect(plex.answered("lpar1", "discovery", anonymous).status).toBe(200);
        const { body } = plex.answered("lpar1", "gateway", anonymous);
        const expected = { discovery: "UP", auth: "UP", gatewayCount: 2, apicatalog: "UP" };
        expect(JSON.parse(body)).toMatchObject({ components: { gateway: { details: expected } } });
        expect(body).not.toContain("zaas");
        const caching = { url: "/cachingservice/application/health", clientCertificate: null };
        expect(plex.answered("lpar1", "caching-service", caching).status).toBe(200);
    });

    it("has its own message numbers", () => {
        const plex = settled();
        const numberOf = (request: object): string | undefined =>
            /"messageNumber":"(\w+)"/.exec(plex.answered("lpar1", "gateway", request).body)?.[1];
        expect(numberOf({ url: "/nosuch/api/v1" })).toBe("ZWEAM104E");
        expect(numberOf({ url: "/gateway/services", clientCertificate: null })).toBe("ZWEAG105E");
        plex.gone("killed", "lpar1", "caching-service").gone("killed", "lpar2", "caching-service");
        expect(numberOf({ url: cache })).toBe("ZWEAM700E");
        const login = { method: "POST", url: "/gateway/api/v1/auth/login", headers: basic("user:wrong") };
        expect(numberOf(login)).toBe("ZWEAG120E");
    });
});

describe("VSAM", () => {
    const settled = (): PretendPlex => settledPlex(["lpar1", "lpar2"], settingsWith(), { storage: "VSAM" });

    it("is one data set for all, and has the namespace in the record", () => {
        const plex = settled();
        store(plex, "lpar1", "a");
        expect(keys(plex, "lpar2")).toEqual(["a"]);
        const headers = { "x-cs-service-id": "zoweha" };
        const { body } = plex.answered("lpar2", "caching-service", { url: `${cache}/a`, headers });
        expect(body).toContain('"serviceId":"zoweha"');
    });

    it("treats two keys of one hash as the same record", () => {
        const plex = settled();
        store(plex, "lpar1", "Aa", "first");
        expect(store(plex, "lpar1", "BB", "second")).toMatchObject({ status: 409, number: "ZWECS133E" });
        const headers = { "x-cs-service-id": "zoweha" };
        expect(plex.answered("lpar1", "caching-service", { url: `${cache}/BB`, headers }).body).toContain('"key":"Aa"');
    });

    it("refuses what is longer than its records, with the message that has no text", () => {
        expect(store(settled(), "lpar1", "a", "x".repeat(4096))).toMatchObject({ status: 400, number: "ZWEAM102E" });
    });
});

describe("Redis that is gone", () => {
    it("lets no Caching Service start, and none that tries ends (20)", () => {
        const plex = settledPlex(["lpar1"], settingsWith(), { storage: "redis" });
        expect(plex.apiml.startFailure("lpar1", "caching-service", plex.now)).toBeNull();
        plex.apiml.apply({ kind: "redis-gone", isGone: true }, plex.now);
        const failure = plex.apiml.startFailure("lpar1", "caching-service", plex.now);
        expect(failure?.staysAlive).toBe(true);
        expect(failure?.lines.join()).toContain("ZWECS151E Problem initializing storage of type 'redis'");
        expect(store(plex, "lpar1", "a").status).toBe("silence");
    });
});
