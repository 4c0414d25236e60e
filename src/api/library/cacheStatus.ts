// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { cacheCalls } from "../caching/cacheCalls";
import { cacheStatusInstance, factsOf } from "../caching/judge/cacheStatusInstance";
import { statusVerdict } from "../caching/judge/statusVerdict";
import type { CacheSeen } from "../caching/lookAtCaches";
import { factsSeen, lookAtCaches } from "../caching/lookAtCaches";
import { findingsOf } from "../health/report/findings";
import { cacheCannotRejoin } from "../health/rules/caching/cacheCannotRejoin";
import { cacheModeLocal } from "../health/rules/config/cacheModeLocal";
import { cacheSplit } from "../health/rules/caching/cacheSplit";
import { cachingDown } from "../health/rules/caching/cachingDown";
import { foreignMember } from "../health/rules/caching/foreignMember";
import { storageDiffers } from "../health/rules/caching/storageDiffers";
import type { Look } from "../health/state/look";
import { lookAt } from "../health/state/look";
import type { CacheReport } from "../model/cache";
import { observe } from "../probe/observe";
import { observeLauncher } from "../probe/observeLauncher";
import { withFound } from "../probe/questions/withFound";
import type { Snapshot } from "../model/seen/snapshot";
import type { CacheOptions } from "./cacheEntries";
import { namespaceOf, withCaches } from "./cacheEntries";
import { describeForChecks } from "./looking/describeForChecks";
import { knownOf } from "./looking/knownOf";
import type { OpenCaches } from "./looking/openCaches";
import { rememberCache } from "./looking/rememberCache";
import { lookingAtSysplex } from "./looking/withSysplex";
import { cacheReport, instancesIn, storageOf, unreadCaches, waysOf } from "./looking/openCaches";

/** The rules of the catalogue about the cache that do not write. */
const rules = [cachingDown, cacheSplit, foreignMember, storageDiffers, cacheModeLocal, cacheCannotRejoin];

/**
 * What each Caching Service reports about itself, and what follows for the whole; nothing is written.
 * @returns `zowe-ha/cache/1`, see docs/schemas/cache-1.json; problems of the systems are in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong
 */
export function cacheStatus(
    connection: HaConnection,
    options: CacheOptions,
    signal: AbortSignal,
): Promise<CacheReport> {
    const namespace = namespaceOf(options);
    const work = async (caches: OpenCaches): Promise<CacheReport> => {
        const unread = unreadCaches(caches, "STATUS", namespace.name);
        if (unread !== null) {
            return unread;
        }
        const calls = cacheCalls(caches.apiMediation, namespace);
        const known = await knownOf(caches.open);
        const [first, seen] = await Promise.all([
            observe(caches.open.sysplex, caches.ports, caches.open.circle, known),
            lookAtCaches(caches.instances, waysOf(caches, calls), calls, caches.apiMediation),
        ]);
        caches.open.settle?.();
        const look = await complete(caches, first, seen);
        const report = reportOf(caches, namespace.name, look, seen);
        await rememberCache(caches.open, report);
        return report;
    };
    return withCaches(connection, options, signal, work, lookingAtSysplex);
}

/** With the additional data of the rules: the settings, and the logs of services that do not report their cluster view. */
async function complete(caches: OpenCaches, first: Snapshot, seen: readonly CacheSeen[]): Promise<Look> {
    const { open } = caches;
    const settings = await describeForChecks(open, first);
    const instances = await Promise.all(
        first.instances.map(async (sighting, turn) => {
            const one = seen.find(({ found }) => found.instance.id === sighting.instance.id);
            return one !== undefined && needsLog(caches, one)
                ? { ...sighting, ...(await observeLauncher(sighting, open.circle, open.circle.livingFor(turn))) }
                : sighting;
        }),
    );
    return lookAt(open.sysplex, withFound({ ...first, instances }, { caches: seen.map(factsSeen) }), settings);
}

function needsLog(caches: OpenCaches, { found, running, health }: CacheSeen): boolean {
    const mode = running ?? storageOf(caches, found.instance)?.mode ?? null;
    return mode === "infinispan" && (!health.seen || health.value.members === null);
}

function reportOf(caches: OpenCaches, name: string, look: Look, seen: readonly CacheSeen[]): CacheReport {
    const ids = caches.instances.map(({ id }) => id);
    const findings = findingsOf(rules, look).filter(({ instance }) => instance === null || ids.includes(instance));
    const rows = instancesIn(
        caches,
        seen.map(({ found }) => found),
    );
    const instances = rows.map((row, index) => {
        const one = seen[index];
        return one === undefined ? row : cacheStatusInstance(row, one, look.snapshot);
    });
    const facts = seen.map((one, index) =>
        factsOf(one, instances[index] ?? null, storageOf(caches, one.found.instance)),
    );
    const isCritical = findings.some(({ severity }) => severity === "CRITICAL");
    const verdict = statusVerdict(facts, isCritical);
    const found = seen.map((one) => one.found);
    return cacheReport(caches, { action: "STATUS", namespace: name, verdict, instances, found, findings });
}
