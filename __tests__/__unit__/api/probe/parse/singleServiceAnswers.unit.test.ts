// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { parseEurekaApplications } from "../../../../../src/api/probe/parse/eurekaApplications";
import { parseEurekaInstance } from "../../../../../src/api/probe/parse/eurekaInstance";
import { parseGatewayHealth } from "../../../../../src/api/probe/parse/gatewayHealth";
import { readLease } from "../../../../../src/api/probe/parse/leaseState";
import { takenAt } from "../../../../support/worlds/buildSnapshot";
import type { Listed } from "../../../../support/worlds/singlePlex";
import {
    buildSinglePlex,
    healthBody,
    listBody,
    onboarded,
    ownEntries,
    peerGateway,
} from "../../../../support/worlds/singlePlex";

const sysplex = buildSinglePlex(2);
const [first, second] = sysplex.instances as [(typeof sysplex.instances)[number], (typeof sysplex.instances)[number]];

const own = (entries: readonly Listed[]): readonly string[] => {
    const parsed = parseEurekaApplications(listBody(entries));
    return parsed.ok ? parsed.value.filter(({ isOwn }) => isOwn === true).map(({ instanceId }) => instanceId) : [];
};
const four = ["gateway", "discovery", "cachingservice", "apicatalog"].map((name) => `lpar1.example.com:${name}:7554`);

describe("the own entries of a registry", () => {
    it("are the four on the address of the GATEWAY that bears the mark", () => {
        expect(own([...ownEntries(first), peerGateway(second), onboarded("sample", first)])).toEqual(four);
    });

    it("are recognized without that GATEWAY, which may have been removed by hand: they share one port", () => {
        expect(own([...ownEntries(first).slice(1), peerGateway(second)])).toEqual(four.slice(1));
    });

    it("are none if each service has a port of its own", () => {
        const services = [
            peerGateway(first),
            peerGateway(first, { service: "discovery", port: 7553 }),
            peerGateway(first, { service: "apicatalog", port: 7552 }),
        ];
        expect(own([...services, peerGateway(second)])).toEqual([]);
    });

    it("are none if a Discovery Service stands for the registry, and its peers have copied those of a former single service", () => {
        const discovery = peerGateway(first, { service: "discovery", port: 7553, isCoordinating: true });
        const copies = ownEntries(first, { isCoordinating: false });
        expect(own([discovery, ...copies, peerGateway(second)])).toEqual([]);
    });

    it("are none in an empty registry, nor in one that lists peers alone", () => {
        expect(own([])).toEqual([]);
        expect(own([peerGateway(first), peerGateway(second)])).toEqual([]);
    });
});

describe("a single entry", () => {
    const bare = {
        instanceId: "lpar1.example.com:gateway:7554",
        app: "GATEWAY",
        appGroupName: null,
        hostName: "lpar1.example.com",
        status: "UP",
        overriddenStatus: "UNKNOWN",
        leaseInfo: {
            renewalIntervalInSecs: 30,
            durationInSecs: 90,
            registrationTimestamp: 1_000,
            lastRenewalTimestamp: 1_000,
        },
        isCoordinatingDiscoveryServer: true,
        metadata: {},
        healthCheckUrl: null,
    };

    it("is read bare as well as wrapped", () => {
        const expected = {
            ok: true,
            value: { app: "GATEWAY", hostName: "lpar1.example.com", isCoordinator: true, port: null },
        };
        expect(parseEurekaInstance(JSON.stringify(bare))).toMatchObject(expected);
        expect(parseEurekaInstance(JSON.stringify({ instance: bare }))).toMatchObject(expected);
    });

    it.each([
        "[]",
        "{}",
        "",
        "<instance/>",
        '{"instance":[]}',
        '{"instanceId":"a:b:1"}',
        '{"app":"GATEWAY","instanceId":7}',
    ])("in neither form is reported, not guessed: %s", (body) => {
        expect(parseEurekaInstance(body)).toEqual({
            ok: false,
            why: "its registry entry has neither of the two known forms (wrapped in instance, or bare)",
        });
    });

    it("has a permanent lease with the mark, and none without it", () => {
        const lease = (isCoordinatingDiscoveryServer: unknown, until = 1_000) => {
            const parsed = parseEurekaInstance(
                JSON.stringify({
                    ...bare,
                    isCoordinatingDiscoveryServer,
                    leaseInfo: { ...bare.leaseInfo, lastRenewalTimestamp: until },
                }),
            );
            const judged = parsed.ok ? readLease(parsed.value, takenAt.toUTCString()) : parsed;
            return judged.ok ? judged.value.verdict : judged.why;
        };
        expect([lease(true), lease("true"), lease(false), lease(null)]).toEqual([
            "permanent",
            "permanent",
            "run-out",
            "run-out",
        ]);
        expect(lease(true, takenAt.getTime() + 80_000)).toBe("live");
    });
});

