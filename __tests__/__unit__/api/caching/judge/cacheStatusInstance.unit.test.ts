// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { cacheStatusInstance } from "../../../../../src/api/caching/judge/cacheStatusInstance";
import type { CacheSeen } from "../../../../../src/api/caching/lookAtCaches";
import { cacheMembersSeenBy } from "../../../../../src/api/health/state/cacheMembers";
import type { CacheInstance } from "../../../../../src/api/model/cache";
import { parseLauncherLog } from "../../../../../src/api/probe/parse/launcherLog";
import type { InstanceSighting } from "../../../../../src/api/model/seen/snapshot";
import { buildSighting, buildSnapshot, seen, stopped, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildInstance } from "../../../../support/worlds/buildSysplex";

const instance = buildInstance(1);
const log = parseLauncherLog([
    "2026-11-22 01:00:00.000 <ZWEACS1:jgroups-1:1> ZWESVUSR INFO  (o.i.CLUSTER) ISPN000094: Received new cluster view for channel zowe: [lpar1-1|2] (3) [lpar1-1, lpar2-2, lpar3-3]",
]);
const reading: Partial<InstanceSighting> = { launcher: seen(log) };
const row = { id: "lpar1", hostname: instance.hostname, reachable: false, storage: {} } as unknown as CacheInstance;
const seenCache = {
    found: { instance },
    health: unseen("refused"),
    build: unseen("refused"),
    trouble: null,
    running: null,
    entries: null,
} as unknown as CacheSeen;

describe("the members in SYSPRINT", () => {
    it.each<[string, Partial<InstanceSighting>, readonly string[] | null]>([
        ["are those of a job that runs", reading, ["lpar1-1", "lpar2-2", "lpar3-3"]],
        ["of a job that has ended are the past", { ...stopped, ...reading }, null],
    ])("%s", (_, changes, members) => {
        const snapshot = buildSnapshot(undefined, { instances: [buildSighting(instance, changes)] });
        const [sighting = buildSighting(instance)] = snapshot.instances;
        expect(cacheStatusInstance(row, seenCache, snapshot).members).toEqual(members);
        expect(cacheMembersSeenBy(sighting)).toEqual(members);
    });
});
