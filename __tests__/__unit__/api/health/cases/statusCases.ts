// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { parseGatewayHealth } from "../../../../../src/api/probe/parse/gatewayHealth";
import type { InstanceSighting, LeaseSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import {
    buildRegistry,
    buildSighting,
    buildSnapshot,
    entriesOf,
    launcherLog,
    seen,
    stopped,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../../support/worlds/buildSysplex";
import type { RuleCase } from "./ruleCase";
import { nothingAsked, twoInstances } from "./ruleCase";

const [first, second] = [buildInstance(1), buildInstance(2)];
const all = entriesOf([first, second]);
const snapshot = (changes: Partial<Snapshot>): Snapshot => buildSnapshot(twoInstances, changes);
const secondIs = (changes: Partial<InstanceSighting>, more: Partial<Snapshot> = {}): Snapshot =>
    snapshot({ instances: [buildSighting(first), buildSighting(second, changes)], ...more });
const listing = (...lists: readonly (typeof all)[]): Partial<Snapshot> => ({
    registries: lists.map((entries, index) => buildRegistry(`lpar${index + 1}`, entries)),
});
const copies = (...lists: readonly (typeof all)[]): Partial<Snapshot> => ({
    registries: listing(...lists).registries?.map((view) => ({ ...view, kind: "gateway" as const })) ?? [],
});
const blind: Partial<Snapshot> = {
    registries: [{ instanceId: "lpar1", kind: "discovery", entries: unseen("no-credential") }],
};
/** One service of the first z/OSMF; its jobs are listed. */
const withServices = (console: ReturnType<typeof unseen>): Snapshot =>
    snapshot({
        zosmf: nothingAsked.zosmf.slice(0, 1).map((one) => ({
            ...one,
            services: [
                { service: "jobs", answer: seen(true as const) },
                { service: "console", answer: console },
            ],
        })),
    });
const gone: Partial<Snapshot> = { members: seen([{ name: "LPAR1", status: "ACTIVE", isActive: true }]) };
const logged = (...lines: readonly string[]): Partial<InstanceSighting> => ({ launcher: seen(launcherLog(...lines)) });
const runOut = (entryId: string): LeaseSighting => ({
    entryId,
    askedAt: "lpar1",
    lease: seen({ verdict: "run-out", remainingSeconds: -30, ageSeconds: 900, registeredAt: null }),
});
/** The launcher's words for a component that ended twice and was started again. */
const ended = (name: string): readonly string[] =>
    [1, 2].flatMap(() => [
        `ZWEL0004I component ${name}(1) terminated, status = 256`,
        `ZWEL0005I next attempt to restart component ${name} in 1 seconds`,
    ]);
const refusing = (component: string, port: number): Partial<InstanceSighting> => ({
    ports: [{ instanceId: "lpar2", component, port, handshake: unseen("refused") }],
});
const late = (service: string): LeaseSighting => ({
    entryId: `${second.hostname}:${service}`,
    askedAt: "lpar1",
    lease: seen({ verdict: "overdue", remainingSeconds: 30, ageSeconds: 900, registeredAt: null }),
});
const strange = entriesOf([buildInstance(9)]);
const left = entriesOf([second]).map(({ instanceId }) => instanceId);
const space = {
    jobName: "ZWE1AG",
    stepName: "STEP1",
    procedureStep: "*OMVSEX",
    isStarting: false,
    asid: "0072",
    workUnitId: null,
    userId: null,
    elapsedSeconds: 9,
};
const given = "ZWEL0038E failed to restart component caching-service, max retries reached";
const locked =
    "ISPN000136: Error executing command PutKeyValueCommand on Cache 'org.infinispan.LOCKS', writing keys [zoweInvalidatedTokenLock]";
const withoutCache = all.filter(({ app, hostName }) => !(app === "CACHINGSERVICE" && hostName === second.hostname));

const outOfService = listing(
    all.map((one) => (one.hostName === second.hostname ? { ...one, status: "OUT_OF_SERVICE" as const } : one)),
);
const drained = (until: string | null): Partial<Snapshot> => ({
    ...outOfService,
    journal: {
        unfinished: [],
        drains: [{ instanceId: "lpar2", by: "IBMUSER", since: "2026-11-22T02:00:00.000Z", reason: "IPL", until }],
    },
});

/** The rules that `status` judges by as well. */
export const statusCases: readonly RuleCase[] = [
    { id: "HA-SYS01", when: "both are active", says: "PASS", snapshot: nothingAsked },
    { id: "HA-SYS01", when: "one has left", says: "WARN", snapshot: secondIs(stopped, gone), about: "lpar2" },
    {
        id: "HA-SYS01",
        when: "nobody serves any more",
        says: "FAIL",
        snapshot: snapshot({ ...gone, instances: [buildSighting(second, stopped)], registries: [] }),
    },
    {
        id: "HA-SYS01",
        when: "the console is denied",
        says: "UNKNOWN",
        snapshot: secondIs({ activeJob: unseen("denied") }, { members: unseen("denied") }),
    },
    { id: "HA-SYS04", when: "both are ACTIVE", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-SYS04",
        when: "one stopped updating its status",
        says: "WARN",
        snapshot: snapshot({ members: seen([{ name: "LPAR2", status: "MONITOR-DETECTED STOP", isActive: false }]) }),
        words: /LPAR2 is MONITOR-DETECTED STOP/,
        about: "lpar2",
    },
    { id: "HA-SYS04", when: "nobody was asked", says: "SKIP", snapshot: snapshot({ members: unseen() }) },
    { id: "HA-STC01", when: "both run", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-STC01",
        when: "one does not",
        says: "WARN",
        snapshot: secondIs(stopped),
        words: /No ZWE1SV is active on LPAR2/,
    },
    {
        id: "HA-STC01",
        when: "its system is gone",
        says: "WARN",
        snapshot: secondIs(stopped, gone),
        causedBy: "HA-SYS01",
    },
    {
        id: "HA-STC01",
        when: "jobs may not be listed",
        says: "UNKNOWN",
        snapshot: secondIs({ activeJob: unseen("denied") }),
    },
    { id: "HA-STC03", when: "there was no need to ask", says: "SKIP", snapshot: nothingAsked },
    {
        id: "HA-STC03",
        when: "address spaces are left",
        says: "FAIL",
        snapshot: secondIs({ ...stopped, addressSpaces: seen([space]) }),
        words: /ZWE1AG \(ASID 0072\)/,
    },
    { id: "HA-STC04", when: "SYSPRINT was not read", says: "SKIP", snapshot: nothingAsked },
    {
        id: "HA-STC04",
        when: "a component was given up",
        says: "FAIL",
        snapshot: secondIs(logged(given)),
        words: /gave up on caching-service/,
    },
    {
        id: "HA-STC04",
        when: "it is a ZAAS that is down and still registered",
        says: "WARN",
        snapshot: secondIs({ ...logged(...ended("zaas")), ...refusing("zaas", 7558) }, { leases: [late("zaas:7558")] }),
        words: /zaas of lpar2 has ended 2 times/,
        tells: /zaas is still registered: calls that a gateway sends there fail with HTTP 500, half of all logins/,
    },
    {
        id: "HA-STC04",
        when: "it is a Caching Service that is locked out",
        says: "WARN",
        snapshot: secondIs(logged(...ended("caching-service"), locked), listing(withoutCache, withoutCache)),
        causedBy: "HA-CCH10",
    },
    {
        id: "HA-STC04",
        when: "it has run for longer than the launcher remembers",
        says: "PASS",
        snapshot: secondIs(logged(...ended("zaas"), "ZWEL0001I component zaas started"), {
            sysplexTime: new Date("2026-11-22T02:01:31Z"),
        }),
    },
    {
        id: "HA-STC04",
        when: "it was started again a moment ago",
        says: "WARN",
        snapshot: secondIs(logged(...ended("zaas"), "ZWEL0001I component zaas started"), {
            sysplexTime: new Date("2026-11-22T02:01:29Z"),
        }),
    },
    {
        id: "HA-STC04",
        when: "the job that wrote it has ended",
        says: "SKIP",
        snapshot: snapshot({ instances: [buildSighting(second, { ...stopped, ...logged(given) })] }),
        words: /its launcher job has ended/,
    },
    {
        id: "HA-STC04",
        when: "nothing is restarted",
        says: "PASS",
        snapshot: secondIs(logged("ZWEL0007I components started")),
    },
    { id: "HA-STC05", when: "everything is up", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-STC05",
        when: "it does not run",
        says: "SKIP",
        snapshot: snapshot({ instances: [buildSighting(second, stopped)] }),
    },
    {
        id: "HA-STC05",
        when: "a component is not registered",
        says: "WARN",
        snapshot: snapshot(listing(withoutCache, withoutCache)),
        words: /caching-service of lpar2 is down/,
        tells: /next: zowe ha component start caching-service --lpars lpar2$/,
    },
    {
        id: "HA-STC05",
        when: "a dead API Catalog is still registered",
        says: "WARN",
        snapshot: secondIs(refusing("api-catalog", 7552), { leases: [late("apicatalog:7552")] }),
        words: /api-catalog of lpar2 is down/,
        tells: /fail with HTTP 500\. next:/,
    },
    {
        id: "HA-STC05",
        when: "the launcher has stopped one that does not register, and no other instance shows its port",
        says: "WARN",
        snapshot: secondIs({ ...logged("ZWEL0002I component zss stopped"), ...refusing("zss", 7557) }),
        words: /zss of lpar2 is down/,
        tells: /next: zowe ha component start zss --lpars lpar2$/,
    },
    {
        id: "HA-STC05",
        when: "one that does not register ends again and again",
        says: "WARN",
        snapshot: secondIs({ ...logged(...ended("zss")), ...refusing("zss", 7557) }),
        causedBy: "HA-STC04",
    },
    {
        id: "HA-STC05",
        when: "the launcher has started again what it stopped, so that it is the way to it that is closed",
        says: "PASS",
        snapshot: secondIs({
            ...logged("ZWEL0002I component zss stopped", "ZWEL0001I component zss started"),
            ...refusing("zss", 7557),
        }),
    },
    { id: "HA-ZMF01", when: "both answer", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-ZMF01",
        when: "one does not",
        says: "WARN",
        snapshot: snapshot({
            zosmf: nothingAsked.zosmf.map((one, index) => (index === 0 ? one : { ...one, answer: unseen("refused") })),
        }),
    },
    {
        id: "HA-ZMF01",
        when: "none answers",
        says: "FAIL",
        snapshot: snapshot({ zosmf: nothingAsked.zosmf.map((one) => ({ ...one, answer: unseen("timeout") })) }),
    },
    {
        id: "HA-ZMF01",
        when: "its certificate is not trusted here, so it is not known what it is",
        says: "UNKNOWN",
        snapshot: snapshot({
            zosmf: nothingAsked.zosmf.map((one) => ({ ...one, answer: unseen("certificate-not-trusted") })),
        }),
    },
    {
        id: "HA-ZMF01",
        when: "a gateway answers in place of each of them",
        says: "UNKNOWN",
        snapshot: snapshot({
            zosmf: nothingAsked.zosmf.map((one) => ({ ...one, answer: unseen("not-forwarded", "ZWEAO404E") })),
        }),
        words: /ZWEAO404E/,
        tells: /ibmzosmf\/api\/v1.*zowe auth login apiml/,
    },
    {
        id: "HA-ZMF01",
        when: "each answers with an error",
        says: "WARN",
        snapshot: snapshot({
            zosmf: nothingAsked.zosmf.map((one) => ({ ...one, answer: unseen("answered-error", "HTTP 400") })),
        }),
        words: /^It runs, but every request to it failed: HTTP 400/,
    },
    {
        id: "HA-ZMF07",
        when: "its console service alone fails",
        says: "WARN",
        snapshot: withServices(unseen("answered-error", "HTTP 500: Error 500: java.lang.NullPointerException")),
        words: /^The console service of .* fails: HTTP 500: .*NullPointerException\. Its jobs service answers\.$/,
    },
    {
        id: "HA-ZMF07",
        when: "its console service is forbidden",
        says: "UNKNOWN",
        snapshot: withServices(unseen("denied", "HTTP 403")),
        tells: /IzuManagementFacilityRestConsoles/,
    },
    {
        id: "HA-ZMF07",
        when: "another session has the console name",
        says: "PASS",
        snapshot: withServices(unseen("answered-error", "HTTP 500: IKJ55303I THE CONSOLE COMMAND HAS TERMINATED")),
    },
    { id: "HA-ZMF07", when: "nobody listened", says: "SKIP", snapshot: nothingAsked },
    {
        id: "HA-ZMF01",
        when: "it was not needed",
        says: "SKIP",
        snapshot: snapshot({ zosmf: nothingAsked.zosmf.map((one) => ({ ...one, answer: unseen() })) }),
    },
    { id: "HA-REG01", when: "both are listed", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-REG01",
        when: "one is listed nowhere",
        says: "FAIL",
        snapshot: snapshot(listing(entriesOf([first]), entriesOf([first]))),
        about: "lpar2",
    },
    { id: "HA-REG01", when: "no registry was seen", says: "UNKNOWN", snapshot: snapshot(blind) },
    { id: "HA-REG02", when: "they agree", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-REG02",
        when: "they do not",
        says: "FAIL",
        snapshot: snapshot(listing(all, entriesOf([second]))),
        words: /that of lpar2 lacks lpar1/,
    },
    {
        id: "HA-REG02",
        when: "they agree a little later",
        says: "PASS",
        snapshot: snapshot({
            ...listing(all, entriesOf([second])),
            answers: { registriesAgain: listing(all, all).registries ?? null },
        }),
    },
    {
        id: "HA-REG02",
        when: "they lack something else a little later",
        says: "PASS",
        snapshot: snapshot({
            ...listing(all, entriesOf([second])),
            answers: { registriesAgain: listing(entriesOf([first]), all).registries ?? null },
        }),
    },
    {
        id: "HA-REG02",
        when: "the one that lacked something is silent a little later",
        says: "FAIL",
        snapshot: snapshot({
            ...listing(all, entriesOf([second]), all),
            answers: {
                registriesAgain: listing(all, all, all).registries?.filter((_view, index) => index !== 1) ?? null,
            },
        }),
        words: /that of lpar2 lacks lpar1/,
    },
    {
        id: "HA-REG02",
        when: "the gateways' copies differ, looked at once",
        says: "WARN",
        snapshot: snapshot(copies(all, entriesOf([second]))),
        words: /^The gateways' copies of the registry differ: that of lpar2 lacks lpar1/,
    },
    {
        id: "HA-REG02",
        when: "the gateways' copies agree after their refresh",
        says: "PASS",
        snapshot: snapshot({
            ...copies(all, entriesOf([second])),
            answers: { registriesAgain: copies(all, all).registries ?? null },
        }),
    },
    {
        id: "HA-REG02",
        when: "the gateways' copies differ after their refresh",
        says: "FAIL",
        snapshot: snapshot({
            ...copies(all, entriesOf([second])),
            answers: { registriesAgain: copies(all, entriesOf([second])).registries ?? null },
        }),
        words: /still differ after half a minute/,
    },
    { id: "HA-REG02", when: "fewer than two were seen", says: "SKIP", snapshot: snapshot(blind) },
    { id: "HA-REG04", when: "nobody is dead", says: "SKIP", snapshot: nothingAsked },
    {
        id: "HA-REG04",
        when: "the dead are forgotten",
        says: "PASS",
        snapshot: secondIs(stopped, { ...gone, ...listing(entriesOf([first])) }),
    },
    {
        id: "HA-REG04",
        when: "a dead one is listed, its leases over",
        says: "FAIL",
        snapshot: secondIs(stopped, { ...gone, leases: left.map(runOut) }),
        words: /5 registrations of lpar2/,
    },
    { id: "HA-REG06", when: "no lease has run out", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-REG06",
        when: "half have",
        says: "WARN",
        snapshot: secondIs(stopped, { ...gone, leases: left.map(runOut) }),
        words: /5 of 10/,
    },
    {
        id: "HA-REG06",
        when: "what ran out is of a host that no configuration knows",
        says: "WARN",
        snapshot: snapshot({
            ...listing([...all, ...strange]),
            leases: strange.map(({ instanceId }) => runOut(instanceId)),
        }),
        words: /5 of 15/,
        causedBy: "HA-REG04",
    },
    { id: "HA-REG06", when: "no Discovery Service lets us look", says: "SKIP", snapshot: snapshot(blind) },
    { id: "HA-REG08", when: "both are in service", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-REG08",
        when: "one is out of service, and nobody knows why",
        says: "WARN",
        snapshot: snapshot(outOfService),
        about: "lpar2",
    },
    {
        id: "HA-REG08",
        when: "a drain is on record",
        says: "INFO",
        snapshot: snapshot(drained("2026-11-22T03:00:00.000Z")),
        words: /drained by IBMUSER at 2026-11-22 02:00:00Z, planned until 2026-11-22 03:00:00Z \(IPL\)/,
        about: "lpar2",
    },
    { id: "HA-REG08", when: "a drain has no end", says: "INFO", snapshot: snapshot(drained(null)) },
    {
        id: "HA-REG08",
        when: "a drain lasts for longer than meant",
        says: "WARN",
        snapshot: snapshot(drained("2026-11-22T02:10:00.000Z")),
        words: /planned until 2026-11-22 02:10:00Z/,
        about: "lpar2",
    },
    { id: "HA-REG08", when: "no registry was seen", says: "SKIP", snapshot: snapshot(blind) },
    { id: "HA-GW02", when: "both tell", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-GW02",
        when: "one keeps it",
        says: "WARN",
        snapshot: secondIs({ gateway: seen({ health: parseGatewayHealth(401, ""), latencyMs: 1 }) }),
    },
    {
        id: "HA-GW02",
        when: "one does not answer",
        says: "SKIP",
        snapshot: snapshot({ instances: [buildSighting(second, { gateway: unseen("timeout") })] }),
    },
    { id: "HA-CCH10", when: "SYSPRINT was not read", says: "SKIP", snapshot: nothingAsked },
    {
        id: "HA-CCH10",
        when: "it is locked out",
        says: "FAIL",
        snapshot: secondIs(logged(locked), listing(withoutCache, withoutCache)),
        words: /ISPN000306/,
    },
    { id: "HA-VER01", when: "one version runs", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-VER01",
        when: "two run",
        says: "WARN",
        snapshot: secondIs({ version: seen("3.3.0") }),
        words: /3\.3\.0 on lpar2/,
    },
    {
        id: "HA-VER01",
        when: "none was seen",
        says: "SKIP",
        snapshot: snapshot({ instances: [buildSighting(first, { version: unseen() })] }),
    },
];
