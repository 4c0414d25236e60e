// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RunningStorage } from "../model/cache";
import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Instance } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import type { Supplement } from "../model/seen/supplement";
import type { CachingHealth } from "../model/seen/cachingHealth";
import type { InstanceSighting } from "../model/seen/snapshot";
import { observeCacheHealth } from "../probe/observeCacheHealth";
import type { CacheCalls } from "./cacheCalls";
import { cacheCalls } from "./cacheCalls";
import type { CacheWay, WayFound } from "./cacheWay";
import { readBuildVersion } from "./judge/readBuildVersion";
import type { StoredEntry } from "./judge/readEntries";
import { storageFingerprint } from "./judge/storageFingerprint";
import type { CacheReply, CacheTrouble } from "./judge/trouble";

/** The facts that one Caching Service shows; nothing was written to get them. */
export interface CacheSeen {
    readonly found: WayFound;
    /** Why its entries were not seen; null: they were. */
    readonly trouble: CacheTrouble | null;
    readonly running: RunningStorage | null;
    /** How many entries the namespace holds. */
    readonly entries: number | null;
    readonly health: Observation<CachingHealth>;
    /** From the service itself; it needs no credentials, so it proves that the process runs. */
    readonly build: Observation<string>;
}

/** A namespace that is always empty: the format of its list distinguishes the modes (E-CCH-03). */
const nobody = { name: "zowe-ha-nobody", serviceId: "zowe-ha-nobody", owner: null };

/** The queries without credentials run in parallel: a hung service costs the search for its route, and no additional timeout. */
export async function lookAtCaches(
    instances: readonly Instance[],
    ways: Promise<readonly WayFound[]>,
    calls: CacheCalls,
    apiMediation: ApiMediation,
): Promise<readonly CacheSeen[]> {
    const told = new Map(instances.map((instance) => [instance, askItself(instance, apiMediation)]));
    return Promise.all(
        (await ways).map(async (found) => ({
            ...(await lookInside(found, calls, apiMediation)),
            ...(await (told.get(found.instance) ?? askItself(found.instance, apiMediation))),
        })),
    );
}

/** The same for the rules of the catalogue. */
export function factsSeen({ found, running, health }: CacheSeen): Supplement["caches"][number] {
    const { source, vantage, at } = health;
    const provenance = { source, vantage, at };
    const cacheStorage: NonNullable<InstanceSighting["cacheStorage"]> =
        running === null
            ? unseen(provenance, "not-asked", found.trouble?.why ?? "its answers do not show it")
            : { seen: true, value: running === "infinispan" ? "infinispan" : "other", ...provenance };
    return { instanceId: found.instance.id, seen: { cacheHealth: health, cacheStorage } };
}

async function askItself(instance: Instance, apiMediation: ApiMediation): Promise<Pick<CacheSeen, "health" | "build">> {
    const [health, build] = await Promise.all([
        observeCacheHealth(instance, apiMediation),
        askBuild(instance, apiMediation),
    ]);
    return { health, build };
}

async function lookInside(
    found: WayFound,
    calls: CacheCalls,
    apiMediation: ApiMediation,
): Promise<Omit<CacheSeen, "health" | "build">> {
    const { way } = found;
    if (way === null) {
        return { found, trouble: found.trouble, running: null, entries: null };
    }
    const held = await calls.list(way);
    const running = await fingerprint(way, calls, apiMediation, held);
    return held.ok
        ? { found, trouble: found.trouble, running, entries: held.value.length }
        : { found, trouble: held.trouble, running, entries: null };
}

/** Any error looks like a store without lists, so this query is repeated (api-layer#4408). */
async function fingerprint(
    way: CacheWay,
    calls: CacheCalls,
    apiMediation: ApiMediation,
    held: CacheReply<readonly StoredEntry[]>,
): Promise<RunningStorage | null> {
    const first = await calls.lists(way);
    const lists = first.ok ? first : await calls.lists(way);
    const hasLists = lists.ok || (lists.trouble.kind === "no-lists" ? false : null);
    const nothing = hasLists === false ? await cacheCalls(apiMediation, nobody).isNothing(way) : null;
    return storageFingerprint({
        hasLists,
        isNothingEmpty: nothing?.ok === true ? nothing.value : null,
        namesNamespace: namesNamespace(held),
    });
}

/** From any entry of zowe ha; null if there is none. */
function namesNamespace(held: CacheReply<readonly StoredEntry[]>): boolean | null {
    const [entry] = held.ok ? held.value : [];
    return entry === undefined ? null : entry.namespace !== null;
}

async function askBuild(instance: Instance, apiMediation: ApiMediation): Promise<Observation<string>> {
    const answer = await askInfo(instance, apiMediation);
    if (!answer.seen) {
        return answer;
    }
    const version = readBuildVersion(answer.value.body);
    return version === null ? unseen(answer, "malformed", "it does not report a version") : withValue(answer, version);
}

function askInfo({ cachingService, layout }: Instance, apiMediation: ApiMediation): ReturnType<ApiMediation["ask"]> {
    const source = "caching info";
    if (cachingService === null || layout === "single-service") {
        const provenance = { source, vantage: "here", at: new Date() };
        return Promise.resolve(unseen(provenance, "not-asked", "it has no separate port"));
    }
    const path = "/cachingservice/application/info";
    return apiMediation.ask(cachingService, { method: "GET", path, credential: "none", source });
}
