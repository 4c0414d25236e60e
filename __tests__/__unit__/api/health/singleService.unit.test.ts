// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { decideInstances } from "../../../../src/api/health/state/decideInstances";
import { statusReport } from "../../../../src/api/health/report/statusReport";
import { rules, statusRules } from "../../../../src/api/health/rules/catalogue";
import { checkReport } from "../../../../src/api/health/report/checkReport";
import { servingOf } from "../../../../src/api/health/state/serving";
import type { Sysplex } from "../../../../src/api/model/sysplex";
import type { Snapshot } from "../../../../src/api/model/seen/snapshot";
import { buildSighting, seen, stopped, unseen } from "../../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex } from "../../../support/worlds/buildSysplex";
import type { Listed } from "../../../support/worlds/singlePlex";
import {
    answering,
    buildSinglePlex,
    healthBody,
    leaseOf,
    listsOf,
    onboarded,
    ownEntries,
    peerGateway,
    registryOf,
    singleSighting,
    singleSnapshot,
} from "../../../support/worlds/singlePlex";
import { lookAt } from "../../../../src/api/health/state/look";

const pair = buildSinglePlex(2);
const [first, second] = pair.instances as [Sysplex["instances"][number], Sysplex["instances"][number]];
const alone = { members: ["lpar1-4711"] };

const states = (snapshot: Snapshot, sysplex: Sysplex = pair): readonly string[] =>
    decideInstances(sysplex, snapshot).map(({ state }) => state);

/** Whether each is proven to serve; null: that is left open. */
function servingIn(snapshot: Snapshot): readonly (boolean | null)[] {
    const decided = decideInstances(pair, snapshot);
    const { proven, possible } = servingOf(pair, decided);
    return decided.map((one) => (proven.includes(one) ? true : possible.includes(one) ? null : false));
}

/** `HA-REG04 CRITICAL` of `status`, those folded under another included. */
function findings(snapshot: Snapshot, sysplex: Sysplex = pair): readonly string[] {
    const flat = (list: ReturnType<typeof statusReport>["findings"]): readonly string[] =>
        list.flatMap(({ id, severity, consequences }) => [`${id} ${severity}`, ...flat(consequences)]);
    return [...flat(statusReport(lookAt(sysplex, snapshot), statusRules, 1).findings)].sort();
}

/** What `check` says of one rule: the words of all that are not a plain PASS or SKIP. */
function checked(id: string, snapshot: Snapshot, sysplex: Sysplex = pair): readonly string[] {
    const { results } = checkReport(lookAt(sysplex, snapshot), rules, 1);
    return results
        .filter((one) => one.id === id && (one.remedy !== null || one.outcome === "UNKNOWN"))
        .map(({ outcome, measured }) => `${outcome} ${measured}`);
}

/** The registries, with these entries at the first. */
const firstLists = (...entries: readonly Listed[]): Snapshot["registries"] => [
    registryOf(first, entries),
    registryOf(second, [...ownEntries(second), peerGateway(first)]),
];

/** lpar2 is stopped, or dead in another way; lpar1 misses it in its cluster. */
function withoutSecond(left: readonly Listed[], leases: (view: Snapshot["registries"][number]) => Snapshot["leases"]) {
    const view = registryOf(first, [...ownEntries(first), ...left]);
    return singleSnapshot(pair, {
        instances: [singleSighting(pair, first, alone), buildSighting(second, stopped)],
        registries: [view, { instanceId: "lpar2", kind: "discovery", entries: unseen("refused") }],
        leases: leases(view),
    });
}
const none = (): Snapshot["leases"] => [];
const gatewayId = "lpar2.example.com:gateway:7554";
const serviceId = "lpar2.example.com:sample:9001";

