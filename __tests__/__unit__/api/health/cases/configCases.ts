// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Settings } from "../../../../../src/api/model/config/settings";
import type { StartedWith } from "../../../../../src/api/model/seen/answers";
import {
    buildEntry,
    buildRegistry,
    buildSettings,
    entriesOf,
    launcherLog,
    seen,
    stopped,
    buildSighting,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildInstance, buildServer, buildSysplex } from "../../../../support/worlds/buildSysplex";
import type { RuleCase } from "./ruleCase";
import { nothingAsked, withAnswers, withSettings } from "./ruleCase";

type Problem = Settings["problems"][number];

function problem(id: string, severity: Problem["severity"], instance: string | null = null): Problem {
    return { id, severity, message: `wrong: ${id}.`, remedy: "mend it", document: "zowe.yaml", line: 7, instance };
}

/** Rules that say what the configuration alone shows. */
const offline: readonly (readonly [id: string, worst: Problem["severity"]])[] = [
    ["HA-SYS03", "WARNING"],
    ["HA-CFG02", "CRITICAL"],
    ["HA-CFG03", "CRITICAL"],
    ["HA-CFG04", "CRITICAL"],
    ["HA-CFG09", "CRITICAL"],
    ["HA-CFG10", "CRITICAL"],
    ["HA-CFG11", "WARNING"],
    ["HA-CFG12", "WARNING"],
    ["HA-CFG13", "WARNING"],
    ["HA-CFG15", "WARNING"],
    ["HA-CCH05", "CRITICAL"],
    ["HA-CCH09", "CRITICAL"],
];

const offlineCases = offline.flatMap(([id, worst]): readonly RuleCase[] => [
    { id, when: "the configuration shows nothing", says: "PASS", snapshot: withSettings() },
    {
        id,
        when: "the configuration shows it",
        says: worst === "CRITICAL" ? "FAIL" : "WARN",
        snapshot: withSettings({ problems: [problem(id, worst, "lpar2")] }),
        words: /wrong: .* \(zowe\.yaml:7\)\.$/,
        about: "lpar2",
    },
    { id, when: "it is only worth a word", says: "INFO", snapshot: withSettings({ problems: [problem(id, "INFO")] }) },
    { id, when: "there is no zowe.yaml", says: "SKIP", snapshot: withAnswers({ settings: seen(null) }) },
    {
        id,
        when: "zowe.yaml was not read",
        says: "UNKNOWN",
        snapshot: withAnswers({ settings: unseen("denied", "LPAR1 said no") }),
        words: /LPAR1 said no/,
    },
]);

const name = (host: string, role: string, instanceId: string | null, ...addresses: readonly string[]) => ({
    host,
    role,
    instanceId,
    addresses: addresses.length === 0 ? unseen("name-not-resolved") : seen(addresses),
});
const wellNamed = [
    name("lpar1.example.com", "hostname of lpar1", "lpar1", "10.0.0.1"),
    name("lpar2.example.com", "hostname of lpar2", "lpar2", "10.0.0.2"),
    name("zowe.example.com", "external domain", null, "10.0.0.9"),
];

const startedWith = (
    modifiedAt: string,
    environment: StartedWith["environment"] = unseen("denied"),
): readonly StartedWith[] => [
    {
        instanceId: "lpar1",
        files: seen([{ name: "/global/zowe/zowe.yaml", mode: "", user: null, group: null, size: 1, modifiedAt }]),
        environment,
    },
];
const zone = [
    {
        server: buildServer(1),
        answer: seen(" IEE136I LOCAL: TIME=21.14.07 DATE=2026.325  UTC: TIME=02.14.07 DATE=2026.326"),
    },
];
const prepared = (id: string): string =>
    `(zwe-internal-start-prepare) starting Zowe instance ${id} with /global/zowe/workspace/.env/.zowe-merged.yaml ...`;
const logOf = (...lines: readonly string[]) => [
    { instanceId: "lpar1", seen: { launcher: seen(launcherLog()), launcherStart: seen(launcherLog(...lines)) } },
];
const mistyped = buildSysplex({ instances: [buildInstance(1), buildInstance(2, { systemName: "LPAE2" })] });
const members = (...names: readonly string[]) => ({
    members: seen(names.map((each) => ({ name: each, status: "ACTIVE", isActive: true }))),
});