describe("the health of a single service", () => {
    const verdict = (changes: Parameters<typeof healthBody>[2], status = 503): string =>
        parseGatewayHealth(status, healthBody(sysplex, first, changes)).verdict;
    const alone = { members: ["lpar1-4711"] };
    const part = (caches: Readonly<Record<string, unknown>>, cluster: unknown, status = "DOWN") => ({
        infinispan: { status, details: { infinispan: { status: "RUNNING", caches, cluster } } },
        status: "DOWN",
    });
    const running = { zoweCache: "RUNNING" };

    it.each([
        ["well", {}, 200, "ready"],
        ["without a peer", alone, 503, "ready"],
        ["without a peer, and its login is gone", { ...alone, details: { zaas: "DOWN" } }, 503, "bad"],
        ["without a peer, and its discovery is gone", { ...alone, details: { discovery: "DOWN" } }, 503, "bad"],
        ["without a peer, and its gateway part is DOWN", { ...alone, gateway: "DOWN" }, 503, "bad"],
        ["without a peer, and its disk is full", { ...alone, others: { diskSpace: { status: "DOWN" } } }, 503, "bad"],
        [
            "without a peer, and a part says UNKNOWN, which counts as well",
            { ...alone, others: { x: { status: "UNKNOWN" } } },
            503,
            "ready",
        ],
        ["with a cache that failed", { ...alone, caches: { ...running, other: "FAILED" } }, 503, "bad"],
        ["with a word of another Infinispan", { ...alone, caches: { zoweCache: "HEALTHY" } }, 503, "unknown"],
        ["with a cluster of another form", part(running, { nodes: 1 }), 503, "unknown"],
        ["with members that are no names", part(running, { members: [1], initialHosts: ["a", "b"] }), 503, "unknown"],
        [
            "DOWN though nobody is missing",
            part(running, { members: ["a", "b"], initialHosts: ["a", "b"] }),
            503,
            "unknown",
        ],
        ["before its cache is there", { infinispan: { status: "UNKNOWN" }, status: "UP" }, 200, "ready"],
        ["below 3.5", { infinispan: null, status: "UP" }, 200, "ready"],
        ["below 3.5 and DOWN", { infinispan: null, status: "DOWN", gateway: "DOWN" }, 503, "bad"],
    ] as const)("%s", (_, changes, status, expected) => {
        expect(verdict(changes, status)).toBe(expected);
    });

    it("names in one clause what it does not understand", () => {
        const { detail } = parseGatewayHealth(
            503,
            healthBody(sysplex, first, { ...alone, caches: { zoweCache: "HEALTHY" } }),
        );
        expect(detail).toBe(
            "alive, but its health has an unknown format: the state of zoweCache in its infinispan part is HEALTHY",
        );
    });

    it("is never bad for its infinispan part alone, whatever that part may be", () => {
        const anything = fc.anything({ maxDepth: 4 });
        const words = fc.oneof(fc.constantFrom("UP", "DOWN", "UNKNOWN", "RUNNING", "OUT_OF_SERVICE"), anything);
        const failedWords = ["INSTANTIATED", "INITIALIZING", "STOPPING", "TERMINATED", "FAILED"];
        const infinispan = fc.record({
            status: words,
            details: fc.record({
                infinispan: fc.record({ status: words, caches: fc.dictionary(fc.string(), words), cluster: anything }),
            }),
        });
        fc.assert(
            fc.property(infinispan, (block) => {
                const caches = Object.values(block.details.infinispan.caches);
                const hasFailed = [block.details.infinispan.status, ...caches].some(
                    (word) => typeof word === "string" && failedWords.includes(word),
                );
                const body = healthBody(sysplex, first, {
                    infinispan: JSON.parse(JSON.stringify(block) ?? "{}") as unknown,
                    status: "DOWN",
                });
                expect(hasFailed || parseGatewayHealth(503, body).verdict !== "bad").toBe(true);
            }),
        );
    });
});
