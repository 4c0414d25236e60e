// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { statusReport } from "../../../../../src/api/health/report/statusReport";
import { statusRules } from "../../../../../src/api/health/rules/catalogue";
import type { AddressSpace } from "../../../../../src/api/model/seen/systemDisplays";
import type { GatewayHealth } from "../../../../../src/api/model/seen/gatewayHealth";
import type { RegistrySighting } from "../../../../../src/api/model/seen/sightings";
import type { Observation } from "../../../../../src/api/model/observation";
import type { Instance } from "../../../../../src/api/model/sysplex";
import type { InstanceSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import {
    buildRegistry,
    buildSighting,
    buildSnapshot,
    entriesOf,
    seen,
    stopped,
    unseen,
    lookGiven,
} from "../../../../support/worlds/buildSnapshot";
import type { Given } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";
import { lookAt } from "../../../../../src/api/health/state/look";

const sysplex = buildSysplex();
const all = entriesOf(sysplex.instances);
const each = (changes: Partial<InstanceSighting>): Partial<Snapshot> => ({
    instances: sysplex.instances.map((instance) => buildSighting(instance, changes)),
});
const onlySecond = (changes: Partial<InstanceSighting>): Partial<Snapshot> => ({
    instances: sysplex.instances.map((instance, index) => buildSighting(instance, index === 1 ? changes : {})),
});
const listing = (entries: typeof all): Partial<Snapshot> => ({
    registries: sysplex.instances.map(({ id }) => buildRegistry(id, entries)),
});
const saying = (verdict: GatewayHealth["verdict"]): Partial<InstanceSighting> => {
    const { gateway } = buildSighting(sysplex.instances[0] as (typeof sysplex.instances)[number]);
    return gateway.seen
        ? { gateway: { ...gateway, value: { ...gateway.value, health: { ...gateway.value.health, verdict } } } }
        : {};
};
const young = (): Given => ({ ...each({ gateway: unseen("refused") }), startBudgetSeconds: 7 * 86_400 });
const [first, second] = sysplex.instances as [Instance, Instance];
const buildUnseenRegistry = (instanceId: string): RegistrySighting => ({
    instanceId,
    kind: "gateway",
    entries: unseen("denied"),
});
const nobodyThere = {
    ...each({ gateway: unseen("timeout"), activeJob: unseen("timeout") }),
    launcherJobs: unseen("timeout"),
    registries: [],
};
const silentZosmf = sysplex.zosmfServers.map((server) => ({ server, answer: unseen("timeout") }));
const unlike = [buildRegistry("lpar1", entriesOf([first])), buildRegistry("lpar2", all)];
const space = (jobName: string, procedureStep: string): AddressSpace => ({
    jobName,
    stepName: jobName,
    procedureStep,
    isStarting: false,
    asid: "0052",
    workUnitId: null,
    userId: null,
    elapsedSeconds: null,
});
const report = (changes: Given): ReturnType<typeof statusReport> => statusReport(lookGiven(changes), statusRules, 1);

const table: readonly (readonly [when: string, changes: Given, verdict: string])[] = [
    ["everything is well", {}, "HEALTHY"],
    [
        "one is stopped",
        {
            ...onlySecond(stopped),
            ...listing(all.filter(({ hostName }) => hostName === sysplex.instances[0]?.hostname)),
        },
        "DEGRADED",
    ],
    ["every gateway says that it is not well", each(saying("bad")), "CRITICAL"],
    ["one gateway says that it is not well", onlySecond(saying("bad")), "DEGRADED"],
    ["one gateway hangs", onlySecond({ gateway: unseen("timeout") }), "DEGRADED"],
    [
        "one hangs, and the other is stopped",
        {
            instances: [buildSighting(first, { gateway: unseen("timeout") }), buildSighting(second, stopped)],
            ...listing(entriesOf([first])),
        },
        "UNKNOWN",
    ],
    [
        "a lost system leaves silent addresses",
        {
            ...onlySecond({ ...stopped, gateway: unseen("timeout"), addressSpaces: unseen("timeout") }),
            ...listing(entriesOf([first])),
            members: seen([{ name: "LPAR1", status: "ACTIVE", isActive: true }]),
        },
        "DEGRADED",
    ],
    [
        "no registry lets us look",
        { registries: [buildUnseenRegistry("lpar1"), buildUnseenRegistry("lpar2")] },
        "DEGRADED",
    ],
    [
        "every gateway refuses, and no registry was seen",
        { ...each({ gateway: unseen("refused") }), registries: [] },
        "UNKNOWN",
    ],
    ["no z/OSMF answers and no gateway does", { ...nobodyThere, zosmf: silentZosmf }, "UNKNOWN"],
    [
        "the other calls itself out of service, and one is stopped",
        {
            instances: [buildSighting(first), buildSighting(second, stopped)],
            ...listing(
                all
                    .filter(({ hostName }) => hostName === first.hostname)
                    .map((entry) => ({ ...entry, status: "OUT_OF_SERVICE" as const })),
            ),
        },
        "UNKNOWN",
    ],
    ["the login is broken everywhere", each(saying("login-broken")), "CRITICAL"],
    ["no ZAAS is left", listing(all.filter(({ app }) => app !== "ZAAS")), "CRITICAL"],
    [
        "one ZAAS of two is left",
        listing(all.filter(({ app, hostName }) => app !== "ZAAS" || hostName === sysplex.instances[0]?.hostname)),
        "DEGRADED",
    ],
    ["all are only starting", young(), "CRITICAL"],
    ["no gateway answers from here", each({ gateway: unseen("timeout") }), "UNKNOWN"],
    ["a launcher job was not seen", onlySecond({ activeJob: unseen("denied") }), "HEALTHY"],
    [
        "the sysplex itself was not seen, and everybody is ready",
        { members: unseen("denied"), launcherJobs: unseen("denied"), ...each({ activeJob: unseen("denied") }) },
        "HEALTHY",
    ],
];

describe("statusReport", () => {
    it.each(table)("when %s", (_when, changes, verdict) => {
        expect(report(changes).verdict).toBe(verdict);
    });

    it("names the launcher job that was not seen, even if the instance is ready without it", () => {
        const { instances, missing } = report(onlySecond({ activeJob: unseen("denied") }));
        expect(instances.map(({ state }) => state)).toEqual(["READY", "READY"]);
        expect(missing.map(({ what }) => what)).toContain("launcher job of lpar2");
    });

    it("leaves to HA-REG04 what one registry still lists of a dead instance", () => {
        const { findings } = report({ ...onlySecond(stopped), registries: unlike });
        expect(findings.map(({ id }) => id).sort()).toEqual(["HA-REG04", "HA-STC01"]);
    });

    it.each<[string, Observation<readonly AddressSpace[]>, string, string]>([
        ["denied as well", unseen("denied"), "READY", "ready; its launcher job could not be seen"],
        ["that shows the launcher", seen([space("ZWE1SV", "ZWELNCH")]), "READY", "ready"],
        ["that shows the job under another step", seen([space("ZWE1SV", "STEP1")]), "READY", "ready"],
        ["that shows what a launcher left", seen([space("ZWE1AG", "*OMVSEX")]), "ORPHANED", "its launcher job is gone"],
        ["that shows nothing", seen([]), "DEGRADED", "started under another name"],
    ])("decides by D A %s if the job list is silent", (_, addressSpaces, state, reason) => {
        const hidden = { activeJob: unseen("denied"), addressSpaces };
        const { instances, findings } = report({ ...onlySecond(hidden), launcherJobs: seen([]) });
        expect(instances[1]?.state).toBe(state);
        expect(instances[1]?.reason).toContain(reason);
        expect(findings.flatMap(({ means }) => (/serves nobody/.test(means) ? [means] : []))).toEqual([]);
    });

    it("does not report an instance as lost that answers, nor one whose system name was guessed", () => {
        const alone = seen([{ name: "LPAR1", status: "ACTIVE", isActive: true }]);
        expect(report({ members: alone }).instances[1]?.state).not.toBe("SYSTEM-DOWN");
        const silent = { ...onlySecond({ gateway: unseen("refused") }), members: alone };
        expect(report(silent).instances[1]?.state).toBe("SYSTEM-DOWN");
        expect(report(silent).findings.map(({ id }) => id)).not.toContain("HA-GW01");
        const guessed = { ...sysplex, topology: "profile" as const };
        const { instances } = statusReport(lookAt(guessed, buildSnapshot(guessed, silent)), statusRules, 1);
        expect(instances[1]?.state).not.toBe("SYSTEM-DOWN");
    });

    it("shows the XCF status of a system that does not update it, and does not blame a firewall", () => {
        const stale = seen([
            { name: "LPAR1", status: "ACTIVE", isActive: true },
            { name: "LPAR2", status: "MONITOR-DETECTED STOP", isActive: false },
        ]);
        const ports = [{ instanceId: "lpar2", component: "gateway", port: 7554, handshake: unseen("timeout") }];
        const { findings, instances } = report({
            ...onlySecond({ gateway: unseen("timeout"), ports }),
            members: stale,
        });
        expect(findings.map(({ id }) => id)).toContain("HA-SYS04");
        expect(findings.map(({ id }) => id)).not.toContain("HA-NET01");
        expect(instances[1]?.evidence.map(({ detail }) => detail)).toContain("XCF status MONITOR-DETECTED STOP");
    });

    it("reports a gateway as drained if its status was set to DOWN by hand", () => {
        const down = all.map((entry) =>
            entry.app === "GATEWAY" && entry.hostName === sysplex.instances[1]?.hostname
                ? { ...entry, status: "DOWN" as const, overriddenStatus: "DOWN" as const }
                : entry,
        );
        const { findings, instances } = report(listing(down));
        expect(instances[1]?.state).toBe("DRAINED");
        expect(findings.map(({ id }) => id)).toEqual(["HA-REG08"]);
    });
});
