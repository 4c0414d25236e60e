// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../../../../../src/api/model/seen/answers";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import type { LocatedJob } from "../../../../../src/api/model/seen/sightings";
import { buildSettings, buildSighting, buildSnapshot, seen, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildInstance, buildServer, buildSysplex } from "../../../../support/worlds/buildSysplex";
import type { RuleCase } from "./ruleCase";
import { nothingAsked, twoInstances, withAnswers } from "./ruleCase";

const jobOf = (number: number, systemName: string | null, id = `STC0000${number}`): LocatedJob => {
    const { activeJob } = buildSighting(buildInstance(number));
    const job = activeJob.seen && activeJob.value ? activeJob.value.job : null;
    if (job === null) {
        throw new Error("the builder makes an active job");
    }
    return { job: { ...job, id }, systemName, messageLog: null };
};

const unfinished = (
    kind: string,
    endedAs: string | null = null,
    tookAny = true,
): Snapshot["journal"]["unfinished"][number] => ({
    operationId: "operation-1",
    kind,
    startedAt: "2026-11-22T01:00:00Z",
    instances: ["lpar1", "lpar2"],
    tookAny,
    endedAs,
});

const jobs = (...located: readonly LocatedJob[]): Snapshot => withAnswers({}, { launcherJobs: seen(located) });

const zis = (second: NonNullable<Answers["zis"]>[number]["isRunning"]): Snapshot =>
    withAnswers({
        settings: seen(buildSettings()),
        zis: [
            { instanceId: "lpar1", isRunning: seen(true) },
            { instanceId: "lpar2", isRunning: second },
        ],
    });

const zosmfJob = (systemName: string | null): LocatedJob => ({ ...jobOf(1, systemName, `STC${systemName ?? "?"}`) });
const zosmf = (
    located: readonly LocatedJob[],
    provider: string | null = "zosmf",
    problems: ReturnType<typeof buildSettings>["problems"] = [],
): Snapshot =>
    withAnswers({
        settings: seen(buildSettings({ authenticationProvider: provider, problems })),
        zosmfServers: { jobs: seen(located), ofZowe: seen(true), keys: [] },
    });
const signing = (...keys: readonly (string | null)[]): Snapshot =>
    withAnswers({
        settings: seen(buildSettings()),
        zosmfServers: {
            jobs: seen([]),
            ofZowe: seen(true),
            keys: keys.map((modulus, index) => ({
                name: `lpar${index + 1}:443`,
                keys: seen(modulus === null ? null : [{ keyId: null, modulus }]),
            })),
        },
    });
const secondServer = buildServer(2);
const consoles = (answer: NonNullable<Answers["console"]>[number]["answer"]): Snapshot =>
    withAnswers({ console: [{ server: secondServer, answer }] });
const taken = unseen(
    "answered-error",
    "z/OSMF answered HTTP 500: IKJ55303I THE CONSOLE COMMAND HAS TERMINATED. MCSOPER RC 4",
);
const noServer = buildSysplex({ zosmfServers: [] });

