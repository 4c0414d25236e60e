// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import type { CacheCalls } from "../caching/cacheCalls";
import { cacheCalls } from "../caching/cacheCalls";
import type { WayFound } from "../caching/cacheWay";
import { openWays } from "../caching/cacheWay";
import { changeVerdict } from "../caching/judge/entriesVerdict";
import type { CacheVerdict } from "../caching/judge/cacheVerdict";
import type { Held } from "../caching/judge/sideBySide";
import { entryOf } from "../caching/judge/sideBySide";
import { readHeld, readKey } from "../caching/readHeld";
import type { Changed } from "../caching/setEntry";
import { deleteAll, deleteEntry, setEntry } from "../caching/setEntry";
import type { CacheAction, CacheEntry, CacheReport, KeyAt } from "../model/cache";
import type { CacheKeyOptions, CacheOptions } from "./cacheEntries";
import { askedOf, checkedKey, namespaceOf, withCaches } from "./cacheEntries";
import { cacheReport, instancesIn, unreadCaches, waysOf } from "./looking/openCaches";

export interface CacheSetOptions extends CacheKeyOptions {
    readonly value: string;
}

export interface CacheClearOptions extends CacheOptions {
    /** The name of the namespace, typed; anything else is refused. */
    readonly confirmed: string | null;
}

/**
 * Stores an entry at every instance, and reads it back at every one.
 * @returns `zowe-ha/cache/1`; trouble of the world is in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong; nothing was sent then
 */
export function cacheSet(
    connection: HaConnection,
    options: CacheSetOptions,
    signal: AbortSignal,
): Promise<CacheReport> {
    const { value } = options;
    const key = checkedKey(options.key);
    return change(connection, { ...options, action: "SET", refusal: null }, signal, async (calls, found) => {
        const changed = await setEntry(calls, openWays(found), key, value);
        const held = await readHeld(found, (way) => readKey(calls, way, key));
        const entries = [withChanges(entryOf(key, held, true), changed)];
        const isStored = (at: KeyAt): boolean => at.value === value && at.change !== "FAILED";
        const verdict = changeVerdict(askedAfter(held, changed), entries, isStored, `"${key}" is stored`);
        return { entries: entries.map(masked), verdict };
    });
}

/** Deletes an entry at every instance, and looks whether it is gone at every one. Returns and throws as `cacheSet`. */
export function cacheDelete(
    connection: HaConnection,
    options: CacheKeyOptions,
    signal: AbortSignal,
): Promise<CacheReport> {
    const key = checkedKey(options.key);
    return change(connection, { ...options, action: "DELETE", refusal: null }, signal, async (calls, found) => {
        const changed = await deleteEntry(calls, openWays(found), key);
        const held = await readHeld(found, (way) => readKey(calls, way, key));
        const entries = [withChanges(entryOf(key, held, false), changed)];
        return { entries, verdict: changeVerdict(askedAfter(held, changed), entries, isGone, `"${key}" is gone`) };
    });
}

/** Empties a namespace at every instance, when its name was typed. Returns and throws as `cacheSet`. */
export function cacheClear(
    connection: HaConnection,
    options: CacheClearOptions,
    signal: AbortSignal,
): Promise<CacheReport> {
    const { name } = namespaceOf(options);
    const refusal =
        options.confirmed === name
            ? null
            : `this deletes every entry of "${name}": confirm its name with --confirm "${name}"`;
    const work: Work = async (calls, found) => {
        const before = await readHeld(found, calls.list);
        const changed = await deleteAll(calls, openWays(found));
        const after = await readHeld(found, calls.list);
        const keys = new Set([...before, ...after].flatMap(({ seen }) => (seen ?? []).map((entry) => entry.key)));
        const entries = [...keys].sort().map((key) => withChanges(entryOf(key, after, false), changed));
        return {
            entries,
            verdict: changeVerdict(askedAfter(after, changed), entries, isGone, `every entry of "${name}" is gone`),
        };
    };
    return change(connection, { ...options, action: "DELETE", refusal }, signal, work);
}

interface Done {
    readonly entries: readonly CacheEntry[] | null;
    readonly verdict: CacheVerdict;
}

type Work = (calls: CacheCalls, found: readonly WayFound[]) => Promise<Done>;

interface Change extends CacheOptions {
    readonly action: CacheAction;
    /** Why a gate refuses before anything is sent. */
    readonly refusal: string | null;
}

const notOurs = "this namespace belongs to another certificate: it is read-only";

function change(connection: HaConnection, options: Change, signal: AbortSignal, work: Work): Promise<CacheReport> {
    const namespace = namespaceOf(options);
    const { action } = options;
    return withCaches(connection, options, signal, async (caches) => {
        const unread = unreadCaches(caches, action, namespace.name);
        if (unread !== null) {
            return unread;
        }
        const saying = { action, namespace: namespace.name };
        const refusal = namespace.owner === null ? options.refusal : notOurs;
        if (refusal !== null) {
            const verdict: CacheVerdict = { outcome: "REFUSED", reason: `${refusal}; nothing was changed` };
            const untried = caches.instances.map((instance) => ({ instance, way: null, trouble: null }));
            return cacheReport(caches, { ...saying, verdict, instances: instancesIn(caches, untried) });
        }
        const calls = cacheCalls(caches.apiMediation, namespace);
        const found = await waysOf(caches, calls);
        return cacheReport(caches, {
            ...saying,
            ...(await work(calls, found)),
            instances: instancesIn(caches, found),
            found,
        });
    });
}

/** The user knows the stored value, and the report may be logged. */
function masked(entry: CacheEntry): CacheEntry {
    return { ...entry, at: entry.at.map((one) => ({ ...one, value: null })) };
}

function askedAfter<T>(held: readonly Held<T>[], changed: readonly Changed[]): ReturnType<typeof askedOf> {
    const made = new Set(changed.filter(({ mayBeMade }) => mayBeMade).map(({ instance }) => instance));
    return askedOf(held).map((one) => ({ ...one, mayBeChanged: made.has(one.instance) }));
}

function withChanges(entry: CacheEntry, changed: readonly Changed[]): CacheEntry {
    const byInstance = new Map(changed.map((one) => [one.instance, one]));
    return { ...entry, at: entry.at.map((one) => withChange(one, byInstance.get(one.instance))) };
}

function withChange(at: KeyAt, changed: Changed | undefined): KeyAt {
    const { change: made = null, trouble = null } = changed ?? {};
    return trouble === null
        ? { ...at, change: made }
        : { ...at, change: made, why: trouble.why, errorNumber: trouble.number };
}

function isGone({ state, change: made }: KeyAt): boolean {
    return state === "ABSENT" && made !== "FAILED";
}
