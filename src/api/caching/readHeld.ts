// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheCalls } from "./cacheCalls";
import type { CacheWay, WayFound } from "./cacheWay";
import type { StoredEntry } from "./judge/readEntries";
import type { Held } from "./judge/sideBySide";
import type { CacheReply } from "./judge/trouble";

/** Sends the same query to every instance that has a route; for one without a route, the reason is returned. */
export function readHeld<T>(
    found: readonly WayFound[],
    ask: (way: CacheWay) => Promise<CacheReply<T>>,
): Promise<readonly Held<T>[]> {
    return Promise.all(
        found.map(async ({ instance, way, trouble }) => {
            const reply = way === null ? null : await ask(way);
            return reply?.ok === true
                ? { instance: instance.id, seen: reply.value, trouble: null }
                : { instance: instance.id, seen: null, trouble: reply === null ? trouble : reply.trouble };
        }),
    );
}

/**
 * The entry of one key as a list of one or none. Two keys with the same hash are one record in a VSAM store, which then returns the other
 * entry (E-CCH-11): that is not the requested entry.
 */
export async function readKey(
    calls: CacheCalls,
    way: CacheWay,
    key: string,
): Promise<CacheReply<readonly StoredEntry[]>> {
    const reply = await calls.read(way, key);
    if (reply.ok) {
        const isAskedFor = reply.value.key === key;
        return { ok: true, value: isAskedFor ? [reply.value] : [], latencyMs: reply.latencyMs };
    }
    return reply.trouble.kind === "absent" ? { ok: true, value: [], latencyMs: 0 } : reply;
}
