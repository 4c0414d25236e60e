// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Sysplex } from "../../../../../src/api/model/sysplex";
import type { EurekaInstance, EurekaLease } from "../../../../../src/api/model/seen/registryEntry";
import { parseGatewayHealth } from "../../../../../src/api/probe/parse/gatewayHealth";
import type { InstanceSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import {
    buildRegistry,
    buildSighting,
    buildSnapshot,
    entriesOf,
    seen,
    stopped,
    takenAt,
} from "../../../../support/worlds/buildSnapshot";
import { buildInstance, buildSysplex } from "../../../../support/worlds/buildSysplex";
import type { RuleCase } from "./ruleCase";
import { twoInstances } from "./ruleCase";

const [first, second] = twoInstances.instances as readonly [Instance, Instance];
const all = entriesOf(twoInstances.instances);
const ago = (seconds: number): number => takenAt.getTime() - seconds * 1_000;

type Changes = Partial<EurekaInstance>;
const ofSecond = (changes: Changes, entries = all, only?: string): readonly EurekaInstance[] =>
    entries.map((one) =>
        one.hostName === second.hostname && (only === undefined || one.app === only) ? { ...one, ...changes } : one,
    );
const out: Changes = { status: "OUT_OF_SERVICE", overriddenStatus: "OUT_OF_SERVICE" };
const leaseSince = (seconds: number): EurekaLease => ({
    renewalIntervalSeconds: 30,
    durationSeconds: 90,
    registrationTimestamp: ago(seconds),
    lastRenewalTimestamp: ago(seconds),
});

/** What each registry lists. */
const listed = (...lists: readonly (readonly EurekaInstance[])[]): Partial<Snapshot> => ({
    registries: lists.map((entries, index) => buildRegistry(`lpar${index + 1}`, entries)),
});
const pair = (changes: Partial<Snapshot>, one: Partial<InstanceSighting> = {}): Snapshot =>
    buildSnapshot(twoInstances, { instances: [buildSighting(first), buildSighting(second, one)], ...changes });

const endedJob = (returnCode: string, secondsAgo: number | null): Partial<InstanceSighting> => {
    const { job } = (buildSighting(second).activeJob as unknown as { value: { job: object } }).value;
    const messageLog = secondsAgo === null ? null : { endedAt: new Date(ago(secondsAgo)) };
    const ended = { job: { ...job, status: "OUTPUT", returnCode }, systemName: "LPAR2", messageLog };
    return { ...stopped, endedJob: ended as unknown as InstanceSighting["endedJob"] };
};

/** Six instances of which the second is dead: a sixth of all is silent; of three a third is. */
const among = (count: number): readonly [Sysplex, Snapshot] => {
    const instances = Array.from({ length: count }, (_, index) => buildInstance(index + 1));
    const sysplex = buildSysplex({ instances });
    const sightings = instances.map((one, index) => buildSighting(one, index === 1 ? endedJob("ABEND S0C4", 30) : {}));
    return [sysplex, buildSnapshot(sysplex, { instances: sightings })];
};

const counting = (gateways: number): Partial<InstanceSighting> => {
    const eureka = { status: "UP", details: { applications: { GATEWAY: gateways, ZAAS: gateways, DISCOVERY: 1 } } };
    const details = { discovery: "UP", zaas: "UP" };
    const components = { discoveryComposite: { components: { eureka } }, gateway: { status: "UP", details } };
    const health = parseGatewayHealth(200, JSON.stringify({ status: "UP", components }));
    return { gateway: seen({ health, latencyMs: 40 }) };
};
const stoppedAgo = (seconds: number, gateways: number): Snapshot =>
    buildSnapshot(twoInstances, {
        instances: [buildSighting(first, counting(gateways)), buildSighting(second, endedJob("CC 0000", seconds))],
        ...listed(entriesOf([first])),
    });

/** Submitted 20 s ago; everything of it is registered with the time of its life before. */
const starting: Partial<InstanceSighting> = ((): Partial<InstanceSighting> => {
    const sighting = buildSighting(second);
    const located = sighting.activeJob.seen ? sighting.activeJob.value : null;
    const job = located && { ...located, job: { ...located.job, submittedAt: new Date(ago(20)) } };
    return { activeJob: seen(job), gateway: stopped.gateway ?? sighting.gateway };
})();
const formerLife: Changes = { dirtyAt: ago(7_000), lease: leaseSince(10) };

const recordedAt = (since: number) => ({
    journal: {
        unfinished: [],
        drains: [
            {
                instanceId: "lpar2",
                by: "IBMUSER",
                since: new Date(ago(since)).toISOString(),
                reason: "IPL",
                until: null,
            },
        ],
    },
});
const setAgo = (seconds: number): Changes => ({ ...out, updatedAt: ago(seconds), lease: leaseSince(9_000) });
const [six, oneOfSix] = among(6);
const [three, oneOfThree] = among(3);

/** Overrides, leftovers and registries that have just started. */
export const registrationCases: readonly RuleCase[] = [
    {
        id: "HA-REG02",
        when: "an override has not reached every registry",
        says: "PASS",
        snapshot: pair(listed(ofSecond(out), all)),
    },
    {
        id: "HA-REG02",
        when: "the registry that lacks something started a moment ago",
        says: "PASS",
        snapshot: pair(listed(all, ofSecond({ lease: leaseSince(9) }, entriesOf([second])))),
    },
    {
        id: "HA-REG01",
        when: "nobody is listed where every registry has just started",
        says: "SKIP",
        snapshot: pair(listed([], [])),
    },
    {
        id: "HA-STC05",
        when: "a registry that has just started does not list it yet",
        says: "PASS",
        snapshot: pair(listed(ofSecond({ lease: leaseSince(9) }, entriesOf([second]).slice(0, 2)))),
    },
    {
        id: "HA-REG04",
        when: "all that is left is out of service",
        says: "INFO",
        snapshot: pair(listed(ofSecond(out), ofSecond(out)), endedJob("ABEND S0C4", 300)),
        words: /^5 registrations of lpar2 left behind, but no gateway calls them/,
    },
    {
        id: "HA-REG04",
        when: "half of all entries are silent at the first look",
        says: "FAIL",
        snapshot: pair({}, endedJob("ABEND S0C4", 10)),
        words: /about half of the calls through lpar1 fail/,
        tells: /no heartbeat: nothing expires/,
    },
    {
        id: "HA-REG04",
        when: "a third is silent and no lease is over",
        says: "WARN",
        sysplex: three,
        snapshot: oneOfThree,
        tells: /may keep them indefinitely/,
    },
    {
        id: "HA-REG04",
        when: "less than 15 % are silent",
        says: "WARN",
        sysplex: among(8)[0],
        snapshot: among(8)[1],
        tells: /expire by themselves within 4 minutes/,
    },
    {
        id: "HA-REG04",
        when: "a sixth is silent, more than a registry bears",
        says: "WARN",
        sysplex: six,
        snapshot: oneOfSix,
        tells: /may keep them indefinitely/,
    },
    {
        id: "HA-REG04",
        when: "it ended in good order a moment ago",
        says: "WARN",
        snapshot: pair({}, endedJob("CC 0000", 3)),
        tells: /the registrations disappear within seconds/,
    },
    {
        id: "HA-REG04",
        when: "the gateways still count what was stopped in good order",
        says: "WARN",
        snapshot: stoppedAgo(15, 2),
        words: /^The gateway of lpar1 still counts the services of lpar2, .* half of the calls through lpar1 fail/,
    },
    { id: "HA-REG04", when: "they have fetched the registry", says: "PASS", snapshot: stoppedAgo(35, 1) },
    { id: "HA-REG04", when: "it was stopped long ago", says: "PASS", snapshot: stoppedAgo(900, 2) },
    {
        id: "HA-REG04",
        when: "it is starting over what its life before has left",
        says: "WARN",
        snapshot: pair(listed(ofSecond(formerLife)), starting),
        words: /^lpar2 is starting, and 4 registrations from before are left/,
        tells: /zowe ha wait --for ready --lpars lpar2/,
    },
    {
        id: "HA-REG08",
        when: "an override came back split after a crash",
        says: "WARN",
        snapshot: pair(listed(ofSecond(out), ofSecond(out, all, "ZAAS"))),
        words: /^gateway, .*of lpar2 are OUT_OF_SERVICE in the registry of lpar1, and in service in that of lpar2/,
        tells: /zowe ha resume --lpars lpar2$/,
    },
    {
        id: "HA-REG08",
        when: "it is being set just now",
        says: "INFO",
        snapshot: pair({ ...listed(ofSecond(setAgo(2)), all), ...recordedAt(0) }),
    },
    {
        id: "HA-REG08",
        when: "one service of it is out of service",
        says: "WARN",
        snapshot: pair(listed(ofSecond(out, all, "ZAAS"), ofSecond(out, all, "ZAAS"))),
        words: /^zaas of lpar2 is OUT_OF_SERVICE in the registry, and no drain/,
        tells: /set manually.* next: zowe ha resume --lpars lpar2$/,
    },
    {
        id: "HA-REG08",
        when: "the override is newer than the drain on record",
        says: "WARN",
        snapshot: pair({ ...listed(ofSecond(setAgo(100)), ofSecond(setAgo(99))), ...recordedAt(5_000) }),
        words: /since 2026-11-22 02:12:27Z, and no drain is on record on this workstation/,
        tells: /find out why it is drained/,
    },
    {
        id: "HA-REG08",
        when: "the override is that of the drain on record",
        says: "INFO",
        snapshot: pair({ ...listed(ofSecond(setAgo(5_040)), ofSecond(setAgo(5_039))), ...recordedAt(5_000) }),
    },
    {
        id: "HA-REG08",
        when: "what is out of service does not run",
        says: "PASS",
        snapshot: pair(listed(ofSecond(out), ofSecond(out)), endedJob("ABEND S0C4", 300)),
    },
];
