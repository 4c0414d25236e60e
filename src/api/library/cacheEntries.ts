// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { cacheCalls } from "../caching/cacheCalls";
import type { CacheCalls } from "../caching/cacheCalls";
import { keyProblem } from "../caching/judge/keyProblem";
import { getVerdict, listVerdict } from "../caching/judge/entriesVerdict";
import { entryOf, mapsSideBySide, sideBySide } from "../caching/judge/sideBySide";
import { namespaceFrom } from "../caching/namespaceFrom";
import type { Namespace } from "../model/namespace";
import { ownNamespace } from "../model/namespace";
import { readHeld, readKey } from "../caching/readHeld";
import { ConfigurationError } from "../errors";
import type { CacheReport } from "../model/cache";
import type { OpenCaches } from "./looking/openCaches";
import { cacheReport, instancesIn, openCaches, unreadCaches, waysOf } from "./looking/openCaches";
import { withSysplex } from "./looking/withSysplex";

export interface CacheOptions {
    /** Instance ids or system names; null: all. */
    readonly lpars: readonly string[] | null;
    /** Another namespace than our own; null: ours. */
    readonly serviceId: string | null;
}

export interface CacheKeyOptions extends CacheOptions {
    readonly key: string;
}

/**
 * The entries of a namespace at every instance, side by side; values are not shown.
 * @returns `zowe-ha/cache/1`, see docs/schemas/cache-1.json; trouble of the world is in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong
 */
export function cacheList(connection: HaConnection, options: CacheOptions, signal: AbortSignal): Promise<CacheReport> {
    const namespace = namespaceOf(options);
    return withCaches(connection, options, signal, async (caches) => {
        const unread = unreadCaches(caches, "LIST", namespace.name);
        return unread ?? listAll(caches, namespace);
    });
}

/** One entry at every instance, side by side, with its value. Returns and throws as `cacheList`. */
export function cacheGet(
    connection: HaConnection,
    options: CacheKeyOptions,
    signal: AbortSignal,
): Promise<CacheReport> {
    const namespace = namespaceOf(options);
    const key = checkedKey(options.key);
    return withCaches(connection, options, signal, async (caches) => {
        const unread = unreadCaches(caches, "GET", namespace.name);
        return unread ?? getOne(caches, namespace, key);
    });
}

export function namespaceOf({ serviceId }: CacheOptions): Namespace {
    return serviceId === null ? ownNamespace : namespaceFrom(serviceId);
}

/** @throws ConfigurationError for a key that could be stored and never be read again */
export function checkedKey(key: string): string {
    const problem = keyProblem(key);
    if (problem !== null) {
        throw new ConfigurationError(problem);
    }
    return key;
}

export function withCaches(
    connection: HaConnection,
    { lpars }: CacheOptions,
    signal: AbortSignal,
    work: (caches: OpenCaches) => Promise<CacheReport>,
    opening: typeof withSysplex = withSysplex,
): Promise<CacheReport> {
    const startedAtMs = Date.now();
    return opening(connection, signal, (open) =>
        work(openCaches(open, open.unread === null ? lpars : null, startedAtMs)),
    );
}

async function listAll(caches: OpenCaches, namespace: Namespace): Promise<CacheReport> {
    const calls = cacheCalls(caches.apiMediation, namespace);
    const found = await waysOf(caches, calls);
    const [held, lists] = await Promise.all([readHeld(found, calls.list), readHeld(found, calls.lists)]);
    const entries = sideBySide(held, false);
    const maps = lists.some(({ seen }) => seen !== null) ? mapsSideBySide(lists) : null;
    const counts = new Map(held.map(({ instance, seen }) => [instance, seen?.length ?? null]));
    return cacheReport(caches, {
        action: "LIST",
        namespace: namespace.name,
        verdict: listVerdict(askedOf(held), entries, maps ?? []),
        instances: instancesIn(caches, found).map((one) => ({ ...one, entries: counts.get(one.id) ?? null })),
        found,
        entries,
        maps,
    });
}

async function getOne(caches: OpenCaches, namespace: Namespace, key: string): Promise<CacheReport> {
    const calls: CacheCalls = cacheCalls(caches.apiMediation, namespace);
    const found = await waysOf(caches, calls);
    const held = await readHeld(found, (way) => readKey(calls, way, key));
    const entry = entryOf(key, held, true);
    const verdict = getVerdict(askedOf(held), entry);
    const instances = instancesIn(caches, found);
    return cacheReport(caches, {
        action: "GET",
        namespace: namespace.name,
        verdict,
        instances,
        found,
        entries: [entry],
    });
}

export function askedOf<T>(held: Awaited<ReturnType<typeof readHeld<T>>>): Parameters<typeof getVerdict>[0] {
    return held.map(({ instance, trouble }) => ({ instance, trouble }));
}
