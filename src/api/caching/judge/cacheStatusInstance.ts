// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { currentLog } from "../../health/state/componentStates";
import type { CacheInstance } from "../../model/cache";
import type { Snapshot } from "../../model/seen/snapshot";
import type { InstanceStorage } from "../../model/config/settings";
import type { CacheSeen } from "../lookAtCaches";
import type { StoreFacts } from "./statusVerdict";
import { inferred } from "./statusVerdict";

/** One instance with all facts that are known without writing. */
export function cacheStatusInstance(row: CacheInstance, seen: CacheSeen, snapshot: Snapshot): CacheInstance {
    const registered = isRegistered(snapshot, row.hostname);
    const build = seen.build.seen ? seen.build.value : null;
    const isAsked = row.reachable === true && seen.trouble === null;
    const facts = {
        reachable: isAsked,
        version: versionOf(snapshot, row.id) ?? build,
        storage: { ...row.storage, running: seen.running },
        ...membersOf(snapshot, seen),
        registered,
        health: healthOf(seen),
        entries: seen.entries,
    };
    return isAsked
        ? { ...row, ...facts }
        : {
              ...row,
              ...facts,
              ...inferred(seen.trouble, build, registered),
              errorNumber: seen.trouble?.number ?? null,
          };
}

export function factsOf(seen: CacheSeen, row: CacheInstance | null, storage: InstanceStorage | null): StoreFacts {
    return {
        id: seen.found.instance.id,
        trouble: seen.trouble,
        running: seen.running,
        configured: storage?.mode ?? null,
        backend: storage === null ? null : backendOf(storage),
        members: row?.members ?? null,
    };
}

function backendOf({ vsamDataSet, redis }: InstanceStorage): string | null {
    const master = redis?.master ?? null;
    return vsamDataSet ?? redis?.sentinel?.masterName ?? (master === null ? null : `${master.host}:${master.port}`);
}

function healthOf({ health }: CacheSeen): string | null {
    return health.seen ? (healthWords[health.value.verdict] ?? null) : null;
}

const healthWords: Readonly<Record<string, string | null>> = { up: "UP", down: "DOWN" };

function versionOf({ instances }: Snapshot, id: string): string | null {
    const version = instances.find(({ instance }) => instance.id === id)?.version;
    return version?.seen === true ? version.value : null;
}

/** Null: no registry was seen. */
function isRegistered({ registries }: Snapshot, hostname: string): boolean | null {
    const views = registries.flatMap(({ entries }) => (entries.seen ? [entries.value] : []));
    const isListed = ({ app, hostName, status }: (typeof views)[number][number]): boolean =>
        app === "CACHINGSERVICE" && hostName === hostname.toLowerCase() && status === "UP";
    return views.length === 0 ? null : views.some((entries) => entries.some(isListed));
}

/** From 3.5 on, the service itself reports its members; before, only its log does, and only with debug. */
function membersOf(
    { instances }: Snapshot,
    { found, health }: CacheSeen,
): Pick<CacheInstance, "members" | "membersFrom"> {
    if (health.seen && health.value.members !== null) {
        return { members: health.value.members, membersFrom: "HEALTH" };
    }
    const sighting = instances.find(({ instance }) => instance.id === found.instance.id);
    const members = sighting === undefined ? null : (currentLog(sighting)?.caching.members ?? null);
    return { members, membersFrom: members === null ? null : "SPOOL" };
}
