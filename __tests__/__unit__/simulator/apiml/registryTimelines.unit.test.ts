// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { allComponents, settledPair, settledPlex } from "./apimlPair";
import type { PretendPlex } from "./apimlPair";

/** Seconds until a condition holds; it is looked at every half second. */
function secondsUntil(plex: PretendPlex, holds: () => boolean, most = 400): number {
    const began = plex.now;
    while (!holds() && plex.now < began + most * 1000) {
        plex.after(0.5);
    }
    return (plex.now - began) / 1000;
}

const catalog2 = "lpar2.local:apicatalog:7552";
const five = (id: string): readonly string[] =>
    ["apicatalog:7552", "cachingservice:7555", "discovery:7553", "gateway:7554", "zaas:7558"].map(
        (s) => `${id}.local:${s}`,
    );
const lists = (plex: PretendPlex, nodeId: string, instanceId: string): boolean =>
    plex.listed(nodeId).includes(instanceId);

/** Seconds by which the lease of an instance is ahead of the clock, from its own entry. */
function leaseOf(plex: PretendPlex, nodeId: string, instanceId: string): number {
    const lease = plex.entry(nodeId, instanceId)?.leaseInfo.lastRenewalTimestamp ?? NaN;
    return (lease - plex.now) / 1000;
}

describe("one instance killed (24-timeline-clean-kill)", () => {
    it("stays UP for 150 s at least and is evicted within 240 s at both, its gateways following within 30 s", () => {
        const plex = settledPair().gone("killed", "lpar2", "api-catalog");
        const first = secondsUntil(plex, () => !lists(plex, "lpar1", catalog2) || !lists(plex, "lpar2", catalog2));
        expect(first).toBeGreaterThanOrEqual(150);
        const both =
            first + secondsUntil(plex, () => !lists(plex, "lpar1", catalog2) && !lists(plex, "lpar2", catalog2));
        expect(both).toBeLessThanOrEqual(242);
        const count = (): unknown =>
            plex.json<Counts>("lpar1", "gateway", "/application/health").components.discoveryComposite.components.eureka
                .details.applications["APICATALOG"];
        expect(secondsUntil(plex, () => count() === 1)).toBeLessThanOrEqual(30);
        plex.up("lpar2", "api-catalog");
        expect(
            secondsUntil(plex, () => lists(plex, "lpar1", catalog2) && lists(plex, "lpar2", catalog2)),
        ).toBeLessThanOrEqual(3);
        expect(secondsUntil(plex, () => count() === 2)).toBeLessThanOrEqual(30);
    });

    it("shows in its own lease within 35 s, and below 0 after 60 to 90 s (README item 15a)", () => {
        const plex = settledPair().gone("killed", "lpar2", "api-catalog");
        expect(secondsUntil(plex, () => leaseOf(plex, "lpar1", catalog2) < 55)).toBeLessThanOrEqual(35);
        const more = secondsUntil(plex, () => leaseOf(plex, "lpar1", catalog2) < 0);
        expect(more).toBeGreaterThanOrEqual(54);
        expect(more).toBeLessThanOrEqual(56);
    });

    it("is kept permanently if it is more than 15 % of the heartbeats", () => {
        const plex = settledPlex(["lpar1"]).gone("killed", "lpar1", "api-catalog").after(900);
        expect(lists(plex, "lpar1", "lpar1.local:apicatalog:7552")).toBe(true);
    });
});

interface Counts {
    readonly components: {
        readonly discoveryComposite: {
            readonly components: {
                readonly eureka: { readonly details: { readonly applications: Readonly<Record<string, number>> } };
            };
        };
    };
}

describe("one instance stopped (10, 26-timeline-discovery-sigterm)", () => {
    it("is gone from both registries within 5 s and from the other gateway within 30 s", () => {
        const plex = settledPair().gone("graceful", "lpar2", "gateway");
        const gateway2 = "lpar2.local:gateway:7554";
        const seconds = secondsUntil(plex, () => !lists(plex, "lpar1", gateway2) && !lists(plex, "lpar2", gateway2));
        expect(seconds).toBeGreaterThanOrEqual(1);
        expect(seconds).toBeLessThanOrEqual(5.5);
        expect(secondsUntil(plex, () => plex.gatewayDetails("lpar1")["gatewayCount"] === 1)).toBeLessThanOrEqual(30);
    });

    it("shows a Discovery Service as DOWN before it leaves", () => {
        const plex = settledPair().gone("graceful", "lpar2", "discovery").after(0.9);
        expect(plex.listed("lpar1")).toContain("lpar2.local:discovery:7553=DOWN");
        expect(plex.after(4).listed("lpar1").join()).not.toContain("lpar2.local:discovery");
    });

    it("leaves the others reporting to the Discovery Service that is left", () => {
        const plex = settledPair().gone("killed", "lpar2", "discovery").after(100);
        const others = [...five("lpar1"), ...five("lpar2")].filter((id) => id !== "lpar2.local:discovery:7553");
        expect(others.map((id) => leaseOf(plex, "lpar1", id)).filter((ahead) => ahead < 60)).toEqual([]);
    });
});