describe("a healthy sysplex of single services", () => {
    it.each([2, 3, 8])("of %i is READY everywhere, and raises nothing", (count) => {
        const sysplex = buildSinglePlex(count);
        const snapshot = singleSnapshot(sysplex);
        expect(new Set(states(snapshot, sysplex))).toEqual(new Set(["READY"]));
        expect(findings(snapshot, sysplex)).toEqual([]);
        const report = statusReport(lookAt(sysplex, snapshot), statusRules, 1);
        expect([report.verdict, report.deployment.layout]).toEqual(["HEALTHY", "single-service"]);
        expect(report.instances.map(({ registeredBy }) => registeredBy.length)).toEqual(
            sysplex.instances.map(() => count),
        );
        expect(
            new Set(
                report.instances.flatMap(({ components }) =>
                    components.filter(({ id }) => id !== "zss").map(({ state }) => state),
                ),
            ),
        ).toEqual(new Set(["UP"]));
    });

    it("is the same before 3.5, where health has no cluster", () => {
        const snapshot = singleSnapshot(pair, {
            instances: pair.instances.map((one) => singleSighting(pair, one, { infinispan: null, status: "UP" })),
        });
        expect(states(snapshot)).toEqual(["READY", "READY"]);
        expect(findings(snapshot)).toEqual([]);
    });

    it("is the same if the own entries were queried individually: they are permanent, however old", () => {
        const snapshot = singleSnapshot(pair);
        const [home] = snapshot.registries as [Snapshot["registries"][number]];
        const ids = ["gateway", "discovery", "cachingservice", "apicatalog"];
        const leases = ids.map((service) => leaseOf(home, `lpar1.example.com:${service}:7554`, null));
        expect(leases.map(({ lease }) => lease.seen && lease.value !== "gone" && lease.value.verdict)).toEqual(
            ids.map(() => "permanent"),
        );
        expect(states({ ...snapshot, leases })).toEqual(["READY", "READY"]);
        expect(findings({ ...snapshot, leases })).toEqual([]);
    });

    it("has the layout that is seen, even if zowe.yaml already names the other one", () => {
        const sysplex = { ...pair, instances: [buildInstance(1), second] };
        const snapshot = singleSnapshot(pair, {
            instances: [singleSighting(pair, { ...first, layout: "services" }), singleSighting(pair, second)],
        });
        const instances = snapshot.instances.map((one, index) => ({
            ...one,
            instance: sysplex.instances[index] ?? one.instance,
        }));
        expect(states({ ...snapshot, instances }, sysplex)).toEqual(["READY", "READY"]);
        expect(statusReport(lookAt(sysplex, { ...snapshot, instances }), statusRules, 1).deployment.layout).toBe(
            "single-service",
        );
    });
});

describe("a rolling change of layout", () => {
    const mixed = buildSysplex({ instances: [first, buildInstance(2)] });
    const services = ["zaas", "gateway", "apicatalog", "cachingservice", "discovery"];
    const ports: Readonly<Record<string, number>> = {
        zaas: 7558,
        gateway: 7554,
        apicatalog: 7552,
        cachingservice: 7555,
        discovery: 7553,
    };
    const five = services.map((service) => peerGateway(second, { service, port: ports[service] ?? 0 }));
    const snapshot = singleSnapshot(mixed, {
        instances: [
            singleSighting(mixed, first),
            buildSighting(mixed.instances[1] ?? second, { version: seen("3.5.0") }),
        ],
        registries: [
            registryOf(first, [...ownEntries(first), peerGateway(second)]),
            registryOf(second, [...five, peerGateway(first)]),
        ],
    });

    it("is valid: each instance is judged by its own layout", () => {
        expect(states(snapshot, mixed)).toEqual(["READY", "READY"]);
        expect(statusReport(lookAt(mixed, snapshot), statusRules, 1).deployment.layout).toBe("mixed");
        expect(findings(snapshot, mixed)).toEqual([]);
    });

    it("is unclear if a registry shows both for one instance: that is no verdict", () => {
        const both = {
            ...snapshot,
            registries: [
                registryOf(first, [
                    ...ownEntries(first),
                    peerGateway(second),
                    peerGateway(first, { service: "zaas", port: 7558 }),
                ]),
                snapshot.registries[1] as Snapshot["registries"][number],
            ],
        };
        expect(decideInstances(mixed, both)[0]).toMatchObject({
            state: "UNKNOWN",
            reason: expect.stringContaining("the entries of both layouts") as string,
        });
        expect(findings(both, mixed).filter((one) => one.endsWith("CRITICAL"))).toEqual([]);
    });
});

