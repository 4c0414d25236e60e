// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { gatewayOf, own, sampleOf, settledSingle, singleNode, SinglePlex } from "../singlePair";

const json = { accept: "application/json" };

function entry(plex: SinglePlex, nodeId: string, path: string): Readonly<Record<string, unknown>> {
    return plex.json(nodeId, "discovery", `/eureka/apps/${path}`);
}

const leaseOf = (plex: SinglePlex, nodeId: string, path: string): Readonly<Record<string, number>> =>
    entry(plex, nodeId, path)["leaseInfo"] as Record<string, number>;

describe("the registry of a single service", () => {
    it("lists its own four, the GATEWAY of each peer and every onboarded service, and no ZAAS", () => {
        const plex = settledSingle(["lpar1", "lpar2", "lpar3"]);
        const samples = ["lpar1", "lpar2", "lpar3"].map(sampleOf);
        expect(plex.listed("lpar1")).toEqual(
            [...own("lpar1"), gatewayOf("lpar2"), gatewayOf("lpar3"), ...samples].sort(),
        );
    });

    it("has own entries that look expired permanently, and marks its GATEWAY alone as its own", () => {
        const plex = settledSingle();
        for (const id of own("lpar1")) {
            const app = (id.split(":")[1] ?? "").toUpperCase();
            const lease = leaseOf(plex, "lpar1", `${app}/${id}`);
            expect(lease).toMatchObject({ durationInSecs: 90, serviceUpTimestamp: 0, evictionTimestamp: 0 });
            expect(lease["lastRenewalTimestamp"]).toBe(lease["registrationTimestamp"]);
            expect(entry(plex, "lpar1", `${app}/${id}`)["isCoordinatingDiscoveryServer"]).toBe(app === "GATEWAY");
        }
        expect(entry(plex, "lpar1", `GATEWAY/${gatewayOf("lpar2")}`)["isCoordinatingDiscoveryServer"]).toBe(false);
    });

    it("renews the GATEWAY of a peer every 30 s", () => {
        const plex = settledSingle();
        for (let second = 0; second < 95; second++) {
            const lease = leaseOf(plex.after(1), "lpar1", `GATEWAY/${gatewayOf("lpar2")}`);
            expect(((lease["lastRenewalTimestamp"] ?? 0) - plex.now) / 1000).toBeGreaterThanOrEqual(59);
        }
    });

    it("answers a single entry in JSON alone, and has neither status nor lastn", () => {
        const plex = settledSingle();
        const url = `/eureka/apps/GATEWAY/${gatewayOf("lpar1")}`;
        const status = (accept: string | undefined, path = url): number =>
            plex.answered("lpar1", "discovery", { url: path, headers: accept === undefined ? {} : { accept } }).status;
        expect([status("application/json"), status("application/xml"), status("*/*"), status(undefined)]).toEqual([
            200, 500, 500, 500,
        ]);
        expect(
            ["/eureka/status", "/eureka/lastn", "/eureka", "/"].map((path) => status("application/json", path)),
        ).toEqual([404, 404, 404, 404]);
    });

    it("is not on the gateway's port, and answers nothing without a certificate", () => {
        const plex = settledSingle();
        expect(plex.answered("lpar1", "gateway", { url: "/eureka/apps", headers: json }).status).toBe(404);
        const anonymous = { url: "/eureka/apps", headers: json, clientCertificate: null };
        expect(plex.answered("lpar1", "discovery", anonymous)).toMatchObject({ status: 403, body: "" });
    });
});

describe("a single service that starts", () => {
    it("is in its peer's registry seconds before it listens", () => {
        const plex = new SinglePlex([singleNode("lpar1"), singleNode("lpar2")]).start("lpar1").after(60);
        plex.apiml.processReady("lpar2", "apiml", plex.now);
        plex.after(2);
        expect(plex.listed("lpar1")).toContain(gatewayOf("lpar2"));
        expect(plex.ask("lpar2", "gateway").kind).toBe("silence");
    });

    it("copies nothing: its own four at once, the rest within 30 s of their heartbeats", () => {
        const plex = settledSingle().gone("killed", "lpar2", "apiml").after(60).start("lpar2");
        expect(plex.listed("lpar2")).toEqual(own("lpar2"));
        expect(plex.health("lpar2")).toMatchObject({ http: 200, status: "UP" });
        expect(plex.answered("lpar2", "gateway", { url: "/sampleservice/api/v1/x" }).status).toBe(404);
        expect(plex.after(31).listed("lpar2")).toEqual(
            [...own("lpar2"), gatewayOf("lpar1"), sampleOf("lpar1"), sampleOf("lpar2")].sort(),
        );
        expect(plex.answered("lpar2", "gateway", { url: "/sampleservice/api/v1/x" }).status).toBe(200);
    });

    it("does not see one that starts at the same time before the first heartbeat", () => {
        const plex = new SinglePlex([singleNode("lpar1"), singleNode("lpar2")]);
        ["lpar1", "lpar2"].forEach((id) => plex.apiml.processReady(id, "apiml", plex.now));
        plex.after(5).up("lpar1", "apiml").up("lpar2", "apiml").after(20);
        expect([plex.listed("lpar1"), plex.listed("lpar2")]).toEqual([own("lpar1"), own("lpar2")]);
        expect(plex.health("lpar1").components.gateway.details["gatewayCount"]).toBe(1);
        expect(plex.after(11).listed("lpar1")).toContain(gatewayOf("lpar2"));
    });

    it("leaves nothing behind if it ends before it listens", () => {
        const plex = settledSingle(["lpar1"]);
        const two = new SinglePlex([singleNode("lpar1"), singleNode("lpar2")]).start("lpar1");
        two.apiml.processReady("lpar2", "apiml", two.now);
        two.after(2).gone("killed", "lpar2", "apiml");
        two.ask("lpar1", "discovery", { method: "DELETE", url: `/eureka/apps/GATEWAY/${gatewayOf("lpar2")}` });
        expect(two.after(60).listed("lpar1")).toEqual(own("lpar1"));
        expect(plex.health("lpar1").http).toBe(200);
    });
});

describe("a single service that ends", () => {
    it.each(["graceful", "killed"] as const)("stays registered at the other permanently: %s", (how) => {
        const plex = settledSingle().gone(how, "lpar2", "apiml").offboard("lpar2").after(900);
        expect(plex.listed("lpar1")).toEqual(expect.arrayContaining([gatewayOf("lpar2"), sampleOf("lpar2")]));
        expect(plex.health("lpar1").components.gateway).toMatchObject({ status: "UP", details: { gatewayCount: 2 } });
    });
});
