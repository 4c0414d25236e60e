// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../../../../../src/api/model/observation";
import type { Answers } from "../../../../../src/api/model/seen/answers";
import type { Supplement } from "../../../../../src/api/model/seen/supplement";
import type { InstanceSighting, Snapshot } from "../../../../../src/api/model/seen/snapshot";
import {
    buildSettings,
    buildSighting,
    launcherLog,
    seen,
    stopped,
    unseen,
} from "../../../../support/worlds/buildSnapshot";
import { buildHandshake } from "../../../../support/worlds/buildHandshake";
import type { RuleCase } from "./ruleCase";
import { blind, everything, first, registered, second, secondIs, without } from "./situations";
import { twoInstances, withAnswers } from "./ruleCase";

const caches = (
    cacheStorage: NonNullable<InstanceSighting["cacheStorage"]>,
    verdict: "up" | "down" = "up",
    members: readonly string[] | null = null,
): Supplement["caches"] =>
    twoInstances.instances.map(({ id }) => ({
        instanceId: id,
        seen: { cacheHealth: seen({ verdict, members, initialHosts: null }), cacheStorage },
    }));
const stored = (mode: string, more: Partial<NonNullable<ReturnType<typeof buildSettings>["storage"][number]>> = {}) =>
    seen(
        buildSettings({
            storage: twoInstances.instances.map(({ id }) => ({
                instanceId: id,
                mode,
                vsamDataSet: mode === "vsam" ? "ZWE.CACHE" : null,
                usesRecordSharing: true,
                redis: null,
                ...more,
            })),
        }),
    );
const logged = (...lines: readonly string[]): Partial<InstanceSighting> => ({ launcher: seen(launcherLog(...lines)) });
const locked =
    "ISPN000136: Error executing command PutKeyValueCommand on Cache 'org.infinispan.LOCKS', writing keys [zoweInvalidatedTokenLock]";
const refusals = (count: number): readonly string[] =>
    Array.from({ length: count }, () => "((o.j.p.ASYM_ENCRYPT)) b: dropped multicast message from non-member a");
const viewed = (line: string): Partial<InstanceSighting> => ({ launcher: seen(launcherLog(line)) });

const sharingOf = (isServerAvailable: boolean, isLockTableConnected: boolean | null) => [
    { systemName: "LPAR1", sharing: seen({ isServerAvailable, isLockTableConnected }) },
];
const vsam = (isCataloged: boolean, sharing: NonNullable<Answers["vsam"]>[number]["sharing"]): Snapshot =>
    withAnswers({
        settings: stored("vsam"),
        vsam: [{ dataSet: "ZWE.CACHE", isCataloged: seen(isCataloged), sharing }],
    });
const redisNode = (
    role: "server" | "sentinel",
    replication: NonNullable<Answers["redis"]>[number]["replication"],
    quorum: string | null = null,
): Snapshot =>
    withAnswers({
        settings: stored("redis"),
        redis: [{ name: "redis:6379", role, replication, quorum: quorum === null ? null : seen(quorum) }],
    });
const master = (replicasOnline: number) =>
    seen({ role: "master" as const, replicasOnline, replicasConnected: replicasOnline, isLinkUp: null });
const keysOf = (...nodes: readonly (readonly (readonly string[])[])[]): Snapshot =>
    withAnswers({
        cacheKeys: nodes.map((samples, index) => ({
            instanceId: `lpar${index + 1}`,
            samples: samples.map((keys) => seen(keys)),
        })),
    });
const openOf = (...answers: readonly Observation<boolean>[]): Snapshot =>
    withAnswers({ openCaches: answers.map((isOpen, index) => ({ instanceId: `lpar${index + 1}`, isOpen })) });
const cachePort = { instanceId: "lpar1", component: "caching-service", port: 7555, handshake: seen(buildHandshake()) };
const listening = [buildSighting(first, { ports: [cachePort] }), buildSighting(second)];