describe("a peer that is missing", () => {
    it("does not put the survivor out of service, and is reported with its effect on probes", () => {
        const snapshot = withoutSecond([peerGateway(second)], none);
        expect(states(snapshot)).toEqual(["READY", "STOPPED"]);
        expect(findings(snapshot)).toEqual(["HA-GW05 WARNING", "HA-STC01 WARNING"]);
        expect(checked("HA-GW05", snapshot)[0]).toMatch(
            /^WARN lpar1 answers \/application\/health with HTTP 503, although it serves/,
        );
        expect(checked("HA-CCH14", snapshot)).toEqual([
            "PASS The cache cluster of lpar1 lacks lpar2: 1 of 2 members are present.",
        ]);
    });

    it("leaves a GATEWAY entry that does no harm", () => {
        const snapshot = withoutSecond([peerGateway(second)], (view) => [leaseOf(view, gatewayId, -200)]);
        expect(findings(snapshot)).toEqual(["HA-GW05 WARNING", "HA-STC01 WARNING"]);
        expect(checked("HA-REG10", snapshot)[0]).toMatch(/^PASS The GATEWAY entry of lpar2 is still registered/);
        expect(checked("HA-REG04", snapshot)).toEqual([]);
        expect(checked("HA-REG06", snapshot)[0]).toMatch(/^PASS .*2 renewals a minute, threshold 3\.$/);
    });

    it("leaves services that are called at random: they are the harm, and logins are not", () => {
        const snapshot = withoutSecond(
            [peerGateway(second), onboarded("sample", second), onboarded("sample", first)],
            (view) => [leaseOf(view, gatewayId, -200), leaseOf(view, serviceId, -200)],
        );
        expect(checked("HA-REG04", snapshot)).toEqual([
            "FAIL 1 onboarded registration of lpar2 left behind (SAMPLE): calls to SAMPLE through lpar1 that meet it fail.",
        ]);
        const [told] = statusReport(lookAt(pair, snapshot), statusRules, 1).findings.filter(
            ({ id }) => id === "HA-REG04",
        );
        expect([told?.means, told?.next]).toEqual([
            expect.stringMatching(
                /login, catalog and cache are not affected\. The registries currently expire nothing/,
            ),
            "zowe ha registry evict --lpars lpar2",
        ]);
    });

    it("leaves nothing harmful if the service outlives it: its heartbeats arrive at the other instance", () => {
        const snapshot = withoutSecond([peerGateway(second), onboarded("sample", second)], (view) => [
            leaseOf(view, serviceId, 80),
        ]);
        expect(checked("HA-REG04", snapshot)).toEqual([]);
    });

    it("that crashed causes the loss of token revocations, and is named", () => {
        const crashed = withoutSecond([peerGateway(second)], none);
        const failed = {
            job: {
                ...(crashed.launcherJobs.seen ? crashed.launcherJobs.value[0]?.job : undefined),
                returnCode: "ABEND S222",
            },
            systemName: "LPAR2",
            messageLog: null,
        };
        const snapshot = {
            ...crashed,
            instances: [crashed.instances[0], { ...crashed.instances[1], endedJob: failed }],
        } as Snapshot;
        expect(states(snapshot)).toEqual(["READY", "FAILED"]);
        expect(findings(snapshot)).toEqual(["HA-CCH14 WARNING", "HA-GW05 WARNING", "HA-STC01 WARNING"]);
    });

    it("that hangs is reported as unreachable, and the survivor serves", () => {
        const snapshot = singleSnapshot(pair, {
            instances: [
                singleSighting(pair, first, alone),
                buildSighting(second, { gateway: unseen("timeout"), version: unseen() }),
            ],
        });
        expect(states(snapshot)).toEqual(["READY", "UNREACHABLE"]);
        expect(findings(snapshot)).toEqual(["HA-CCH14 WARNING", "HA-GW05 WARNING"]);
        expect(servingIn(snapshot)).toEqual([true, null]);
    });
});

