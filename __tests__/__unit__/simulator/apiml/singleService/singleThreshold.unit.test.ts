// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { describeOnboarded } from "../../../../../simulator/apiml/registry/describeOnboarded";
import { describeOwn } from "../../../../../simulator/apiml/singleService/ownEntries";
import { singleThreshold } from "../../../../../simulator/apiml/singleService/singleThreshold";
import type { InstanceDescription } from "../../../../../simulator/apiml/registry/instanceDescription";
import { settingsWith } from "../apimlPair";
import { gatewayOf, sampleOf, settledSingle, singleNode } from "../singlePair";
import type { SinglePlex } from "../singlePair";

const peer = describeOwn(singleNode("lpar2"), "gateway", settingsWith()) as InstanceDescription;
const service = (port: number): InstanceDescription =>
    describeOnboarded({ id: "lpar1", hostname: "lpar1.local" }, "s", port);

const many = (count: number): readonly InstanceDescription[] =>
    Array.from({ length: count }, (_, index) => service(index));

describe("singleThreshold", () => {
    it.each([
        ["alone", [], 1],
        ["with one peer", [peer], 3],
        ["with a peer and an onboarded service (04)", [peer, service(1)], 5],
        ["with a peer and two of them (03)", [peer, ...many(2)], 6],
        ["with a peer and seven of them (08b)", [peer, ...many(7)], 15],
    ])("is %s as recorded", (_, added, expected) => {
        const threshold = singleThreshold();
        added.forEach((each) => threshold.added(each));
        expect(threshold.threshold(0)).toBe(expected);
    });

    it("is too high permanently after the removal of a GATEWAY, and lower after that of an onboarded service (04: 6, 5, 6, 8)", () => {
        const threshold = singleThreshold();
        [peer, ...many(2)].forEach((each) => threshold.added(each));
        const seen = [threshold.threshold(0)];
        threshold.removed(peer, "cancelled");
        threshold.removed(service(1), "cancelled");
        seen.push(threshold.threshold(0));
        threshold.added(peer);
        seen.push(threshold.threshold(0));
        threshold.added(service(1));
        seen.push(threshold.threshold(0));
        expect(seen).toEqual([6, 5, 6, 8]);
    });

    it("is lower after an eviction (08b: 13)", () => {
        const threshold = singleThreshold();
        [peer, ...many(7)].forEach((each) => threshold.added(each));
        threshold.removed(peer, "evicted");
        expect(threshold.threshold(0)).toBe(13);
    });

    it("expects nothing of static definitions", () => {
        const threshold = singleThreshold();
        const fixed = { ...service(1), instanceId: `STATIC-${service(1).instanceId}` };
        threshold.added(fixed);
        threshold.removed(fixed, "cancelled");
        expect(threshold.threshold(0)).toBe(1);
    });
});

describe("eviction in a single service", () => {
    const names = ["a", "b", "c", "d", "e", "f"];

    /** With the services of `names` at the survivor and one at each instance. */
    function withServices(count: number): SinglePlex {
        const used = names.slice(0, count);
        const ports = Object.fromEntries(used.map((name, index) => [name, 9100 + index]));
        const plex = settledSingle(["lpar1", "lpar2"], {}, { onboarded: { sampleservice: 9001, ...ports } });
        used.forEach((name) => plex.onboard("lpar1", name));
        return plex.after(180);
    }

    it.each([
        [2, true],
        [3, false],
    ])(
        "with %s live onboarded services and the two of the pair keeps a dead GATEWAY permanently: %s",
        (count, isKept) => {
            const plex = withServices(count).gone("killed", "lpar2", "apiml").after(900);
            expect(plex.listed("lpar1").includes(gatewayOf("lpar2"))).toBe(isKept);
        },
    );

    it("takes 150 to 240 s, and never removes its own entries", () => {
        const plex = withServices(5).gone("killed", "lpar2", "apiml").after(150);
        expect(plex.listed("lpar1")).toContain(gatewayOf("lpar2"));
        plex.after(90);
        expect(plex.listed("lpar1")).not.toContain(gatewayOf("lpar2"));
        expect(plex.after(3600).listed("lpar1")).toEqual(
            expect.arrayContaining([gatewayOf("lpar1"), sampleOf("lpar1")]),
        );
    });

    it("no longer happens after a GATEWAY was removed once (08)", () => {
        const plex = withServices(5).gone("killed", "lpar2", "apiml").after(5);
        plex.eureka("lpar1", "DELETE", `GATEWAY/${gatewayOf("lpar2")}`);
        plex.start("lpar2").after(180).gone("killed", "lpar2", "apiml").after(900);
        expect(plex.listed("lpar1")).toContain(gatewayOf("lpar2"));
    });
});

describe("the lists of a single service", () => {
    it("show lease times that are up to three minutes old; single entries do not (05b)", () => {
        const plex = settledSingle();
        const aheadIn = (text: string): number =>
            (Number(/lpar2.local:gateway:7554".*?"lastRenewalTimestamp":(\d+)/.exec(text)?.[1]) - plex.now) / 1000;
        const seen = Array.from({ length: 200 }, () => {
            plex.after(1);
            const entry = plex.json("lpar1", "discovery", `/eureka/apps/GATEWAY/${gatewayOf("lpar2")}`);
            return [
                aheadIn(JSON.stringify(plex.json("lpar1", "discovery", "/eureka/apps"))),
                aheadIn(JSON.stringify(entry)),
            ];
        });
        expect(Math.min(...seen.map(([inList = 0]) => inList))).toBeLessThan(-80);
        expect(Math.min(...seen.map(([, single = 0]) => single))).toBeGreaterThanOrEqual(59);
    });
});

describe("an override in a single service", () => {
    it("lets half of the calls go to the instance that it is meant to spare (07: 10 of 20)", () => {
        const plex = settledSingle();
        plex.eureka("lpar1", "PUT", `SAMPLESERVICE/${sampleOf("lpar2")}/status?value=OUT_OF_SERVICE`);
        plex.after(12);
        const calls = Array.from(
            { length: 20 },
            () => plex.answered("lpar1", "gateway", { url: "/sampleservice/api/v1/x" }).body,
        );
        expect(calls.filter((body) => body.includes("lpar2"))).toHaveLength(10);
    });
});
