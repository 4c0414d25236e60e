// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LeaseSample } from "../../../support/worlds/singleLeases";
import { leaseOfSample, toldOfSample } from "../../../support/worlds/singleLeases";
import type { ShortHealth, Side } from "../../../support/worlds/singlePair";
import { judgedPair, pairSnapshot } from "../../../support/worlds/singlePair";

// The forms of the recordings of a real pair, made by hand: what a clone without the recordings is held against.

const core = ["gateway", "apicatalog", "cachingservice", "discovery"];
const ids = (id: string, peer: string): readonly string[] => [
    ...core.map((one) => `${id}.local:${one}:8554`),
    `${peer}.local:gateway:8554`,
    ...[id, peer].map((one) => `${one}.local:sample:9101`),
];

/** A registry that is well, but for these; null takes the entry away. */
function registry(id: "lpar1" | "lpar2", changes: Readonly<Record<string, string | null>> = {}): Side["registry"] {
    const peer = id === "lpar1" ? "lpar2" : "lpar1";
    const words = { ...Object.fromEntries(ids(id, peer).map((one) => [one, "UP"])), ...changes };
    return Object.fromEntries(Object.entries(words).filter((pair): pair is [string, string] => pair[1] !== null));
}

const together = ["lpar1-11", "lpar2-22"];
const up: ShortHealth = {
    http: 200,
    status: "UP",
    gateway: "UP",
    gatewayCount: 2,
    infinispan: "UP",
    members: together,
};
const missing = (self: string): ShortHealth => ({
    ...up,
    http: 503,
    status: "DOWN",
    infinispan: "DOWN",
    members: [self],
});
const out = "OUT_OF_SERVICE/OUT_OF_SERVICE";
const well = (id: "lpar1" | "lpar2"): Side => ({ registry: registry(id), health: up });
const silent = (word: string): Side => ({ registry: word, health: word });
const gateway1 = "lpar1.local:gateway:8554";
const gateway2 = "lpar2.local:gateway:8554";
const catalog1 = "lpar1.local:apicatalog:8554";

const both = ["READY serves", "READY serves"];
const apart = ["DEGRADED serves", "DEGRADED serves", "HA-CCH02 CRITICAL lpar1", "HA-CCH02 CRITICAL lpar2"];