describe("a whole system lost (13-timeline-lpar2-gone)", () => {
    it("never shows in the list nor in any gateway's health, and always in the live leases", () => {
        const plex = settledPair();
        const health = plex.gatewayDetails("lpar1");
        plex.gone("killed", "lpar2", ...allComponents).after(301);
        expect(plex.listed("lpar1")).toEqual([...five("lpar1"), ...five("lpar2")].sort());
        expect(plex.gatewayDetails("lpar1")).toEqual(health);
        expect(
            five("lpar2")
                .map((id) => leaseOf(plex, "lpar1", id))
                .filter((ahead) => ahead > -90),
        ).toEqual([]);
        expect(
            five("lpar1")
                .map((id) => leaseOf(plex, "lpar1", id))
                .filter((ahead) => ahead < 60),
        ).toEqual([]);
        expect(plex.after(3600).listed("lpar1")).toHaveLength(10);
    });

    it("is shown on the dashboard: 10 of 17 heartbeats, and the emergency (14)", () => {
        const plex = settledPair().after(400);
        const page = (): string => {
            const { body } = plex.answered("lpar1", "discovery", {
                headers: { cookie: token },
                clientCertificate: null,
            });
            return body.replace(/<\/td>\s*<td>/g, "=").replace(/<[^>]*>/g, "");
        };
        const token = plex.login("lpar1");
        expect(page()).toContain("Lease expiration enabled=true");
        expect(page()).toContain("Renews (last min)=20");
        plex.gone("killed", "lpar2", "discovery", "gateway", "zaas", "api-catalog", "caching-service").after(200);
        // Its gateway is back, or the page could not be asked for (E-SEP-01).
        plex.up("lpar2", "gateway").after(1);
        const told = page();
        ["Lease expiration enabled=false", "Renews threshold=17", "Renews (last min)=10", "EMERGENCY!"].forEach(
            (text) => expect(told).toContain(text),
        );
    });

    it("is evicted after all if it is a seventh of the sysplex: 60 heartbeats of 70 are enough", () => {
        const ids = [1, 2, 3, 4, 5, 6, 7].map((number) => `lpar${number}`);
        const plex = settledPlex(ids)
            .gone("killed", "lpar7", ...allComponents)
            .after(260);
        expect(plex.listed("lpar1").filter((id) => id.startsWith("lpar7"))).toEqual([]);
    });
});

describe("a Discovery Service that starts (11, 11b)", () => {
    it("has the whole list at once if a peer is alive", () => {
        const plex = settledPair().gone("killed", "lpar2", "discovery").after(60).up("lpar2", "discovery");
        expect(plex.listed("lpar2")).toHaveLength(10);
    });

    it("begins with an empty list if none is alive, and has all of it within 31 s", () => {
        const plex = settledPair().gone("killed", "lpar1", "discovery").gone("killed", "lpar2", "discovery");
        plex.after(80).up("lpar1", "discovery");
        expect(plex.listed("lpar1")).toEqual([]);
        const seconds = secondsUntil(plex, () => plex.listed("lpar1").length === 9);
        expect(seconds).toBeGreaterThan(10);
        expect(seconds).toBeLessThanOrEqual(31);
    });

    it("lets a Catalog that sees no gateway report itself as DOWN for a while", () => {
        const plex = settledPair().gone("killed", "lpar1", "discovery").gone("killed", "lpar2", "discovery");
        plex.after(80).up("lpar1", "discovery");
        const isDown = (): boolean => plex.listed("lpar1").some((id) => id.endsWith("=DOWN"));
        expect(secondsUntil(plex, isDown, 60)).toBeLessThan(60);
        expect(secondsUntil(plex, () => !isDown())).toBeLessThanOrEqual(61);
    });
});

describe("leases (25, 26-lease-list-is-cached)", () => {
    const gateway1 = "lpar1.local:gateway:7554";

    it("are 60 to 90 s ahead for live instances in their own entry, and up to 120 s overdue in a list", () => {
        const plex = settledPair();
        const inList: number[] = [];
        for (let second = 0; second < 211; second++) {
            const own = leaseOf(plex.after(1), "lpar1", gateway1);
            expect(own).toBeGreaterThan(59.9);
            expect(own).toBeLessThanOrEqual(90);
            inList.push(listedLease(plex, "/eureka/apps/GATEWAY", gateway1));
        }
        expect(Math.min(...inList)).toBeLessThan(-90);
        expect(Math.min(...inList)).toBeGreaterThanOrEqual(-121);
        expect(Math.max(...inList)).toBeGreaterThan(60);
    });

    it("are cached for each list separately, and renewed at once by a registration", () => {
        const plex = settledPair();
        listedLease(plex, "/eureka/apps/GATEWAY", gateway1);
        plex.after(100);
        expect(listedLease(plex, "/eureka/apps", gateway1)).toBeGreaterThan(59);
        expect(listedLease(plex, "/eureka/apps/GATEWAY", gateway1)).toBeLessThan(0);
        plex.gone("killed", "lpar2", "gateway").up("lpar2", "gateway").after(3);
        expect(listedLease(plex, "/eureka/apps/GATEWAY", gateway1)).toBeGreaterThan(59);
    });

    it("equal the registration until the first heartbeat, which takes up to 31 s", () => {
        const plex = settledPair().gone("graceful", "lpar2", "zaas").after(60).up("lpar2", "zaas").after(2);
        const zaas2 = "lpar2.local:zaas:7558";
        const isNew = (): boolean => {
            const lease = plex.entry("lpar1", zaas2)?.leaseInfo;
            return lease?.lastRenewalTimestamp === lease?.registrationTimestamp;
        };
        expect(isNew()).toBe(true);
        expect(secondsUntil(plex, () => !isNew())).toBeLessThanOrEqual(31);
    });
});

function listedLease(plex: PretendPlex, url: string, instanceId: string): number {
    const text = JSON.stringify(plex.json("lpar1", "discovery", url));
    const entry = new RegExp(`"instanceId":"${instanceId}".*?"lastRenewalTimestamp":(\\d+)`).exec(text)?.[1];
    return (Number(entry) - plex.now) / 1000;
}
