// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { registryReport } from "../../../../../src/api/health/report/registryReport";
import type { DiscoverySighting, EntrySighting } from "../../../../../src/api/model/seen/registrySightings";
import type { EurekaInstance, LeaseState } from "../../../../../src/api/model/seen/registryEntry";
import { buildEntry, entriesOf, seen, takenAt, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex } from "../../../../support/worlds/buildSysplex";
import type { Listed } from "../../../../support/worlds/singlePlex";
import { buildSinglePlex, ownEntries, peerGateway, registryOf } from "../../../../support/worlds/singlePlex";

const sysplex = buildSysplex({ instances: [buildInstance(1), buildInstance(2)] });

const lease = (verdict: LeaseState["verdict"], remainingSeconds = 60): EntrySighting["lease"] =>
    seen({ verdict, remainingSeconds, ageSeconds: 600, registeredAt: null });

const discovery = (
    number: number,
    entries: readonly EurekaInstance[],
    leaseOf: (entry: EurekaInstance) => EntrySighting["lease"] = () => lease("live"),
): DiscoverySighting => ({
    instanceId: `lpar${number}`,
    endpoint: { host: `lpar${number}.example.com`, port: 7553 },
    entries: seen(entries.map((entry) => ({ entry, lease: leaseOf(entry) }))),
});

const silent = (number: number, reason: Parameters<typeof unseen>[0]): DiscoverySighting => ({
    ...discovery(number, []),
    entries: unseen(reason),
});

const all = entriesOf(sysplex.instances);
const report = (...discoveries: readonly DiscoverySighting[]) => registryReport(sysplex, discoveries, takenAt);
const gateway = (changes: Partial<EurekaInstance>): readonly EurekaInstance[] =>
    all.map((entry) => (entry.instanceId === "lpar2.example.com:gateway:7554" ? { ...entry, ...changes } : entry));

describe("registryReport", () => {
    it("lists the rows by instance and service, foreign hosts last", () => {
        const foreign = buildEntry("ZAAS", "a-stranger.example.com", 7558);
        const { rows } = report(discovery(1, [foreign, ...all].reverse()), discovery(2, [foreign, ...all]));
        expect(rows.map(({ instance, service }) => `${instance ?? "-"} ${service}`)).toEqual([
            ...["lpar1", "lpar2"].flatMap((id) =>
                ["APICATALOG", "CACHINGSERVICE", "DISCOVERY", "GATEWAY", "ZAAS"].map((service) => `${id} ${service}`),
            ),
            "- ZAAS",
        ]);
    });

    it.each([
        [
            "all alike",
            [discovery(1, all), discovery(2, all)],
            "HEALTHY",
            "2 Discovery Services list the same 10 entries",
        ],
        [
            "an override at one",
            [
                discovery(1, all),
                discovery(2, gateway({ status: "OUT_OF_SERVICE", overriddenStatus: "OUT_OF_SERVICE" })),
            ],
            "DEGRADED",
            "1 of 10 entries",
        ],
        ["one lists nothing of lpar2", [discovery(1, all), discovery(2, all.slice(0, 5))], "DEGRADED", "5 of 10"],
        [
            "a service that nobody lists",
            [1, 2].map((number) => discovery(number, all.slice(1))),
            "DEGRADED",
            `no Discovery Service lists ${all[0]?.app ?? ""} of lpar1`,
        ],
        [
            "an instance of which nobody lists anything",
            [discovery(1, all.slice(0, 5)), silent(2, "refused")],
            "DEGRADED",
            "no Discovery Service lists anything of lpar2",
        ],
        [
            "hosts of another configuration",
            [1, 2].map((number) => discovery(number, [...all, buildEntry("ZAAS", "a-stranger.example.com", 7558)])),
            "HEALTHY",
            "1 of them are of hosts that are not in the configuration",
        ],
        [
            "a lease that has run out",
            [discovery(1, all, ({ app }) => lease(app === "ZAAS" ? "run-out" : "live")), discovery(2, all)],
            "DEGRADED",
            "2 of 10",
        ],
        [
            "an entry that is gone when it is looked at",
            [discovery(1, all, () => seen("gone")), discovery(2, all)],
            "DEGRADED",
            "10 of 10",
        ],
        [
            "leases that cannot be seen",
            [discovery(1, all, () => unseen("timeout")), discovery(2, all)],
            "UNKNOWN",
            "the live leases of 10 of 10 entries could not be seen",
        ],
        ["one that is silent", [discovery(1, all), silent(2, "timeout")], "UNKNOWN", "not every Discovery Service"],
        ["nobody lets us look", [silent(1, "denied"), silent(2, "no-credential")], "DENIED", "client certificate"],
    ] as const)("reports no more than is known: %s", (_, discoveries, outcome, words) => {
        const { outcome: found, reason } = report(...discoveries);
        expect({ found, reason }).toEqual({ found: outcome, reason: expect.stringContaining(words) as string });
    });

    it("expects no lease from a static definition", () => {
        const fixed = buildEntry("ZOSMF", "lpar1.example.com", 443, { isStatic: true });
        const { outcome, rows } = report(
            discovery(1, [...all, fixed], ({ isStatic }) => (isStatic ? unseen("malformed") : lease("live"))),
        );
        const leases = rows.filter(({ service }) => service === "ZOSMF").map(({ at }) => at[0]?.lease);
        expect({ outcome, leases }).toEqual({ outcome: "HEALTHY", leases: ["NONE"] });
    });
});

describe("registryReport of single services", () => {
    const single = buildSinglePlex(2);
    const [first, second] = single.instances as [(typeof single.instances)[number], (typeof single.instances)[number]];
    const listing = (number: number, view: ReturnType<typeof registryOf>): DiscoverySighting => {
        const entries = view.entries.seen ? view.entries.value : [];
        return discovery(number, entries, ({ isOwn }) =>
            isOwn === true ? lease("permanent", Number.POSITIVE_INFINITY) : lease("live"),
        );
    };
    const reportOf = (...lists: readonly (readonly Listed[])[]) =>
        registryReport(
            single,
            lists.map((entries, index) => listing(index + 1, registryOf(single.instances[index] ?? first, entries))),
            takenAt,
        );
    const whole: readonly (readonly Listed[])[] = [
        [...ownEntries(first), peerGateway(second)],
        [...ownEntries(second), peerGateway(first)],
    ];

    it("is healthy with the own four at home and the GATEWAY at the peer: nothing is missing, and there is no ZAAS", () => {
        const { outcome, rows } = reportOf(...whole);
        expect(outcome).toBe("HEALTHY");
        expect(rows.flatMap(({ missingAt }) => missingAt)).toEqual([]);
        expect(rows[0]?.at[0]).toMatchObject({ lease: "PERMANENT", leaseSeconds: null });
    });

    it("does not blame a registry for lacking what it cannot have received yet", () => {
        expect(reportOf(whole[0] ?? [], ownEntries(second, { ageSeconds: 9 })).outcome).toBe("HEALTHY");
        expect(reportOf(whole[0] ?? [], ownEntries(second)).reason).toContain("1 of 8 entries");
    });

    it("expects only the GATEWAY of a silent instance", () => {
        const { reason } = registryReport(
            single,
            [listing(1, registryOf(first, ownEntries(first))), silent(2, "refused")],
            takenAt,
        );
        expect(reason).toContain("no Discovery Service lists anything of lpar2");
        const left = [listing(1, registryOf(first, whole[0] ?? [])), silent(2, "refused")];
        expect(registryReport(single, left, takenAt).reason).toBe("not every Discovery Service answers");
    });
});
