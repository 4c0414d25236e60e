// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../../../../../src/api/model/seen/answers";
import type { PortSighting } from "../../../../../src/api/model/seen/sightings";
import type { VipaTarget } from "../../../../../src/api/model/seen/networkDisplays";
import type { Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildCertificate, buildHandshake } from "../../../../support/worlds/buildHandshake";
import { buildSettings, buildSighting, seen, stopped, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildInstance, buildServer, buildSysplex } from "../../../../support/worlds/buildSysplex";
import type { RuleCase } from "./ruleCase";
import { nothingAsked, twoInstances, withAnswers } from "./ruleCase";

type Shown = Parameters<typeof buildHandshake>[0];

const port = (
    instanceId: string,
    component: string,
    number: number,
    handshake: PortSighting["handshake"],
): PortSighting => ({
    instanceId,
    component,
    port: number,
    handshake,
});
const well = (number: number): readonly PortSighting[] =>
    twoInstances.instances
        .filter(({ id }) => id === `lpar${number}`)
        .flatMap(({ id, components }) =>
            components.map((one) => port(id, one.name, one.port ?? 0, seen(buildHandshake()))),
        );
const allPorts = [...well(1), ...well(2)];
const withPort = (component: string, handshake: PortSighting["handshake"]): Snapshot =>
    withAnswers({
        ports: allPorts.map((one) =>
            one.instanceId === "lpar2" && one.component === component ? { ...one, handshake } : one,
        ),
    });
const showing = (shown: Shown): Snapshot =>
    withAnswers({
        settings: seen(buildSettings()),
        ports: [...well(1), ...well(2).map((one) => ({ ...one, handshake: seen(buildHandshake(shown)) }))],
    });

const target = (targetAddress: string, changes: Partial<VipaTarget> = {}): VipaTarget => ({
    address: "10.0.0.9",
    port: 7554,
    targetAddress,
    readyServers: 1,
    totalConnections: 0,
    method: "BASEWLM",
    serverType: null,
    flags: [],
    ...changes,
});

const names: NonNullable<Answers["names"]> = [
    { host: "lpar1.example.com", role: "hostname of lpar1", instanceId: "lpar1", addresses: seen(["10.0.0.1"]) },
    { host: "lpar2.example.com", role: "hostname of lpar2", instanceId: "lpar2", addresses: seen(["10.0.0.2"]) },
    { host: "zowe.example.com", role: "external domain", instanceId: null, addresses: seen(["10.0.0.9"]) },
    { host: "zosmf.example.com", role: "zOSMF.host", instanceId: null, addresses: seen(["10.0.0.8"]) },
];

function distributed(
    targets: readonly VipaTarget[],
    vipas: readonly string[] = ["10.0.0.9", "10.0.0.8"],
    more: Partial<Snapshot> = {},
): Snapshot {
    return withAnswers(
        {
            settings: seen(buildSettings()),
            names,
            distribution: {
                vipas: seen({ isInSysplexGroup: true, vipas: vipas.map((address) => ({ address, stacks: [] })) }),
                stacks: [
                    { systemName: "LPAR1", targets: seen({ targets, isComplete: true }), configuration: unseen() },
                ],
            },
        },
        more,
    );
}
const both = [target("10.0.0.1"), target("10.0.0.2")];
const standby = (...ready: readonly number[]): readonly VipaTarget[] =>
    ready.map((readyServers, index) => target(`10.0.0.${index + 1}`, { method: "HOTSTANDBY", readyServers }));
const consoleDenied = withAnswers({
    settings: seen(buildSettings()),
    names,
    distribution: { vipas: unseen("denied", "IEE345I D AUTHORITY INVALID"), stacks: [] },
});
const quiesced = [target("10.0.0.1"), target("10.0.0.2", { readyServers: 0, flags: ["QUIESCED"] })];
const drain = { instanceId: "lpar2", by: "ann", since: "2026-11-22T01:00:00Z", reason: null, until: null };
const entry = (handshake: PortSighting["handshake"], silent = handshake.seen ? 0 : 5): Answers => ({
    entry: { host: "zowe.example.com", port: 7554, handshake, tries: 5, silent },
});
const quiescedByStop = {
    unfinished: [],
    drains: [],
    quiesced: [{ instanceId: "lpar2", port: 7554, isByStop: true }],
};
const oneStopped = {
    instances: [buildSighting(buildInstance(1)), buildSighting(buildInstance(2), stopped)],
} satisfies Partial<Snapshot>;

const namesNobody = buildHandshake({ leaf: { alternativeNames: [] } });

const certificateIds = ["HA-CRT01", "HA-CRT02", "HA-CRT03", "HA-CRT05"];
const day = 86_400_000;
const inDays = (days: number): Date => new Date(nothingAsked.takenAt.getTime() + days * day);
const trusting = buildSysplex({ zosmfServers: [buildServer(1, { verifiesCertificates: false })] });

