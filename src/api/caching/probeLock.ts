// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LockProbe } from "../model/cache";
import type { CacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";

/** One entry in one list; it stays, because an item of a list cannot be deleted (api-layer `CachingController`). */
const lockProbe = { list: "zowe-ha-lock-probe", key: "probe" } as const;

/**
 * Tries the lock that the revocation of tokens needs, on one instance after another: two at the same time would only wait for each other.
 * It is lost with half of the members, while everything else looks healthy (E-CCH-10).
 */
export async function probeLock(ways: readonly CacheWay[], calls: CacheCalls, at: Date): Promise<readonly LockProbe[]> {
    const probes: LockProbe[] = [];
    for (const way of ways) {
        probes.push(await probeOne(way, calls, at));
    }
    return probes;
}

async function probeOne(way: CacheWay, calls: CacheCalls, at: Date): Promise<LockProbe> {
    const instance = way.instance.id;
    const reply = await calls.addToList(way, lockProbe.list, lockProbe.key, at.toISOString());
    if (reply.ok) {
        return { instance, outcome: "WORKS", why: null, errorNumber: null };
    }
    const { kind, why, number } = reply.trouble;
    const outcome = kind === "lock-lost" ? "LOST" : kind === "no-lists" ? "NOT-SUPPORTED" : "UNKNOWN";
    return { instance, outcome, why, errorNumber: number };
}
