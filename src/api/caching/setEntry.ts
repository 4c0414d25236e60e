// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { KeyAt } from "../model/cache";
import type { CacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";
import type { CacheReply, CacheTrouble } from "./judge/trouble";

/** The result of a change at one instance. */
export interface Changed {
    readonly instance: string;
    readonly change: Exclude<KeyAt["change"], null>;
    readonly trouble: CacheTrouble | null;
    /** It was made, or it left here and what became of it was not seen. */
    readonly mayBeMade: boolean;
}

/**
 * Stores a value at every instance. In one store the first write is visible everywhere; it is repeated only for instances that do not show it,
 * which makes instances with different contents equal again (E-CCH-13).
 */
export async function setEntry(
    calls: CacheCalls,
    ways: readonly CacheWay[],
    key: string,
    value: string,
): Promise<readonly Changed[]> {
    const [first, ...others] = ways;
    if (first === undefined) {
        return [];
    }
    const written = await setAt(calls, first, key, value);
    return [written, ...(await Promise.all(others.map((way) => setUnlessThere(calls, way, key, value))))];
}

async function setUnlessThere(calls: CacheCalls, way: CacheWay, key: string, value: string): Promise<Changed> {
    const there = await calls.read(way, key);
    const isThere = there.ok && there.value.key === key && there.value.value === value;
    return isThere
        ? { instance: way.instance.id, change: "NONE", trouble: null, mayBeMade: false }
        : setAt(calls, way, key, value);
}

/**
 * Creates, and updates what is there already. Never the other way round: an update of a missing key answers 404 and stores it all
 * the same, in one mode (E-CCH-04).
 */
async function setAt(calls: CacheCalls, way: CacheWay, key: string, value: string): Promise<Changed> {
    const created = await calls.create(way, key, value);
    if (created.ok || created.trouble.kind !== "collision") {
        return changed(way, "CREATED", created);
    }
    const there = await calls.read(way, key);
    if (there.ok && there.value.key !== key) {
        return changed(way, "FAILED", { ok: false, trouble: sameRecord(created.trouble, key, there.value.key) });
    }
    return changed(way, "UPDATED", await calls.update(way, key, value));
}

/** Deletes an entry at every instance separately: a node that does not have it does not delete it elsewhere. */
export function deleteEntry(calls: CacheCalls, ways: readonly CacheWay[], key: string): Promise<readonly Changed[]> {
    return Promise.all(ways.map((way) => deleteAt(calls, way, key)));
}

async function deleteAt(calls: CacheCalls, way: CacheWay, key: string): Promise<Changed> {
    const there = await calls.read(way, key);
    if (!there.ok || there.value.key !== key) {
        const isAbsent = there.ok || there.trouble.kind === "absent";
        return { ...changed(way, isAbsent ? "NONE" : "FAILED", isAbsent ? null : there), mayBeMade: false };
    }
    const removed = await calls.remove(way, key);
    const isGone = !removed.ok && removed.trouble.kind === "absent";
    return isGone ? changed(way, "NONE", null) : changed(way, "DELETED", removed);
}

/** Empties the namespace at every instance. */
export function deleteAll(calls: CacheCalls, ways: readonly CacheWay[]): Promise<readonly Changed[]> {
    return Promise.all(ways.map(async (way) => changed(way, "DELETED", await calls.clear(way))));
}

function changed(
    way: CacheWay,
    change: Changed["change"],
    reply: CacheReply<unknown> | { ok: false; trouble: CacheTrouble } | null,
): Changed {
    const instance = way.instance.id;
    return reply === null || reply.ok
        ? { instance, change, trouble: null, mayBeMade: change !== "NONE" }
        : { instance, change: "FAILED", trouble: reply.trouble, mayBeMade: isUnanswered(reply.trouble) };
}

function isUnanswered({ kind }: CacheTrouble): boolean {
    return kind === "silent" || kind === "unreachable";
}

/** The write would destroy the entry of another owner (E-CCH-11). */
function sameRecord({ number }: CacheTrouble, key: string, other: string): CacheTrouble {
    const why = `cannot keep "${key}": its VSAM record is that of "${other}" (equal hashes); choose another key`;
    return { kind: "collision", number, why };
}
