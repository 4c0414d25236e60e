// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { basic } from "../apimlPair";
import { settledSingle, singleNode, SinglePlex } from "../singlePair";

const members = (plex: SinglePlex, nodeId: string): number =>
    plex.health(nodeId).components.infinispan?.details.infinispan.cluster.members.length ?? 0;

describe("the health of a single service", () => {
    it("is 200 while every configured member is there", () => {
        const plex = settledSingle(["lpar1", "lpar2", "lpar3"]);
        expect(plex.health("lpar1")).toMatchObject({ http: 200, status: "UP" });
        expect(members(plex, "lpar1")).toBe(3);
    });

    it.each(["graceful", "killed"] as const)("is 503 within a second of the end of a peer: %s", (how) => {
        const plex = settledSingle().gone(how, "lpar2", "apiml").after(1);
        expect(plex.health("lpar1")).toMatchObject({
            http: 503,
            status: "DOWN",
            components: { gateway: { status: "UP" }, infinispan: { status: "DOWN" } },
        });
        expect(plex.after(900).health("lpar1").http).toBe(503);
        expect(plex.start("lpar2").health("lpar1").http).toBe(200);
    });

    it("is 503 at the first of two until the second has joined", () => {
        const plex = new SinglePlex([singleNode("lpar1"), singleNode("lpar2")]).start("lpar1");
        expect(plex.after(300).health("lpar1").http).toBe(503);
        expect(plex.start("lpar2").health("lpar1").http).toBe(200);
    });

    it("has no cluster part before 3.5, and is 200 without the peer", () => {
        const plex = settledSingle(["lpar1", "lpar2"], {}, { version: "3.4.0" }).gone("killed", "lpar2", "apiml");
        expect(plex.after(60).health("lpar1").http).toBe(200);
        expect(plex.health("lpar1").components.infinispan).toBeUndefined();
    });

    it.each([
        ["3.3.0", false, 200],
        ["3.4.0", false, 200],
        ["3.5.0", true, 200],
        ["3.6.0", true, 401],
    ])("of %s has the cluster part: %s; its info answers %s to a stranger", (version, hasPart, info) => {
        const plex = settledSingle(["lpar1", "lpar2"], {}, { version });
        expect(plex.health("lpar1").components.infinispan !== undefined).toBe(hasPart);
        const asked = { url: "/application/info", clientCertificate: null };
        expect(plex.answered("lpar1", "gateway", asked).status).toBe(info);
    });

    it("requires a logon if a certificate alone is not accepted", () => {
        const plex = settledSingle(["lpar1"], { healthNeedsLogon: true });
        const status = (headers: Record<string, string>): number =>
            plex.answered("lpar1", "gateway", { url: "/application/health", headers }).status;
        expect([status({}), status(basic("user:user")), status({ cookie: plex.login("lpar1") })]).toEqual([
            401, 200, 200,
        ]);
        expect(plex.eureka("lpar1", "GET", "GATEWAY")).toBe(200);
    });
});

describe("the routes of a single service", () => {
    const cache = "/cachingservice/api/v1/cache";

    it("lead to its own core services, whatever is registered and whatever X-InstanceId says", () => {
        const plex = settledSingle();
        const body = JSON.stringify({ key: "a", value: "b" });
        expect(plex.answered("lpar1", "gateway", { method: "POST", url: cache, body }).status).toBe(201);
        const headers = { "x-instanceid": "lpar2.local:cachingservice:7554" };
        plex.gone("killed", "lpar2", "apiml").after(1);
        expect(plex.answered("lpar1", "gateway", { url: `${cache}/a`, headers }).status).toBe(200);
        const cookie = plex.login("lpar1");
        const query = { url: "/gateway/api/v1/auth/query", headers: { cookie } };
        expect(Array.from({ length: 6 }, () => plex.answered("lpar1", "gateway", query).status)).toEqual(
            Array(6).fill(200),
        );
    });

    it("lead to onboarded services at random, including dead ones: what cannot be tried again fails", () => {
        const plex = settledSingle();
        const post = (): number =>
            plex.answered("lpar1", "gateway", { method: "POST", url: "/sampleservice/api/v1/x" }).status;
        expect([post(), post(), post(), post()]).toEqual([200, 200, 200, 200]);
        plex.gone("killed", "lpar2", "apiml").offboard("lpar2").after(600);
        expect([post(), post(), post(), post()].sort()).toEqual([200, 200, 500, 500]);
        plex.eureka("lpar1", "DELETE", "SAMPLESERVICE/lpar2.local:sampleservice:9001");
        expect([post(), post(), post(), post()]).toEqual([200, 200, 200, 200]);
    });
});
