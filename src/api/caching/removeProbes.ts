// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheVerification } from "../model/cache";
import type { CacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";
import { isExpiredProbe, isProbeOf } from "./judge/probeKey";
import type { StoredEntry } from "./judge/readEntries";
import type { Probing } from "./probing";

type Left = CacheVerification["cleanup"]["left"][number];

const passes = 2;

/** The entries of one instance in the namespace of zowe ha. */
interface HeldAt {
    readonly way: CacheWay;
    readonly entries: readonly StoredEntry[];
}

/** Removes everything that this run wrote, from every instance. @returns the entries that could not be removed */
export async function removeProbes(probing: Probing): Promise<readonly Left[]> {
    const failed = await Promise.all(
        [...probing.outstanding].map(([key, writer]) => removeOne(probing.calls, writer, key)),
    );
    const unreachable = failed.filter((left) => left !== null);
    let remaining: readonly Left[] = [];
    for (let pass = 0; pass < passes; pass += 1) {
        const found = await Promise.all(probing.ways.map((way) => removeSeen(probing, way)));
        remaining = found.flat();
        if (found.every((seen) => seen.length === 0)) {
            break;
        }
    }
    const stillThere = remaining.filter(({ why }) => why !== "");
    return [...unreachable.filter(({ key }) => !stillThere.some((left) => left.key === key)), ...stillThere];
}

/** Entries of this run that an instance shows, removed; `why` is empty where that worked. */
async function removeSeen({ calls, bounds }: Probing, way: CacheWay): Promise<readonly Left[]> {
    const listed = await calls.list(way);
    const keys = listed.ok ? listed.value.map(({ key }) => key).filter((key) => isProbeOf(key, bounds.runId)) : [];
    const removed: Left[] = [];
    for (const key of keys) {
        removed.push((await removeOne(calls, way, key)) ?? { instance: way.instance.id, key, why: "" });
    }
    return removed;
}

/** Null when it is gone. */
async function removeOne(calls: CacheCalls, way: CacheWay, key: string): Promise<Left | null> {
    const reply = await calls.remove(way, key);
    return reply.ok || reply.trouble.kind === "absent"
        ? null
        : { instance: way.instance.id, key, why: reply.trouble.why };
}

/**
 * Removes the probes of runs that ended without removing them; runs that may still be active are not affected.
 * @returns how many probes were removed
 */
export async function sweepProbes(held: readonly HeldAt[], calls: CacheCalls, nowMs: number): Promise<number> {
    const expired = held.flatMap(({ way, entries }) =>
        entries.filter((entry) => isExpiredProbe(entry, nowMs)).map(({ key }) => ({ way, key })),
    );
    const results = await Promise.all(
        expired.map(async ({ way, key }) => ({ key, left: await removeOne(calls, way, key) })),
    );
    return new Set(results.filter(({ left }) => left === null).map(({ key }) => key)).size;
}