export const systemCases: readonly RuleCase[] = [
    { id: "HA-STC02", when: "each runs once in its place", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-STC02",
        when: "one runs twice",
        says: "FAIL",
        snapshot: jobs(jobOf(1, "LPAR1"), jobOf(1, "LPAR1", "STC99999")),
        words: /runs 2 times on LPAR1/,
        about: "lpar1",
    },
    {
        id: "HA-STC02",
        when: "one runs elsewhere",
        says: "FAIL",
        snapshot: jobs(jobOf(1, "LPAR1"), jobOf(2, "LPAR7")),
        words: /runs on LPAR7/,
        about: "LPAR7",
    },
    {
        id: "HA-STC02",
        when: "where one runs is not known",
        says: "PASS",
        snapshot: jobs(jobOf(1, "LPAR1"), jobOf(2, null)),
    },
    {
        id: "HA-STC02",
        when: "jobs could not be listed",
        says: "UNKNOWN",
        snapshot: withAnswers({}, { launcherJobs: unseen("denied") }),
    },
    { id: "HA-STC06", when: "it runs everywhere", says: "PASS", snapshot: zis(seen(true)) },
    {
        id: "HA-STC06",
        when: "it does not run on one",
        says: "FAIL",
        snapshot: zis(seen(false)),
        words: /ZWESISTC is not active on LPAR2/,
        about: "lpar2",
    },
    {
        id: "HA-STC06",
        when: "it does not run beside an instance that answers, whose sysname the sysplex does not know",
        says: "FAIL",
        snapshot: { ...zis(seen(false)), members: seen([{ name: "LPAR1", status: "ACTIVE", isActive: true }]) },
        about: "lpar2",
    },
    { id: "HA-STC06", when: "the console is denied", says: "UNKNOWN", snapshot: zis(unseen("denied")) },
    {
        id: "HA-ZMF02",
        when: "two systems run it",
        says: "PASS",
        snapshot: zosmf([zosmfJob("LPAR1"), zosmfJob("LPAR2")]),
        words: /LPAR1 and LPAR2/,
    },
    {
        id: "HA-ZMF02",
        when: "one system runs it",
        says: "WARN",
        snapshot: zosmf([zosmfJob("LPAR1")]),
        words: /on LPAR1 only: it has one autostart group and is a single point of failure/,
    },
    { id: "HA-ZMF02", when: "Zowe does not log in by it", says: "INFO", snapshot: zosmf([zosmfJob("LPAR1")], "saf") },
    {
        id: "HA-ZMF02",
        when: "zOSMF.host is one instance's host",
        says: "WARN",
        snapshot: zosmf([zosmfJob("LPAR1"), zosmfJob("LPAR2")], "zosmf", [
            {
                id: "HA-ZMF02",
                severity: "WARNING",
                message: "zOSMF.host is lpar1.",
                remedy: "DVIPA",
                document: null,
                line: null,
                instance: null,
            },
        ]),
    },
    { id: "HA-ZMF02", when: "where it runs is not known", says: "UNKNOWN", snapshot: zosmf([zosmfJob(null)]) },
    { id: "HA-ZMF02", when: "jobs could not be listed", says: "UNKNOWN", snapshot: nothingAsked },
    { id: "HA-ZMF03", when: "D T is answered", says: "PASS", snapshot: consoles(seen(" IEE136I LOCAL: TIME=1")) },
    {
        id: "HA-ZMF03",
        when: "it is denied",
        says: "UNKNOWN",
        snapshot: consoles(unseen("denied", "IKJ55353I")),
        words: /through plex1\.lpar2: IKJ55353I/,
        about: "LPAR2",
    },
    {
        id: "HA-ZMF03",
        when: "that z/OSMF does not answer at all",
        says: "WARN",
        snapshot: {
            ...consoles(unseen("refused")),
            zosmf: [{ server: secondServer, answer: unseen("refused") }],
        },
        about: "LPAR2",
        causedBy: "HA-ZMF01",
    },
    {
        id: "HA-ZMF03",
        when: "only its console does not answer",
        says: "UNKNOWN",
        snapshot: consoles(unseen("timeout")),
    },
    {
        id: "HA-ZMF03",
        when: "there is no z/OSMF",
        says: "SKIP",
        sysplex: noServer,
        snapshot: buildSnapshot(noServer, { answers: { console: [] } }),
    },
    { id: "HA-ZMF03", when: "nobody asked", says: "UNKNOWN", snapshot: nothingAsked },
    { id: "HA-ZMF06", when: "the name is free", says: "PASS", snapshot: consoles(seen(" IEE136I")) },
    {
        id: "HA-ZMF06",
        when: "another session has it",
        says: "WARN",
        snapshot: consoles(taken),
        words: /in use by another session/,
    },
    { id: "HA-ZMF06", when: "nobody asked", says: "UNKNOWN", snapshot: nothingAsked },
    { id: "HA-ZMF04", when: "all sign with one key", says: "PASS", snapshot: signing("n", "n") },
    {
        id: "HA-ZMF04",
        when: "they sign with different keys",
        says: "FAIL",
        snapshot: signing("n", "m"),
        words: /different keys/,
    },
    { id: "HA-ZMF04", when: "one signs nothing", says: "WARN", snapshot: signing("n", null) },
    { id: "HA-ZMF04", when: "none signs", says: "INFO", snapshot: signing(null, null) },
    {
        id: "HA-ZMF04",
        when: "nobody asked",
        says: "UNKNOWN",
        snapshot: withAnswers({ settings: seen(buildSettings()) }),
    },
    { id: "HA-OPS01", when: "nothing is open", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-OPS01",
        when: "a restart has no end",
        says: "WARN",
        snapshot: withAnswers(
            {},
            {
                journal: {
                    unfinished: [unfinished("RESTART")],
                    drains: [],
                },
            },
        ),
        words: /The restart operation-1 of lpar1, lpar2, begun at 2026-11-22T01:00Z, has no end/,
    },
    {
        id: "HA-OPS01",
        when: "the journals of other workstations cannot be read",
        says: "UNKNOWN",
        snapshot: withAnswers(
            {},
            { journal: { unfinished: [], drains: [], unread: { away: "the shared directory is away", gaps: [] } } },
        ),
        words: /^Not seen, operations of other workstations: the shared directory is away\.$/,
    },
    {
        id: "HA-OPS01",
        when: "one journal of another workstation cannot be read",
        says: "UNKNOWN",
        snapshot: withAnswers(
            {},
            { journal: { unfinished: [], drains: [], unread: { away: null, gaps: ["one is a symbolic link"] } } },
        ),
        words: /one is a symbolic link/,
    },
    {
        id: "HA-OPS01",
        when: "a start was interrupted, and everybody is READY all the same",
        says: "PASS",
        snapshot: withAnswers({}, { journal: { unfinished: [unfinished("START", "INTERRUPTED")], drains: [] } }),
    },
    {
        id: "HA-OPS01",
        when: "a restart was interrupted before it took anything, and everybody is READY",
        says: "PASS",
        snapshot: withAnswers(
            {},
            { journal: { unfinished: [unfinished("RESTART", "INTERRUPTED", false)], drains: [] } },
        ),
    },
    {
        id: "HA-OPS01",
        when: "a stop was interrupted, and they still run",
        says: "WARN",
        snapshot: withAnswers({}, { journal: { unfinished: [unfinished("STOP", "INTERRUPTED")], drains: [] } }),
        words: /ended INTERRUPTED/,
    },
    {
        id: "HA-SEC01",
        when: "the console is denied",
        says: "UNKNOWN",
        snapshot: consoles(unseen("denied", "IKJ55353I")),
        words: /open a console and issue displays: not allowed/,
    },
    {
        id: "HA-SEC01",
        when: "the password is rejected",
        says: "UNKNOWN",
        snapshot: consoles(unseen("credentials-rejected", "lpar1 rejected the user ID or password (HTTP 401)")),
        words: /^To log on: lpar1 rejected the user ID or password \(HTTP 401\)\.$/,
        tells: /next: correct the user ID and password in the profile: zowe config secure; or log in for a new token: zowe auth login apiml$/,
    },
    { id: "HA-SEC01", when: "what was tried is granted", says: "PASS", snapshot: consoles(seen(" IEE136I")) },
    {
        id: "HA-SEC01",
        when: "there is no certificate",
        says: "UNKNOWN",
        sysplex: twoInstances,
        snapshot: withAnswers(
            {},
            { registries: [{ instanceId: "lpar1", kind: "discovery", entries: unseen("no-credential") }] },
        ),
        words: /registries and the live leases/,
    },
];