export const cachingCases: readonly RuleCase[] = [
    { id: "HA-CCH01", when: "both are up", says: "PASS", snapshot: registered(everything) },
    {
        id: "HA-CCH01",
        when: "one is not registered",
        says: "FAIL",
        snapshot: registered(without("CACHINGSERVICE", "lpar2.example.com")),
        about: "lpar2",
    },
    {
        id: "HA-CCH01",
        when: "one says it is down",
        says: "FAIL",
        snapshot: withAnswers({ caches: caches(seen("infinispan"), "down") }),
        words: /reports DOWN/,
        tells: /next: zowe ha component restart caching-service --lpars lpar1$/,
    },
    {
        id: "HA-CCH01",
        when: "it listens, and its health does not come",
        says: "WARN",
        snapshot: withAnswers(
            {
                caches: [
                    { instanceId: "lpar1", seen: { cacheHealth: unseen("timeout"), cacheStorage: unseen("timeout") } },
                ],
            },
            { instances: listening },
        ),
        words: /is registered UP and listens, but did not report its health in time/,
        about: "lpar1",
    },
    {
        id: "HA-CCH01",
        when: "it is registered and silent",
        says: "WARN",
        snapshot: withAnswers({
            caches: [
                { instanceId: "lpar1", seen: { cacheHealth: unseen("refused"), cacheStorage: unseen("refused") } },
            ],
        }),
        about: "lpar1",
    },
    {
        id: "HA-CCH01",
        when: "the command had to end before it answered",
        says: "UNKNOWN",
        snapshot: withAnswers({
            caches: [
                { instanceId: "lpar1", seen: { cacheHealth: unseen("cut-off"), cacheStorage: unseen("cut-off") } },
            ],
        }),
        about: "lpar1",
    },
    { id: "HA-CCH01", when: "no registry was seen", says: "UNKNOWN", snapshot: blind },
    {
        id: "HA-CCH02",
        when: "the views are whole",
        says: "PASS",
        snapshot: withAnswers({ settings: stored("infinispan"), caches: caches(seen("infinispan"), "up", ["a", "b"]) }),
    },
    {
        id: "HA-CCH02",
        when: "one is alone",
        says: "FAIL",
        snapshot: withAnswers({ settings: stored("infinispan"), caches: caches(seen("infinispan"), "up", ["a"]) }),
        words: /sees 1 member \(a\), but 2 run/,
    },
    {
        id: "HA-CCH02",
        when: "the other hangs: it alone is started again",
        says: "FAIL",
        snapshot: withAnswers(
            { settings: stored("infinispan"), caches: caches(seen("infinispan"), "up", ["a"]).slice(0, 1) },
            secondIs({
                ports: [
                    { instanceId: "lpar2", component: "caching-service", port: 7555, handshake: unseen("timeout") },
                ],
            }),
        ),
        words: /sees only a; that of lpar2 is registered, but gave no answer to this workstation/,
        tells: /component restart caching-service --lpars lpar2$/,
        about: "lpar1",
    },
    {
        id: "HA-CCH02",
        when: "the log shows one member",
        says: "FAIL",
        snapshot: withAnswers(
            { settings: stored("infinispan") },
            secondIs(viewed("ISPN000094: Received new cluster view for channel zowe-cluster: [b|0] (1) [b]")),
        ),
        about: "lpar2",
    },
    {
        id: "HA-CCH02",
        when: "one has dropped what the others sent since it started",
        says: "FAIL",
        snapshot: withAnswers({ settings: stored("infinispan") }, secondIs(logged(...refusals(60)))),
        about: "lpar2",
        words: /dropped 60 messages of the others/,
    },
    {
        id: "HA-CCH02",
        when: "one has dropped a handful, as after the loss of a member",
        says: "SKIP",
        snapshot: withAnswers({ settings: stored("infinispan") }, secondIs(logged(...refusals(4)))),
    },
    {
        id: "HA-CCH02",
        when: "one was started anew since it dropped them",
        says: "SKIP",
        snapshot: withAnswers(
            { settings: stored("infinispan") },
            secondIs(logged(...refusals(60), "ZWEL0001I component caching-service started")),
        ),
    },
    {
        id: "HA-CCH02",
        when: "one lost the others a moment ago, and may find them again",
        says: "WARN",
        snapshot: withAnswers(
            { settings: stored("infinispan"), caches: caches(seen("infinispan"), "up", ["a"]).slice(1) },
            {
                ...secondIs(logged("ISPN000314: Lost at least half of the stable members, possible split brain")),
                sysplexTime: new Date("2026-11-22T02:01:00Z"),
            },
        ),
        about: "lpar2",
    },
    {
        id: "HA-CCH10",
        when: "it has come up since",
        says: "PASS",
        snapshot: registered(
            without("CACHINGSERVICE", second.hostname),
            secondIs(logged(locked, "ZWEAM000I Caching Service started in 13.963 seconds")),
        ),
    },
    {
        id: "HA-CCH10",
        when: "the job that wrote it has ended",
        says: "SKIP",
        snapshot: registered(without("CACHINGSERVICE", second.hostname), {
            instances: [buildSighting(second, { ...stopped, ...logged(locked) })],
        }),
        words: /its launcher job has ended/,
    },
    { id: "HA-CCH02", when: "nobody tells", says: "SKIP", snapshot: withAnswers({ settings: stored("infinispan") }) },
    {
        id: "HA-CCH04",
        when: "there are as many members as Caching Services",
        says: "PASS",
        snapshot: withAnswers({ caches: caches(seen("infinispan"), "up", ["a", "b"]) }),
    },
    {
        id: "HA-CCH04",
        when: "another Zowe has joined",
        says: "FAIL",
        snapshot: withAnswers({ caches: caches(seen("infinispan"), "up", ["lpar1-1", "lpar2-2", "test7-3"]) }),
        words: /has 3 members, but this sysplex has 2 Caching Services; not ours: .*test7-3/,
    },
    { id: "HA-CCH04", when: "nobody tells", says: "SKIP", snapshot: withAnswers({}) },
    {
        id: "HA-CCH06",
        when: "nobody uses VSAM",
        says: "SKIP",
        snapshot: withAnswers({ settings: stored("infinispan") }),
    },
    { id: "HA-CCH06", when: "all is there", says: "PASS", snapshot: vsam(true, sharingOf(true, true)) },
    {
        id: "HA-CCH06",
        when: "the data set is missing",
        says: "FAIL",
        snapshot: vsam(false, sharingOf(true, true)),
        words: /ZWE\.CACHE is not cataloged/,
    },
    {
        id: "HA-CCH06",
        when: "SMSVSAM is not active",
        says: "FAIL",
        snapshot: vsam(true, sharingOf(false, null)),
        about: "LPAR1",
    },
    {
        id: "HA-CCH06",
        when: "the lock structure is not connected",
        says: "FAIL",
        snapshot: vsam(true, sharingOf(true, false)),
        words: /IGWLOCK00/,
    },
    {
        id: "HA-CCH06",
        when: "the console is denied",
        says: "UNKNOWN",
        snapshot: vsam(true, [{ systemName: "LPAR1", sharing: unseen("denied") }]),
    },
    {
        id: "HA-CCH07",
        when: "nobody uses Redis",
        says: "SKIP",
        snapshot: withAnswers({ settings: stored("infinispan") }),
    },
    { id: "HA-CCH07", when: "it answers", says: "PASS", snapshot: redisNode("server", master(1)) },
    {
        id: "HA-CCH07",
        when: "it refuses",
        says: "FAIL",
        snapshot: redisNode("server", unseen("refused", "redis:6379 refused")),
        words: /redis:6379/,
    },
    {
        id: "HA-CCH07",
        when: "none is configured",
        says: "UNKNOWN",
        snapshot: withAnswers({ settings: stored("redis"), redis: [] }),
    },
    { id: "HA-CCH08", when: "it has a replica", says: "PASS", snapshot: redisNode("server", master(1)) },
    {
        id: "HA-CCH08",
        when: "it has none",
        says: "WARN",
        snapshot: redisNode("server", master(0)),
        words: /without a replica/,
    },
    {
        id: "HA-CCH08",
        when: "it is a replica itself",
        says: "WARN",
        snapshot: redisNode(
            "server",
            seen({ role: "replica", replicasOnline: 0, replicasConnected: 0, isLinkUp: true }),
        ),
    },
    {
        id: "HA-CCH08",
        when: "its link to the master is down",
        says: "WARN",
        snapshot: redisNode(
            "server",
            seen({ role: "replica", replicasOnline: 0, replicasConnected: 0, isLinkUp: false }),
        ),
        words: /link to its master is down/,
    },
    {
        id: "HA-CCH08",
        when: "the sentinel has a quorum",
        says: "PASS",
        snapshot: redisNode("sentinel", unseen(), "OK 3 usable Sentinels."),
    },
    {
        id: "HA-CCH08",
        when: "the sentinel has none",
        says: "WARN",
        snapshot: redisNode("sentinel", unseen(), "NOQUORUM 1 usable Sentinels."),
        words: /NOQUORUM/,
    },
    { id: "HA-CCH08", when: "nobody answers", says: "UNKNOWN", snapshot: redisNode("server", unseen("refused")) },
    {
        id: "HA-CCH09",
        when: "what runs is what is configured",
        says: "PASS",
        snapshot: withAnswers({ settings: stored("infinispan"), caches: caches(seen("infinispan")) }),
    },
    {
        id: "HA-CCH09",
        when: "another store runs",
        says: "FAIL",
        snapshot: withAnswers({ settings: stored("infinispan"), caches: caches(seen("other")) }),
        words: /configured with infinispan but runs with another store/,
    },
    {
        id: "HA-CCH09",
        when: "there is no certificate",
        says: "UNKNOWN",
        snapshot: withAnswers({ settings: stored("infinispan"), caches: caches(unseen("no-credential")) }),
    },
    { id: "HA-CCH11", when: "the keys are the same", says: "PASS", snapshot: keysOf([["a", "b"]], [["b", "a"]]) },
    {
        id: "HA-CCH11",
        when: "one lacks a key twice",
        says: "FAIL",
        snapshot: keysOf(
            [
                ["a", "b"],
                ["a", "b"],
            ],
            [["a"], ["a"]],
        ),
        words: /lpar2 lacks 1 \(b\)/,
    },
    {
        id: "HA-CCH11",
        when: "the key came late",
        says: "PASS",
        snapshot: keysOf(
            [
                ["a", "b"],
                ["a", "b"],
            ],
            [["a"], ["a", "b"]],
        ),
    },
    {
        id: "HA-CCH11",
        when: "the key was deleted meanwhile",
        says: "PASS",
        snapshot: keysOf([["a", "b"], ["a"]], [["a"], ["a"]]),
    },
    {
        id: "HA-CCH11",
        when: "there is no certificate",
        says: "UNKNOWN",
        snapshot: withAnswers({ cacheKeys: [{ instanceId: "lpar1", samples: [unseen("no-credential")] }] }),
    },
    {
        id: "HA-CCH13",
        when: "both refuse a read without a certificate",
        says: "PASS",
        snapshot: openOf(seen(false), seen(false)),
    },
    {
        id: "HA-CCH13",
        when: "one carries it out",
        says: "WARN",
        snapshot: openOf(seen(false), seen(true)),
        about: "lpar2",
        words: /lpar2 answered a read without a certificate/,
        tells: /read, change and delete.*next: .*STRICT/,
    },
    {
        id: "HA-CCH13",
        when: "one does not answer",
        says: "UNKNOWN",
        snapshot: openOf(seen(false), unseen("timeout")),
        about: "lpar2",
        causedBy: "HA-NET01",
    },
    {
        id: "HA-CCH13",
        when: "the bundle is of a version that did not ask",
        says: "SKIP",
        snapshot: openOf(unseen("not-held"), unseen("not-held")),
    },
    { id: "HA-CCH13", when: "none runs", says: "SKIP", snapshot: openOf() },
    { id: "HA-CCH13", when: "it was not asked", says: "UNKNOWN", snapshot: withAnswers({}) },
];