describe("the registry of a single service", () => {
    it("is not blamed on the peer before its first heartbeat, nor the peer's on the one that just started", () => {
        const young = ownEntries(second, { ageSeconds: 12 });
        const snapshot = singleSnapshot(pair, {
            registries: [registryOf(first, [...ownEntries(first), peerGateway(second)]), registryOf(second, young)],
        });
        expect(states(snapshot)).toEqual(["READY", "READY"]);
        expect(findings(snapshot)).toEqual([]);
        const together = singleSnapshot(pair, {
            registries: [registryOf(first, ownEntries(first, { ageSeconds: 20 })), registryOf(second, young)],
        });
        expect(states(together)).toEqual(["READY", "READY"]);
        expect(findings(together)).toEqual([]);
    });

    it("lacks a peer that it should list: DEGRADED, and a warning", () => {
        const snapshot = singleSnapshot(pair, { registries: firstLists(...ownEntries(first)) });
        expect(states(snapshot)).toEqual(["READY", "DEGRADED"]);
        expect(findings(snapshot)).toEqual(["HA-REG02 WARNING"]);
        expect(servingIn(snapshot)).toEqual([true, true]);
    });

    it("shows a peer whose heartbeats have ended there: the lease at that very registry counts", () => {
        const registries = firstLists(...ownEntries(first), peerGateway(second, { leftSeconds: -300 }));
        const [view] = registries as [Snapshot["registries"][number]];
        const snapshot = singleSnapshot(pair, { registries, leases: [leaseOf(view, gatewayId, -300)] });
        expect(states(snapshot)).toEqual(["READY", "DEGRADED"]);
    });

    it("has lost an entry to a DELETE by hand, everywhere: it serves, and only a start repairs it", () => {
        const rest = ownEntries(first).filter(({ service }) => service !== "gateway");
        const snapshot = singleSnapshot(pair, {
            registries: [registryOf(first, [...rest, peerGateway(second)]), registryOf(second, ownEntries(second))],
        });
        expect(states(snapshot)).toEqual(["DEGRADED", "READY"]);
        expect(findings(snapshot)).toEqual(["HA-REG01 WARNING"]);
        expect(servingIn(snapshot)).toEqual([true, true]);
    });

    it("holds an override that drains nothing: READY, with the finding", () => {
        const out = { status: "OUT_OF_SERVICE", override: "OUT_OF_SERVICE" };
        const snapshot = singleSnapshot(pair, {
            registries: firstLists(...ownEntries(first), peerGateway(second, out)),
        });
        expect(states(snapshot)).toEqual(["READY", "READY"]);
        expect(findings(snapshot)).toEqual(["HA-REG08 WARNING"]);
        const unknown = firstLists(...ownEntries(first), peerGateway(second, { status: "UNKNOWN" }));
        expect(findings(singleSnapshot(pair, { registries: unknown }))).toEqual(["HA-REG08 WARNING"]);
    });

    it("keeps what is dead by its own calculation", () => {
        const services = (count: number): readonly Listed[] =>
            Array.from({ length: count }, (_, index) => onboarded(`svc${index}`, first, { port: 9011 + index }));
        const blind = (count: number): readonly string[] =>
            checked(
                "HA-REG06",
                withoutSecond([peerGateway(second), onboarded("sample", second), ...services(count)], (view) => [
                    leaseOf(view, gatewayId, -200),
                    leaseOf(view, serviceId, -200),
                ]),
            );
        expect(blind(1)[0]).toMatch(
            /^WARN 2 of 3 leases have run out, and the registry of lpar1 expires nothing: 4 renewals a minute, threshold 6\.$/,
        );
        expect(blind(20)).toEqual([]);
    });
});

describe("a cache cluster in two parts", () => {
    it("is a split by the number of instances, even if each has all that its initialHosts name", () => {
        const self = (host: string, member: string) => ({ initialHosts: [`${host}[7600]`], members: [member] });
        const snapshot = singleSnapshot(pair, {
            instances: [
                singleSighting(pair, first, self("lpar1.example.com", "lpar1-1")),
                singleSighting(pair, second, self("lpar2.example.com", "lpar2-2")),
            ],
        });
        expect(findings(snapshot)).toEqual(["HA-CCH02 CRITICAL", "HA-CCH02 CRITICAL"]);
        expect(states(snapshot)).toEqual(["DEGRADED", "DEGRADED"]);
        expect(servingIn(snapshot)).toEqual([true, true]);
    });

    it("is reported once if both name each other, with its effect on probes", () => {
        const snapshot = singleSnapshot(pair, {
            instances: [
                singleSighting(pair, first, { members: ["lpar1-1"] }),
                singleSighting(pair, second, { members: ["lpar2-2"] }),
            ],
        });
        expect(findings(snapshot)).toEqual([
            "HA-CCH02 CRITICAL",
            "HA-CCH02 CRITICAL",
            "HA-CCH14 WARNING",
            "HA-CCH14 WARNING",
            "HA-GW05 WARNING",
        ]);
        const report = statusReport(lookAt(pair, snapshot), statusRules, 1);
        expect(report.findings.map(({ id }) => id)).toEqual(["HA-CCH02", "HA-CCH02", "HA-GW05"]);
    });
});

