// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Answers } from "../../../../../src/api/model/seen/answers";
import { parseGatewayHealth } from "../../../../../src/api/probe/parse/gatewayHealth";
import type { InstanceSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import {
    buildEntry,
    buildRegistry,
    buildSighting,
    entriesOf,
    health,
    seen,
    stopped,
    takenAt,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import type { RuleCase } from "./ruleCase";
import { blind, everything, first, registered, second, secondIs, without } from "./situations";
import { nothingAsked, withAnswers } from "./ruleCase";

const container = buildEntry("GATEWAY", "gateway-0.k8s", 7554);
const gatewaySays = (status: number, body: unknown): Partial<Snapshot> =>
    secondIs({ gateway: seen({ health: parseGatewayHealth(status, JSON.stringify(body)), latencyMs: 1 }) });
const cutOff = {
    status: "UP",
    components: {
        discoveryComposite: {
            status: "UP",
            components: {
                eureka: {
                    status: "UP",
                    description: "Eureka discovery client is reporting failures to connect to a Eureka server",
                    details: { failCount: 4, renewalPeriod: 30 },
                },
            },
        },
        gateway: { status: "UP", details: { discovery: "UP", zaas: "UP", gatewayCount: 2, zaasCount: 2 } },
    },
};

const counts = (count: number): InstanceSighting["gateway"] => seen({ health: health(count), latencyMs: 1 });

/** The gateway of lpar2 counts so many; the registrations of both are of so many seconds ago. */
function counting(count: number, ...ages: readonly number[]): Snapshot {
    const entries = everything.map((entry) => {
        const age = ages[entry.hostName.startsWith("lpar1") ? 0 : 1] ?? 0;
        const registrationTimestamp = takenAt.getTime() - age * 1_000;
        return {
            ...entry,
            lease: {
                renewalIntervalSeconds: 30,
                durationSeconds: 90,
                registrationTimestamp,
                lastRenewalTimestamp: takenAt.getTime() + 60_000,
            },
        };
    });
    return registered(entries, secondIs({ gateway: counts(count) }));
}

/** lpar2 as recorded in the second half of a cold start: only its part `eureka` is DOWN. */
function cold(changes: Partial<InstanceSighting>, zaas = "UP"): InstanceSighting {
    const own = { discovery: "UP", zaas, gatewayCount: 0, zaasCount: 2, apicatalog: "DOWN" };
    const eureka = { description: "Remote status from Eureka server", status: "DOWN", details: { applications: {} } };
    const components = {
        discoveryComposite: { status: "DOWN", components: { discoveryClient: { status: "UP" }, eureka } },
        gateway: { status: "UP", details: own },
        ping: { status: "UP" },
    };
    const told = parseGatewayHealth(503, JSON.stringify({ status: "DOWN", components }));
    return buildSighting(second, { gateway: seen({ health: told, latencyMs: 1 }), ...changes });
}
const listedDown = everything.map((entry) =>
    entry.app === "GATEWAY" && entry.hostName === second.hostname ? { ...entry, status: "DOWN" as const } : entry,
);

const modulus = (...moduli: readonly string[]): Answers => ({
    keys: moduli.map((one, index) => ({ instanceId: `lpar${index + 1}`, keys: seen([{ keyId: null, modulus: one }]) })),
});
const query = (status: number): Answers => ({
    tokens: [
        {
            madeBy: "lpar1",
            shownTo: "lpar2",
            answer: seen({ status, headers: {}, body: "", latencyMs: 1, credential: "none" as const }),
        },
    ],
});

const logIns = (...statuses: readonly number[]): Answers => ({
    logIns: statuses.map((status, index) => ({
        host: `lpar${index + 1}.example.com`,
        through: "lpar1",
        answer: seen({ status, headers: {}, body: "", latencyMs: 1, credential: "user" as const }),
    })),
});

export const serviceCases: readonly RuleCase[] = [
    { id: "HA-REG03", when: "all are there twice", says: "PASS", snapshot: registered(everything) },
    {
        id: "HA-REG03",
        when: "one is there once though enabled twice",
        says: "WARN",
        snapshot: registered(without("ZAAS", "lpar2.example.com")),
        words: /ZAAS has one UP instance, on lpar1/,
    },
    {
        id: "HA-REG03",
        when: "an extender is there once",
        says: "INFO",
        snapshot: registered([...everything, buildEntry("MYAPP", "x.example.com", 1)]),
    },
    {
        id: "HA-REG03",
        when: "a static definition is there once",
        says: "PASS",
        snapshot: registered([...everything, buildEntry("IBMZOSMF", "z", 1, { isStatic: true })]),
    },
    {
        id: "HA-REG03",
        when: "its instance is stopped",
        says: "WARN",
        snapshot: registered(entriesOf([first]), secondIs(stopped)),
        causedBy: "HA-STC01",
    },
    { id: "HA-REG03", when: "no registry was seen", says: "UNKNOWN", snapshot: blind },
    { id: "HA-REG07", when: "every host is an instance's", says: "PASS", snapshot: registered(everything) },
    {
        id: "HA-REG07",
        when: "one bears the external domain",
        says: "FAIL",
        snapshot: registered([...everything, buildEntry("GATEWAY", "zowe.example.com", 7554)]),
        words: /zowe\.example\.com:gateway:7554/,
    },
    { id: "HA-REG07", when: "no registry was seen", says: "UNKNOWN", snapshot: blind },
    { id: "HA-REG09", when: "nobody is off-platform", says: "PASS", snapshot: registered(everything) },
    {
        id: "HA-REG09",
        when: "containers are registered",
        says: "INFO",
        snapshot: registered([...everything, container]),
        words: /1 off-platform: gateway-0\.k8s/,
    },
    {
        id: "HA-REG09",
        when: "their leases have run out",
        says: "PASS",
        snapshot: registered([...everything, container], {
            leases: [
                {
                    entryId: container.instanceId,
                    askedAt: "lpar1",
                    lease: seen({ verdict: "run-out", remainingSeconds: -30, ageSeconds: 900, registeredAt: null }),
                },
            ],
        }),
    },
    { id: "HA-REG09", when: "no registry was seen", says: "UNKNOWN", snapshot: blind },
    { id: "HA-GW01", when: "both are ready", says: "PASS", snapshot: nothingAsked },
    {
        id: "HA-GW01",
        when: "one says it is not",
        says: "FAIL",
        snapshot: withAnswers({}, gatewaySays(503, { status: "DOWN" })),
        about: "lpar2",
    },
    {
        id: "HA-GW01",
        when: "one cannot log anybody in",
        says: "FAIL",
        snapshot: withAnswers({}, gatewaySays(503, "LoadBalancer does not contain an instance for the service zaas")),
        words: /^The gateway of lpar2 is alive, but its login fails \(HTTP 503\)\.$/,
    },
    {
        id: "HA-GW01",
        when: "one refuses, and no registry lists it",
        says: "FAIL",
        snapshot: withAnswers(
            {},
            { ...secondIs({ gateway: unseen("refused") }), registries: [buildRegistry("lpar1", entriesOf([first]))] },
        ),
        words: /does not listen/,
        causedBy: "HA-STC05",
    },
    {
        id: "HA-GW01",
        when: "one refuses, and others list it",
        says: "UNKNOWN",
        snapshot: withAnswers({}, secondIs({ gateway: unseen("refused") })),
        causedBy: "HA-NET01",
    },
    {
        id: "HA-GW01",
        when: "one knows fewer gateways than run",
        says: "WARN",
        snapshot: withAnswers({}, secondIs({ gateway: seen({ health: health(1), latencyMs: 1 }) })),
        words: /knows 1 gateway, but 2 run\./,
    },
    {
        id: "HA-GW01",
        when: "one knows fewer gateways than run, for the other registered just now",
        says: "PASS",
        snapshot: counting(1, 20, 900),
    },
    {
        id: "HA-GW01",
        when: "one knows fewer gateways than run, for it has just come up itself",
        says: "PASS",
        snapshot: counting(1, 900, 20),
    },
    {
        id: "HA-GW01",
        when: "one knows fewer gateways than run, and every fetch has passed since",
        says: "WARN",
        snapshot: counting(1, 40, 900),
    },
    {
        id: "HA-GW01",
        when: "one knows fewer gateways than run, and how long they run was not seen",
        says: "INFO",
        snapshot: withAnswers({}, secondIs({ gateway: counts(1), activeJob: unseen("denied") })),
        words: /whether lpar2 started just now could not be seen/,
        tells: /half a minute/,
    },
    {
        id: "HA-GW01",
        when: "everything of its own is UP, and the registry said DOWN at its last fetch: a cold start whose job was not seen",
        says: "WARN",
        snapshot: withAnswers({}, { instances: [buildSighting(first), cold({ activeJob: unseen("denied") })] }),
        words: /reports DOWN, as in the registry; all of its own components are UP; the registry lists it UP now/,
        tells: /wait --for ready --lpars lpar2/,
    },
    {
        id: "HA-GW01",
        when: "the same past its start budget",
        says: "WARN",
        snapshot: withAnswers({}, { instances: [buildSighting(first), cold({})] }),
    },
    {
        id: "HA-GW01",
        when: "it is DOWN in the registry, and sees no ZAAS",
        says: "FAIL",
        snapshot: withAnswers({}, { instances: [buildSighting(first), cold({}, "DOWN")] }),
    },
    {
        id: "HA-REG01",
        when: "the registries list it, and DOWN still",
        says: "PASS",
        snapshot: withAnswers(
            {},
            {
                instances: [buildSighting(first), cold({})],
                registries: ["lpar1", "lpar2"].map((id) => buildRegistry(id, listedDown)),
            },
        ),
    },
    {
        id: "HA-GW01",
        when: "it does not tell its counts",
        says: "PASS",
        snapshot: withAnswers({}, secondIs({ gateway: seen({ health: health(0), latencyMs: 1 }) })),
    },
    {
        id: "HA-GW01",
        when: "its health is protected",
        says: "UNKNOWN",
        snapshot: withAnswers({}, gatewaySays(401, {})),
    },
    {
        id: "HA-GW01",
        when: "it does not run, and no check for that was asked for",
        says: "FAIL",
        causedBy: "HA-STC01",
        snapshot: withAnswers({}, { instances: [buildSighting(second, stopped)] }),
    },
    { id: "HA-GW04", when: "it reaches one", says: "SKIP", snapshot: nothingAsked },
    {
        id: "HA-GW04",
        when: "it reaches none",
        says: "WARN",
        snapshot: withAnswers({}, gatewaySays(200, cutOff)),
        words: /reaches no Discovery Service/,
        about: "lpar2",
    },
    { id: "HA-SSO01", when: "the other accepts it", says: "PASS", snapshot: withAnswers(query(200)) },
    {
        id: "HA-SSO01",
        when: "the other rejects it",
        says: "FAIL",
        snapshot: withAnswers(query(401)),
        words: /lpar2 rejects a token that lpar1 made/,
        about: "lpar2",
    },
    {
        id: "HA-SSO01",
        when: "one of two registered ZAAS is dead",
        says: "FAIL",
        snapshot: withAnswers({ ...query(200), ...logIns(204, 500) }),
        words: /The login at the ZAAS of lpar2 fails with HTTP 500; 2 were tried, through lpar1/,
        about: "lpar2",
    },
    {
        id: "HA-SSO01",
        when: "both log in",
        says: "PASS",
        snapshot: withAnswers({ ...query(200), ...logIns(204, 204) }),
    },
    {
        id: "HA-SSO01",
        when: "nobody runs, and no check for that was asked for",
        says: "FAIL",
        snapshot: withAnswers(
            { tokens: [], logIns: [] },
            { instances: [buildSighting(second, stopped)], registries: [] },
        ),
        causedBy: "HA-STC01",
    },
    { id: "HA-SSO01", when: "the other has no ZAAS", says: "UNKNOWN", snapshot: withAnswers(query(503)) },
    {
        id: "HA-SSO01",
        when: "nobody may log in",
        says: "UNKNOWN",
        snapshot: withAnswers({ tokens: [{ madeBy: "lpar1", shownTo: "lpar2", answer: unseen("no-credential") }] }),
    },
    { id: "HA-SSO02", when: "the keys are the same", says: "PASS", snapshot: withAnswers(modulus("n1", "n1")) },
    {
        id: "HA-SSO02",
        when: "they differ",
        says: "FAIL",
        snapshot: withAnswers(modulus("n1", "n2")),
        words: /lpar2 and lpar1 sign tokens with different keys/,
        about: "lpar2",
    },
    { id: "HA-SSO02", when: "only one tells", says: "SKIP", snapshot: withAnswers(modulus("n1")) },
    {
        id: "HA-SSO02",
        when: "nobody tells",
        says: "UNKNOWN",
        snapshot: withAnswers({ keys: [{ instanceId: "lpar1", keys: unseen("timeout") }] }),
    },
];
