// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { basic, nodeNamed, PretendPlex, settingsWith, settledPlex } from "./apimlPair";
import { callFor, failures } from "./callers";
import { keys, store } from "./caches";

const cache = "/cachingservice/api/v1/cache";

describe("the single service", () => {
    function settled(): PretendPlex {
        const ports = { apiml: 7554, gateway: 7554, discovery: 7553 };
        const nodes = ["lpar1", "lpar2"].map((id) => nodeNamed(id, { ports, version: "3.4.0" }));
        const plex = new PretendPlex(nodes, settingsWith({ layout: "single-service" }));
        nodes.forEach(({ id }) => plex.up(id, "apiml").after(3));
        return plex.after(120);
    }

    it("registers all five services on its two ports", () => {
        const services = ["apicatalog:7554", "cachingservice:7554", "discovery:7553", "gateway:7554", "zaas:7554"];
        const expected = ["lpar1", "lpar2"].flatMap((id) => services.map((service) => `${id}.local:${service}`));
        expect(settled().listed("lpar1")).toEqual(expected.sort());
    });

    it("counts every system in the health of each gateway", () => {
        const { gatewayCount, zaasCount } = settled().gatewayDetails("lpar2");
        expect([gatewayCount, zaasCount]).toEqual([2, 2]);
    });

    it("answers for the Caching Service on the gateway's port, at the same path", () => {
        const plex = settled();
        const body = JSON.stringify({ key: "a", value: "b" });
        expect(plex.answered("lpar1", "gateway", { method: "POST", url: cache, body }).status).toBe(201);
        const headers = { "x-instanceid": "lpar2.local:cachingservice:7554" };
        expect(plex.answered("lpar1", "gateway", { url: `${cache}/a`, headers }).status).toBe(200);
        expect(plex.answered("lpar1", "gateway", { url: "/cachingservice/application/health" }).status).toBe(404);
    });

    it("checks passwords itself", () => {
        const plex = settled();
        const asked = { headers: basic("user:user"), clientCertificate: null, url: "/application/health" };
        expect(plex.answered("lpar1", "gateway", asked).status).toBe(200);
        expect(plex.answered("lpar1", "discovery", asked).status).toBe(200);
    });

    it("has no silent ports: what it does not enable is not there", () => {
        expect(settled().ask("lpar1", "zaas").kind).toBe("answer");
        expect(settled().gone("killed", "lpar1", "apiml").ask("lpar1", "gateway").kind).toBe("silence");
    });

    it("is stopped and started as one", () => {
        const plex = settled();
        const token = plex.login("lpar1");
        plex.gone("graceful", "lpar2", "apiml").after(40);
        expect(plex.listed("lpar1")).toHaveLength(5);
        expect(failures(callFor(plex, "lpar1", 10, token))).toEqual([]);
        plex.up("lpar2", "apiml").after(40);
        expect(plex.gatewayDetails("lpar1")["gatewayCount"]).toBe(2);
    });
});

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

    it("shows its health to everybody, with `auth` and without ZAAS", () => {
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

    it("takes two keys of one hash for the same record", () => {
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
    it("lets no Caching Service start, and none of those that try ends (20)", () => {
        const plex = settledPlex(["lpar1"], settingsWith(), { storage: "redis" });
        expect(plex.apiml.startFailure("lpar1", "caching-service", plex.now)).toBeNull();
        plex.apiml.apply({ kind: "redis-gone", isGone: true }, plex.now);
        const failure = plex.apiml.startFailure("lpar1", "caching-service", plex.now);
        expect(failure?.staysAlive).toBe(true);
        expect(failure?.lines.join()).toContain("ZWECS151E Problem initializing storage of type 'redis'");
        expect(store(plex, "lpar1", "a").status).toBe("silence");
    });
});
