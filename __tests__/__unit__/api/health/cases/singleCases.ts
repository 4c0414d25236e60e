// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../../../../src/api/model/sysplex";
import type { InstanceSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import { buildSighting, stopped, unseen } from "../../../../support/worlds/buildSnapshot";
import type { Listed } from "../../../../support/worlds/singlePlex";
import {
    buildSinglePlex,
    leaseOf,
    onboarded,
    ownEntries,
    peerGateway,
    registryOf,
    singleSighting,
    singleSnapshot,
} from "../../../../support/worlds/singlePlex";
import type { RuleCase } from "./ruleCase";

const sysplex = buildSinglePlex(2);
const [first, second] = sysplex.instances as [Instance, Instance];
const well = singleSnapshot(sysplex);
const silent = singleSnapshot(sysplex, {
    instances: sysplex.instances.map((one) => buildSighting(one, { gateway: unseen("timeout") })),
});

/** lpar1 alone: what it says of itself, and what it lists of lpar2. */
function survivor(changes: Partial<InstanceSighting>, ...left: readonly Listed[]): Snapshot {
    const view = registryOf(first, [...ownEntries(first), ...left]);
    return singleSnapshot(sysplex, {
        instances: [
            singleSighting(sysplex, first, { members: ["lpar1-4711"] }),
            buildSighting(second, { ...stopped, ...changes }),
        ],
        registries: [view, { instanceId: "lpar2", kind: "discovery", entries: unseen("refused") }],
        leases: left.map(({ service, host, port = 7554 }) => leaseOf(view, `${host}:${service}:${port}`, -200)),
    });
}

const running = singleSighting(sysplex, second).activeJob;
const crashed: InstanceSighting["endedJob"] =
    running.seen && running.value !== null
        ? {
              ...running.value,
              job: { ...running.value.job, status: "OUTPUT", returnCode: "ABEND S222" },
              messageLog: null,
          }
        : null;

export const singleCases: readonly RuleCase[] = [
    { id: "HA-GW05", when: "all are there", says: "PASS", sysplex, snapshot: well },
    { id: "HA-GW05", when: "nobody tells", says: "SKIP", sysplex, snapshot: silent },
    {
        id: "HA-GW05",
        when: "a peer is missing",
        says: "WARN",
        sysplex,
        snapshot: survivor({}),
        words: /^lpar1 answers \/application\/health with HTTP 503, although it serves/,
        tells: /probes that path takes this instance out of service.* next: let probes connect to the gateway port \(TCP\)/,
    },
    { id: "HA-CCH14", when: "all are there", says: "PASS", sysplex, snapshot: well },
    { id: "HA-CCH14", when: "nobody tells", says: "SKIP", sysplex, snapshot: silent },
    {
        id: "HA-CCH14",
        when: "a peer was stopped",
        says: "INFO",
        sysplex,
        snapshot: survivor({}),
        words: /lacks lpar2: 1 of 2 members/,
        tells: /expected while lpar2 is down\. It serves/,
        about: "lpar1",
    },
    {
        id: "HA-CCH14",
        when: "a peer does not answer",
        says: "WARN",
        sysplex,
        snapshot: survivor({ activeJob: unseen("timeout"), gateway: unseen("timeout") }),
        tells: /cannot be revoked .* next: zowe ha check instance network caching --lpars lpar2/,
    },
    {
        id: "HA-CCH14",
        when: "a peer has crashed",
        says: "WARN",
        sysplex,
        snapshot: survivor({ endedJob: crashed }),
        tells: /cannot be revoked .* next: zowe ha start --lpars lpar2$/,
    },
    { id: "HA-REG10", when: "all run", says: "SKIP", sysplex, snapshot: well },
    { id: "HA-REG10", when: "nothing is left", says: "PASS", sysplex, snapshot: survivor({}) },
    {
        id: "HA-REG10",
        when: "the entry of the stopped one is left",
        says: "INFO",
        sysplex,
        snapshot: survivor({}, peerGateway(second)),
        words: /GATEWAY entry of lpar2 is still registered/,
        about: "lpar2",
    },
    {
        id: "HA-REG04",
        when: "a single service is stopped, and only its GATEWAY is left",
        says: "PASS",
        sysplex,
        snapshot: survivor({}, peerGateway(second)),
    },
    {
        id: "HA-REG04",
        when: "a single service is stopped, and a service of it is left",
        says: "FAIL",
        sysplex,
        snapshot: survivor({}, peerGateway(second), onboarded("sample", second)),
        words: /^1 onboarded registration of lpar2 left behind \(SAMPLE\)/,
        tells: /login, catalog and cache are not affected/,
    },
    {
        id: "HA-REG06",
        when: "a registry of single services keeps a dead GATEWAY alone",
        says: "INFO",
        sysplex,
        snapshot: survivor({}, peerGateway(second)),
        words: /2 renewals a minute, threshold 3/,
    },
    {
        id: "HA-CCH10",
        when: "it is a single service: its cache comes with the process",
        says: "SKIP",
        sysplex,
        snapshot: well,
    },
];
