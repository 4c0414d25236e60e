// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { betweenCacheSamplesMs } from "../model/cache";
import type { ContentComparison } from "../model/cache";
import type { Clock } from "../ports/clock";
import type { CacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";
import type { KeysSeen } from "./judge/contents";
import { compareSamples, differs } from "./judge/contents";
import type { StoredEntry } from "./judge/readEntries";
import type { CacheReply } from "./judge/trouble";

/** The keys of one namespace at every instance, now. Values are not kept. */
export function sampleKeys(ways: readonly CacheWay[], calls: CacheCalls): Promise<readonly KeysSeen[]> {
    return Promise.all(
        ways.map(async (way): Promise<KeysSeen> => {
            if (way.name !== "DIRECT" && calls.namespace.owner !== null) {
                const why = "the namespace of another certificate is visible only on the port of the service itself";
                return { instance: way.instance.id, keys: null, why };
            }
            return keysSeen(way, await calls.list(way));
        }),
    );
}

export function keysSeen({ instance }: CacheWay, reply: CacheReply<readonly StoredEntry[]>): KeysSeen {
    return reply.ok
        ? { instance: instance.id, keys: reply.value.map(({ key }) => key), why: null }
        : { instance: instance.id, keys: null, why: reply.trouble.why };
}

export interface FirstSample {
    readonly calls: CacheCalls;
    readonly takenMs: number;
    readonly seen: readonly KeysSeen[];
}

/** Takes the second sample where the first one differs, not before its time; a difference counts only when it is in both. */
export async function compareContents(
    ways: readonly CacheWay[],
    first: readonly FirstSample[],
    clock: Clock,
    signal: AbortSignal,
): Promise<readonly ContentComparison[]> {
    const doubtful = first.filter(({ seen }) => differs(seen));
    if (doubtful.length > 0) {
        const readyMs = Math.max(...doubtful.map(({ takenMs }) => takenMs)) + betweenCacheSamplesMs;
        await clock.sleep(Math.max(0, readyMs - clock.now().getTime()), signal);
    }
    return Promise.all(first.map((sample) => compareOne(ways, sample, doubtful.includes(sample), signal)));
}

async function compareOne(
    ways: readonly CacheWay[],
    { calls, seen }: FirstSample,
    isDoubtful: boolean,
    signal: AbortSignal,
): Promise<ContentComparison> {
    const { name } = calls.namespace;
    if (!isDoubtful) {
        return compareSamples(name, [seen]);
    }
    if (signal.aborted) {
        const why = "the run was interrupted before the second sample";
        return compareSamples(name, [seen.map(({ instance }) => ({ instance, keys: null, why }))]);
    }
    return compareSamples(name, [seen, await sampleKeys(ways, calls)]);
}