const moments: readonly (readonly [what: string, sides: [Side, Side], told: readonly string[]])[] = [
    ["nothing was done", [well("lpar1"), well("lpar2")], both],
    [
        "an override on the own GATEWAY, at both: it drains nothing",
        [
            { registry: registry("lpar1", { [gateway1]: out }), health: up },
            { registry: registry("lpar2", { [gateway1]: out }), health: up },
        ],
        [...both, "HA-REG08 WARNING lpar1"],
    ],
    [
        "UNKNOWN, left by a DELETE of an override without a value",
        [{ registry: registry("lpar1", { [catalog1]: "UNKNOWN" }), health: up }, well("lpar2")],
        [...both, "HA-REG08 WARNING lpar1"],
    ],
    [
        "an override that the peer alone keeps after a crash, and a registry that has heard of nobody yet",
        [
            {
                registry: registry("lpar1", { [gateway2]: null, "lpar2.local:sample:9101": null }),
                health: { ...up, gatewayCount: 1 },
                ageSeconds: 5,
            },
            { registry: registry("lpar2", { [gateway1]: out, "lpar1.local:sample:9101": out }), health: up },
        ],
        [...both, "HA-REG08 WARNING lpar1"],
    ],
    [
        "a DELETE of the entry of the living peer: gone at both, and it serves",
        [
            { registry: registry("lpar1", { [gateway2]: null }), health: { ...up, gatewayCount: 1 } },
            { registry: registry("lpar2", { [gateway2]: null }), health: { ...up, gatewayCount: 1 } },
        ],
        ["READY serves", "DEGRADED serves", "HA-REG01 WARNING lpar2"],
    ],
    [
        "a DELETE of own permanent entries: the catalog is not found, the rest goes on",
        [
            {
                registry: registry("lpar1", { [catalog1]: null, "lpar1.local:discovery:8554": null }),
                health: up,
                apicatalogInGatewayHealth: "DOWN",
            },
            well("lpar2"),
        ],
        ["DEGRADED serves", "READY serves", "HA-STC05 WARNING lpar1"],
    ],
    [
        "a peer that was killed: 503 at the survivor, which serves",
        [{ registry: registry("lpar1"), health: missing("lpar1-11") }, silent("ECONNREFUSED")],
        [
            "READY serves",
            "STOPPED does not serve",
            "HA-GW05 WARNING",
            "HA-REG04 WARNING lpar2",
            "HA-STC01 WARNING lpar2",
        ],
    ],
    [
        "a peer that is frozen",
        [{ registry: registry("lpar1"), health: missing("lpar1-11") }, silent("timeout")],
        ["READY serves", "UNREACHABLE may serve", "HA-CCH14 WARNING lpar1", "HA-GW05 WARNING"],
    ],
    [
        "a peer that was thawed a moment ago: 503 at both, and both serve",
        [
            { registry: registry("lpar1"), health: missing("lpar1-11") },
            { registry: registry("lpar2"), health: missing("lpar2-22") },
        ],
        [...apart, "HA-CCH14 WARNING lpar1", "HA-CCH14 WARNING lpar2", "HA-GW05 WARNING"],
    ],
    [
        "two clusters of one, and no health says so",
        [
            { registry: registry("lpar1"), health: { ...up, members: ["lpar1-11"] } },
            { registry: registry("lpar2"), health: { ...up, members: ["lpar2-22"] } },
        ],
        apart,
    ],
    [
        "one that was started with nobody but itself in initialHosts",
        [
            { registry: registry("lpar1"), health: missing("lpar1-11") },
            { registry: registry("lpar2"), health: { ...up, members: ["lpar2-22"] } },
        ],
        [...apart, "HA-CCH14 WARNING lpar1", "HA-GW05 WARNING"],
    ],
];

describe("a pair of single services", () => {
    it.each(moments)("is reported as it is after: %s", (_, sides, told) => {
        const { each, findings } = judgedPair(pairSnapshot(sides));
        expect([...each, ...findings]).toEqual(told);
    });
});

const started = Date.parse("2026-11-22T01:00:00Z");
const lastHeard = started + 3_600_000;

/** So many seconds after the last heartbeat of the peer; its entry is gone when it has been evicted. */
function sample(t: number, isGone = false): LeaseSample {
    const single = (registrationTimestamp: number, until: number) => ({
        renewalIntervalInSecs: 30,
        durationInSecs: 90,
        registrationTimestamp,
        lastRenewalTimestamp: until,
        evictionTimestamp: 0,
        serviceUpTimestamp: 0,
    });
    return {
        t,
        at: new Date(lastHeard + t * 1_000).toISOString(),
        own: { single: single(started, started) },
        peer: isGone ? { http: 404 } : { single: single(started + 60_000, lastHeard + 90_000) },
    };
}

describe("the leases in a registry of single services", () => {
    it.each([
        [0, "live"],
        [34, "live"],
        [37, "overdue"],
        [89, "overdue"],
        [95, "run-out"],
        [3_600, "run-out"],
    ])("%i s after the last heartbeat of a peer are permanent for itself, and %s for that peer", (t, verdict) => {
        expect([leaseOfSample(sample(t), "own"), leaseOfSample(sample(t), "peer")]).toEqual(["permanent", verdict]);
        expect(toldOfSample(sample(t), "frozen").each).toEqual(["READY serves", "UNREACHABLE may serve"]);
    });

    it("do not report what a dead peer leaves as harm, and show when it is gone", () => {
        const quiet = ["HA-GW05 WARNING", "HA-STC01 WARNING lpar2"];
        const left = toldOfSample(sample(200), "dead");
        expect([left.findings, left.leftover]).toEqual([
            quiet,
            "The GATEWAY entry of lpar2 is still registered at its peers.",
        ]);
        const gone = toldOfSample(sample(300, true), "dead");
        expect([gone.findings, gone.leftover]).toEqual([quiet, "no GATEWAY entry is left behind"]);
    });
});