describe("what is not understood", () => {
    const answers = (status: number, body: string): Snapshot =>
        singleSnapshot(pair, { instances: [answering(first, status, body), singleSighting(pair, second)] });
    const down = (changes: Parameters<typeof healthBody>[2]): string =>
        healthBody(pair, first, { ...alone, ...changes });

    it.each([
        [
            "an unknown word for a cache",
            down({ caches: { zoweCache: "HEALTHY" } }),
            /the state of zoweCache in its infinispan part is HEALTHY/,
        ],
        ["no caches", down({ caches: {} }), /lists no caches/],
        ["a cluster without members", down({ members: [] }), /does not list members/],
        ["DOWN without its parts", '{"status":"DOWN"}', /reports DOWN, without the components/],
        ["an error page", "<html>no</html>", /HTTP 503/],
    ])("is no verdict, and is named: %s", (_, body, words) => {
        const snapshot = answers(503, body);
        expect(states(snapshot)).toEqual(["UNKNOWN", "READY"]);
        expect(servingIn(snapshot)[0]).toBe(null);
        expect(findings(snapshot)).toEqual(["HA-GW02 WARNING"]);
        expect(checked("HA-GW02", snapshot)[0]).toMatch(words);
    });

    it("is bad if another part is DOWN, or a cache has failed: that is reported in known words", () => {
        expect(states(answers(503, down({ others: { diskSpace: { status: "DOWN" } } })))[0]).toBe("DEGRADED");
        expect(states(answers(503, down({ caches: { zoweCache: "FAILED", default: "RUNNING" } })))[0]).toBe("DEGRADED");
    });

    it("is a certificate that does not give access to health: alive, and other evidence decides", () => {
        const snapshot = answers(401, "");
        expect(states(snapshot)).toEqual(["UNKNOWN", "READY"]);
        expect(findings(snapshot)).toEqual(["HA-GW02 WARNING"]);
    });
});

describe("a restarted single service", () => {
    const job = { submittedSecondsAgo: 20 };
    it("registers at its peer before it listens: STARTING, nothing worse", () => {
        const registries = firstLists(
            ...ownEntries(first),
            peerGateway(second, { ageSeconds: 4, leftSeconds: undefined as never }),
        );
        const sighting = buildSighting(second, { gateway: unseen("refused"), version: unseen() });
        const active = sighting.activeJob.seen && sighting.activeJob.value ? sighting.activeJob.value : undefined;
        const started = active && {
            ...active,
            job: {
                ...active.job,
                submittedAt: new Date(Date.parse("2026-11-22T02:14:07Z") - job.submittedSecondsAgo * 1_000),
            },
        };
        const snapshot = singleSnapshot(pair, {
            instances: [singleSighting(pair, first, alone), { ...sighting, activeJob: seen(started ?? null) }],
            registries: [
                registries[0] as never,
                { instanceId: "lpar2", kind: "discovery", entries: unseen("refused") },
            ],
        });
        expect(states(snapshot)).toEqual(["READY", "STARTING"]);
    });
});

describe("what each lists in health", () => {
    it("is its own four and the gateways of the others, and nothing else of them", () => {
        expect(listsOf(pair).map(([, entries]) => entries.length)).toEqual([5, 5]);
    });
});

describe("a firewall before the port of Discovery alone", () => {
    it("changes nothing in what health reports of the parts", () => {
        const port = (component: string, isOpen: boolean) => ({
            instanceId: "lpar1",
            component,
            port: component === "discovery" ? 7553 : 7554,
            handshake: isOpen
                ? seen({ chain: [], protocol: "TLSv1.3", distrust: null, latencyMs: 1 })
                : unseen("refused"),
        });
        const snapshot = singleSnapshot(pair, {
            instances: [
                singleSighting(pair, first, {}, { ports: [port("gateway", true), port("discovery", false)] }),
                singleSighting(pair, second, {}, { ports: [port("gateway", true), port("discovery", true)] }),
            ],
        });
        expect(states(snapshot)).toEqual(["READY", "READY"]);
        expect(servingIn(snapshot)).toEqual([true, true]);
    });
});