export const configCases: readonly RuleCase[] = [
    ...offlineCases,
    {
        id: "HA-CFG02",
        when: "Zowe runs all the same",
        says: "FAIL",
        snapshot: withSettings({ problems: [problem("HA-CFG02", "CRITICAL")] }),
        tells: /^Running instances are not affected\. At their next start: Zowe does not start/,
    },
    { id: "HA-CFG01", when: "it was read", says: "PASS", snapshot: withSettings(), words: /zowe\.yaml/ },
    { id: "HA-CFG01", when: "there is none", says: "SKIP", snapshot: withAnswers({ settings: seen(null) }) },
    {
        id: "HA-CFG01",
        when: "reading was denied",
        says: "UNKNOWN",
        snapshot: withAnswers({ settings: unseen("denied", "not authorized") }),
        words: /could not be read: not authorized/,
    },
    { id: "HA-CFG05", when: "all resolve", says: "PASS", snapshot: withAnswers({ names: wellNamed }) },
    {
        id: "HA-CFG05",
        when: "one does not",
        says: "FAIL",
        snapshot: withAnswers({
            names: [...wellNamed.slice(1), name("lpar1.example.com", "hostname of lpar1", "lpar1")],
        }),
        about: "lpar1",
    },
    {
        id: "HA-CFG05",
        when: "an instance has the address of the DVIPA",
        says: "FAIL",
        snapshot: withAnswers({
            names: [...wellNamed.slice(1), name("lpar1.example.com", "hostname of lpar1", "lpar1", "10.0.0.9")],
        }),
        words: /address of zowe\.example\.com/,
    },
    { id: "HA-CFG05", when: "nobody asked", says: "UNKNOWN", snapshot: nothingAsked },
    {
        id: "HA-CFG05",
        when: "DNS is silent",
        says: "UNKNOWN",
        snapshot: withAnswers({
            names: [{ host: "a", role: "external domain", instanceId: null, addresses: unseen("timeout") }],
        }),
    },
    { id: "HA-CFG06", when: "the instances are alike", says: "PASS", snapshot: withSettings() },
    {
        id: "HA-CFG06",
        when: "they differ",
        says: "WARN",
        snapshot: withSettings({ drift: [{ path: "zowe.externalPort", values: [], isAllowed: false }] }),
        words: /zowe\.externalPort/,
    },
    {
        id: "HA-CFG06",
        when: "zowe.yaml was not read",
        says: "UNKNOWN",
        snapshot: withAnswers({ settings: unseen("denied") }),
    },
    {
        id: "HA-CFG07",
        when: "the file is older than the start",
        says: "PASS",
        snapshot: withAnswers({ startedWith: startedWith("2026-11-10T00:00:00") }),
    },
    {
        id: "HA-CFG07",
        when: "the file is younger",
        says: "WARN",
        snapshot: withAnswers({ startedWith: startedWith("2026-11-22T01:00:00"), console: zone }),
        about: "lpar1",
    },
    {
        id: "HA-CFG07",
        when: "it depends on the time zone, which is not known",
        says: "UNKNOWN",
        snapshot: withAnswers({ startedWith: startedWith("2026-11-21T06:00:00") }),
        words: /./,
    },
    {
        id: "HA-CFG07",
        when: "both readings of the time agree once the zone is known",
        says: "WARN",
        snapshot: withAnswers({ startedWith: startedWith("2026-11-21T06:00:00"), console: zone }),
    },
    {
        id: "HA-CFG07",
        when: "it was started with another port",
        says: "WARN",
        snapshot: withAnswers({
            startedWith: startedWith("2026-11-10T00:00:00", seen({ ZWE_components_gateway_port: "7000" })),
        }),
        words: /port of gateway/,
    },
    {
        id: "HA-CFG07",
        when: "the directory may not be listed",
        says: "UNKNOWN",
        snapshot: withAnswers({
            startedWith: [{ instanceId: "lpar1", files: unseen("denied"), environment: unseen("denied") }],
        }),
    },
    {
        id: "HA-CFG07",
        when: "it does not run",
        says: "SKIP",
        snapshot: withAnswers({}, { instances: [buildSighting(buildInstance(1), stopped)] }),
    },
    {
        id: "HA-CFG08",
        when: "it runs under its id",
        says: "PASS",
        snapshot: withAnswers(
            { launcherLogs: logOf(prepared("lpar1")) },
            { instances: [buildSighting(buildInstance(1))] },
        ),
    },
    {
        id: "HA-CFG08",
        when: "it runs under another id",
        says: "FAIL",
        snapshot: withAnswers({ launcherLogs: logOf(prepared("sysa")) }),
        words: /id "sysa", which is not lpar1/,
        about: "lpar1",
    },
    {
        id: "HA-CFG08",
        when: "its log does not tell",
        says: "UNKNOWN",
        snapshot: withAnswers({ launcherLogs: logOf() }),
    },
    {
        id: "HA-CFG08",
        when: "its log may not be read",
        says: "UNKNOWN",
        snapshot: withAnswers({
            launcherLogs: [
                { instanceId: "lpar1", seen: { launcher: unseen("denied"), launcherStart: unseen("denied") } },
            ],
        }),
    },
    { id: "HA-CFG14", when: "no static definition is stale", says: "PASS", snapshot: withSettings() },
    {
        id: "HA-CFG14",
        when: "one names a host that is gone",
        says: "WARN",
        snapshot: withAnswers(
            { settings: seen(buildSettings()) },
            { registries: [buildRegistry("lpar1", [buildEntry("ZSS", "old.example.com", 7557, { isStatic: true })])] },
        ),
        words: /old\.example\.com/,
    },
    {
        id: "HA-CFG14",
        when: "it leads to z/OSMF",
        says: "PASS",
        snapshot: withAnswers(
            { settings: seen(buildSettings()) },
            {
                registries: [
                    buildRegistry("lpar1", [buildEntry("IBMZOSMF", "zosmf.example.com", 443, { isStatic: true })]),
                ],
            },
        ),
    },
    {
        id: "HA-CFG14",
        when: "no registry was seen",
        says: "UNKNOWN",
        snapshot: withAnswers({ settings: seen(buildSettings()) }, { registries: [] }),
    },
    {
        id: "HA-SYS02",
        when: "every system is a member",
        says: "PASS",
        snapshot: withAnswers({}, members("LPAR1", "LPAR2")),
    },
    {
        id: "HA-SYS02",
        when: "a spare member is called almost so",
        says: "FAIL",
        sysplex: mistyped,
        snapshot: withAnswers({}, { ...members("LPAR1", "LPAR2"), registries: [] }, mistyped),
        words: /LPAE2, but the sysplex has LPAR2/,
        about: "lpar2",
    },
    {
        id: "HA-SYS02",
        when: "its Caching Service registers from another system",
        says: "FAIL",
        sysplex: mistyped,
        snapshot: withAnswers(
            {},
            { registries: [buildRegistry("lpar1", entriesOf([buildInstance(1), buildInstance(2)]))] },
            mistyped,
        ),
        words: /registered from LPAR2/,
    },
    {
        id: "HA-SYS02",
        when: "one is only down",
        says: "PASS",
        snapshot: withAnswers(
            {},
            {
                ...members("LPAR1"),
                registries: [],
                instances: [buildSighting(buildInstance(1)), buildSighting(buildInstance(2), stopped)],
            },
        ),
    },
    {
        id: "HA-SYS02",
        when: "the sysplex has no such system, but the instance answers",
        says: "FAIL",
        snapshot: withAnswers({}, { ...members("LPAR1", "PROD7"), registries: [] }),
        words: /sysname is LPAR2, but the sysplex has no such system, but the instance answers/,
        about: "lpar2",
    },
    {
        id: "HA-SYS02",
        when: "nobody could be asked",
        says: "UNKNOWN",
        snapshot: withAnswers({}, { members: unseen(), registries: [] }),
    },
];