export const networkCases: readonly RuleCase[] = [
    { id: "HA-NET01", when: "every port answers", says: "PASS", snapshot: withAnswers({ ports: allPorts }) },
    {
        id: "HA-NET01",
        when: "the gateway of one refuses",
        says: "WARN",
        snapshot: withPort("gateway", unseen("refused")),
        words: /gateway \(7554\) of lpar2/,
        about: "lpar2",
    },
    {
        id: "HA-NET01",
        when: "only zss refuses",
        says: "WARN",
        snapshot: withPort("zss", unseen("timeout")),
        about: "lpar2",
    },
    {
        id: "HA-NET01",
        when: "TLS fails, so somebody listens",
        says: "PASS",
        snapshot: withPort("zss", unseen("malformed")),
    },
    {
        id: "HA-NET01",
        when: "the command had to end before one answered",
        says: "UNKNOWN",
        snapshot: withPort("zss", unseen("cut-off")),
        about: "lpar2",
    },
    {
        id: "HA-NET02",
        when: "the command had to end before it answered",
        says: "UNKNOWN",
        snapshot: withAnswers(entry(unseen("cut-off"), 0)),
    },
    {
        id: "HA-NET01",
        when: "its system has left the sysplex, and JES lists its launcher still",
        says: "WARN",
        snapshot: withAnswers(
            { ports: [...well(1), ...well(2).map((one) => ({ ...one, handshake: unseen("timeout") }))] },
            {
                members: seen([{ name: "LPAR1", status: "ACTIVE", isActive: true }]),
                instances: [
                    buildSighting(buildInstance(1)),
                    buildSighting(buildInstance(2), { gateway: unseen("timeout") }),
                ],
            },
        ),
        about: "lpar2",
        causedBy: "HA-SYS01",
    },
    { id: "HA-NET01", when: "it has no port", says: "SKIP", snapshot: nothingAsked },
    { id: "HA-NET02", when: "it answers", says: "PASS", snapshot: withAnswers(entry(seen(buildHandshake()))) },
    {
        id: "HA-NET02",
        when: "it answers two of five",
        says: "WARN",
        snapshot: withAnswers(entry(seen(buildHandshake()), 3)),
        words: /3 of 5 connections to zowe\.example\.com:7554 were not answered/,
    },
    {
        id: "HA-NET02",
        when: "it refuses",
        says: "FAIL",
        snapshot: withAnswers(entry(unseen("refused"))),
        words: /zowe\.example\.com:7554/,
    },
    {
        id: "HA-NET02",
        when: "its name does not resolve",
        says: "FAIL",
        snapshot: withAnswers(entry(unseen("name-not-resolved"))),
        causedBy: "HA-CFG05",
    },
    { id: "HA-NET02", when: "there is none", says: "SKIP", snapshot: withAnswers({ entry: null }) },
    {
        id: "HA-NET02",
        when: "nobody serves behind it, and no check for that was asked for",
        says: "FAIL",
        causedBy: "HA-STC01",
        snapshot: withAnswers(entry(unseen("refused")), {
            instances: [buildSighting(buildInstance(1), stopped)],
            registries: [],
        }),
    },
    { id: "HA-NET02", when: "nothing was tried", says: "UNKNOWN", snapshot: nothingAsked },
    { id: "HA-NET03", when: "it has targets", says: "PASS", snapshot: distributed(both) },
    {
        id: "HA-NET03",
        when: "the port has none",
        says: "FAIL",
        snapshot: distributed([target("10.0.0.1", { port: 443 })]),
        words: /not distributed/,
    },
    { id: "HA-NET03", when: "the address is no VIPA", says: "INFO", snapshot: distributed([], ["10.9.9.9"]) },
    { id: "HA-NET03", when: "the console is denied", says: "UNKNOWN", snapshot: consoleDenied },
    {
        id: "HA-NET03",
        when: "the table is cut off",
        says: "UNKNOWN",
        snapshot: withAnswers({
            settings: seen(buildSettings()),
            names,
            distribution: {
                vipas: seen({ isInSysplexGroup: true, vipas: [{ address: "10.0.0.9", stacks: [] }] }),
                stacks: [
                    { systemName: "LPAR1", targets: seen({ targets: [], isComplete: false }), configuration: unseen() },
                ],
            },
        }),
    },
    { id: "HA-NET04", when: "every ready instance is seen", says: "PASS", snapshot: distributed(both) },
    {
        id: "HA-NET04",
        when: "a ready instance has RDY 000",
        says: "FAIL",
        snapshot: distributed([target("10.0.0.1"), target("10.0.0.2", { readyServers: 0 })]),
        words: /lpar2 is READY, but .*RDY 000/,
        about: "lpar2",
    },
    {
        id: "HA-NET04",
        when: "addresses do not tell, but the number does",
        says: "FAIL",
        snapshot: distributed([target("172.16.0.1"), target("172.16.0.2", { readyServers: 0 })]),
        words: /2 instances are READY, but the distributor sees 1/,
    },
    { id: "HA-NET04", when: "the target is quiesced", says: "PASS", snapshot: distributed(quiesced) },
    { id: "HA-NET04", when: "the console is denied", says: "UNKNOWN", snapshot: consoleDenied },
    { id: "HA-NET05", when: "no target is quiesced", says: "PASS", snapshot: distributed(both) },
    {
        id: "HA-NET05",
        when: "a target is quiesced",
        says: "WARN",
        snapshot: distributed(quiesced),
        words: /on LPAR2 is quiesced/,
        about: "lpar2",
    },
    {
        id: "HA-NET05",
        when: "a drain is on record",
        says: "PASS",
        snapshot: distributed(quiesced, ["10.0.0.9"], { journal: { unfinished: [], drains: [drain] } }),
    },
    {
        id: "HA-NET05",
        when: "a target is quiesced, and who drained it elsewhere cannot be read",
        says: "WARN",
        snapshot: distributed(quiesced, ["10.0.0.9"], {
            journal: { unfinished: [], drains: [], unread: { away: "it is away", gaps: [] } },
        }),
        words: /no drain is on record on this workstation; the journals of other workstations could not be read\./,
    },
    {
        id: "HA-NET05",
        when: "its stop quiesced it, and it serves again: started by hand, or without waiting",
        says: "WARN",
        snapshot: distributed(quiesced, ["10.0.0.9"], { journal: quiescedByStop }),
        words: /on LPAR2 is quiesced/,
    },
    {
        id: "HA-NET05",
        when: "its stop quiesced it, and it is stopped",
        says: "PASS",
        snapshot: distributed(quiesced, ["10.0.0.9"], { ...oneStopped, journal: quiescedByStop }),
    },
    { id: "HA-NET05", when: "the console is denied", says: "UNKNOWN", snapshot: consoleDenied },
    { id: "HA-NET10", when: "two are ready", says: "PASS", snapshot: distributed(standby(1, 1)) },
    {
        id: "HA-NET10",
        when: "one is ready",
        says: "WARN",
        snapshot: distributed(standby(1, 0)),
        words: /1 ready target of 2/,
    },
    {
        id: "HA-NET10",
        when: "one is stopped",
        says: "WARN",
        snapshot: distributed(standby(1, 0), undefined, oneStopped),
        causedBy: "HA-STC01",
    },
    { id: "HA-NET10", when: "it is no hot standby", says: "SKIP", snapshot: distributed(both) },
    { id: "HA-NET10", when: "the console is denied", says: "UNKNOWN", snapshot: consoleDenied },
    {
        id: "HA-NET10",
        when: "the address of z/OSMF alone is not known",
        says: "UNKNOWN",
        snapshot: withAnswers({
            ...distributed(standby(1, 1)).answers,
            settings: seen(buildSettings()),
            names: names.slice(0, -1),
        }),
        words: /^Whether z\/OSMF has a backup target was not seen: /,
    },
    ...certificateIds.flatMap((id): readonly RuleCase[] => [
        { id, when: "the certificates are good", says: "PASS", snapshot: showing({}) },
        { id, when: "no port answers", says: "SKIP", snapshot: withAnswers({ ports: [] }) },
    ]),
    {
        id: "HA-CRT01",
        when: "it has expired",
        says: "FAIL",
        snapshot: showing({ leaf: { validTo: inDays(-1) } }),
        words: /expired on/,
        about: "lpar2",
    },
    {
        id: "HA-CRT01",
        when: "it expires in 6 days",
        says: "FAIL",
        snapshot: showing({ leaf: { validTo: inDays(6.5) } }),
        words: /in 6 days/,
    },
    {
        id: "HA-CRT01",
        when: "it expires in 20 days",
        says: "WARN",
        snapshot: showing({ leaf: { validTo: inDays(20) } }),
    },
    {
        id: "HA-CRT01",
        when: "its CA expires",
        says: "WARN",
        snapshot: showing({ authority: { validTo: inDays(20) } }),
        words: /Zowe CA/,
    },
    {
        id: "HA-CRT01",
        when: "it is not valid yet",
        says: "FAIL",
        snapshot: showing({ leaf: { validFrom: inDays(2) } }),
        words: /not valid before/,
    },
    {
        id: "HA-CRT02",
        when: "the host is missing",
        says: "FAIL",
        snapshot: showing({ leaf: { alternativeNames: ["DNS:lpar1.example.com", "DNS:zowe.example.com"] } }),
        words: /does not name lpar2\.example\.com/,
        about: "lpar2",
    },
    {
        id: "HA-CRT02",
        when: "the external domain is missing",
        says: "FAIL",
        snapshot: showing({ leaf: { alternativeNames: ["DNS:lpar2.example.com"] } }),
        words: /does not name zowe\.example\.com/,
    },
    {
        id: "HA-CRT02",
        when: "a wildcard covers all",
        says: "PASS",
        snapshot: showing({ leaf: { alternativeNames: ["DNS:*.example.com"] } }),
    },
    {
        id: "HA-CRT02",
        when: "Zowe does not insist on names",
        says: "WARN",
        snapshot: withAnswers({
            settings: seen(buildSettings({ verifyCertificates: "NONSTRICT" })),
            ports: [port("lpar2", "gateway", 7554, seen(buildHandshake({ leaf: { alternativeNames: [] } })))],
        }),
        words: /no name at all/,
    },
    {
        id: "HA-CRT02",
        when: "the instances and the entry share one certificate: it is reissued once, with every name",
        says: "FAIL",
        snapshot: withAnswers({
            settings: seen(buildSettings()),
            ports: allPorts.map((one) => ({ ...one, handshake: seen(namesNobody) })),
            ...entry(seen(namesNobody)),
        }),
        tells: /reissue it with lpar1\.example\.com, zowe\.example\.com, lpar2\.example\.com in the SAN/,
    },
    {
        id: "HA-CRT02",
        when: "the entry shows another certificate",
        says: "FAIL",
        snapshot: withAnswers({
            settings: seen(buildSettings()),
            ports: allPorts,
            ...entry(seen(buildHandshake({ leaf: { alternativeNames: ["DNS:other.example.com"] } }))),
        }),
        words: /shown at zowe\.example\.com:7554/,
    },
    {
        id: "HA-CRT03",
        when: "the CA is not known",
        says: "FAIL",
        snapshot: showing({ distrust: "SELF_SIGNED_CERT_IN_CHAIN" }),
        words: /issued by Zowe CA/,
        about: "lpar2",
    },
    {
        id: "HA-CRT03",
        when: "the CA of all of them is not known",
        says: "FAIL",
        snapshot: withAnswers({
            ports: ["lpar1", "lpar2"].flatMap((id) =>
                ["gateway", "discovery"].map((component, index) =>
                    port(id, component, 7554 - index, seen(buildHandshake({ distrust: "SELF_SIGNED_CERT_IN_CHAIN" }))),
                ),
            ),
        }),
        words: /^The certificates of lpar1, lpar2, issued by Zowe CA, are not trusted here/,
    },
    {
        id: "HA-CRT03",
        when: "it is only expired",
        says: "FAIL",
        snapshot: showing({ distrust: "CERT_HAS_EXPIRED" }),
        causedBy: "HA-CRT01",
    },
    {
        id: "HA-CRT03",
        when: "the profile says not to verify",
        says: "SKIP",
        sysplex: trusting,
        snapshot: withAnswers(
            { ports: [port("lpar1", "gateway", 7554, seen(buildHandshake({ distrust: "X" })))] },
            {},
            trusting,
        ),
    },
    { id: "HA-CRT04", when: "all show the same", says: "PASS", snapshot: showing({}) },
    {
        id: "HA-CRT04",
        when: "another CA issued one",
        says: "WARN",
        snapshot: showing({ leaf: { fingerprint: "OTHER", issuer: "CN=Old CA" } }),
        words: /Old CA/,
    },
    {
        id: "HA-CRT04",
        when: "each has its own of one CA",
        says: "INFO",
        snapshot: showing({ leaf: { fingerprint: "OTHER" } }),
        words: /differ: lpar1, lpar2: [^;]*, each with a different key or serial number\.$/,
    },
    { id: "HA-CRT04", when: "nothing was tried", says: "SKIP", snapshot: nothingAsked },
    {
        id: "HA-CRT05",
        when: "clientAuth is missing",
        says: "WARN",
        snapshot: showing({ leaf: { extendedKeyUsages: ["1.3.6.1.5.5.7.3.1"] } }),
        words: /lacks clientAuth/,
        about: "lpar2",
    },
    {
        id: "HA-CRT05",
        when: "there is no such extension",
        says: "PASS",
        snapshot: showing({ leaf: { extendedKeyUsages: [] } }),
    },
    {
        id: "HA-CRT05",
        when: "it is for nothing that Zowe needs",
        says: "WARN",
        snapshot: showing({ leaf: { ...buildCertificate(), extendedKeyUsages: ["1.2.3"] } }),
        words: /serverAuth and clientAuth/,
    },
];
