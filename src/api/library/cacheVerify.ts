// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { heardByMany } from "../adapters/transport/heardByMany";
import type { HaConnection } from "../adapters/connection";
import { newRunId } from "../adapters/workstation/newRunId";
import { cacheVerdict } from "../caching/judge/cacheVerdict";
import type { Verified } from "../caching/judge/cacheVerdict";
import { ninetyFifth } from "../caching/judge/delays";
import { isSplitByWay } from "../caching/judge/isSplitByWay";
import { isRejection } from "../caching/judge/trouble";
import { verifyFindings } from "../caching/judge/verifyFindings";
import { namespaceFrom } from "../caching/namespaceFrom";
import { ownNamespace } from "../model/namespace";
import type { VerifiedCache, VerifyPlan } from "../caching/verifyCache";
import { verifyCache } from "../caching/verifyCache";
import type { CacheReport } from "../model/cache";
import type { OpenCaches } from "./looking/openCaches";
import { cacheReport, instancesIn, openCaches, storageOf, unreadCaches } from "./looking/openCaches";
import { rememberCache } from "./looking/rememberCache";
import { withSysplex } from "./looking/withSysplex";

export interface CacheVerifyOptions {
    /** Instance ids or system names; null: all. */
    readonly lpars: readonly string[] | null;
    readonly rounds: number;
    /** How long a change may take to be seen elsewhere before it counts as not shared. */
    readonly waitSeconds: number;
    /** Namespaces whose keys are also compared. */
    readonly serviceIds: readonly string[];
    /** Tests the lock that the revocation of tokens needs; it leaves one small entry in a list, which cannot be deleted. */
    readonly triesLock: boolean;
    /** Bound of the whole; the trying ends early enough to take the probes away again. */
    readonly timeoutSeconds: number;
}

export interface CacheVerifyControl {
    /** Ends everything at once; probes may be left, and a later run sweeps them. */
    readonly signal: AbortSignal;
    /** Requests an end: the test stops, and the probes are removed. */
    readonly safely: AbortSignal;
    /** The origin of the request; absent: the user. */
    readonly by?: () => "user" | "deadline";
}

/** The time that is reserved for the end of the last write and the removal of the probes: a write may block for 11 s. */
const reserveSeconds = 17;

/**
 * Proves by writing whether the Caching Services are one store, and compares what they hold.
 * @returns `zowe-ha/cache/1`, see docs/schemas/cache-1.json; trouble of the world is in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong; nothing was sent then
 */
export function cacheVerify(
    connection: HaConnection,
    options: CacheVerifyOptions,
    control: CacheVerifyControl,
): Promise<CacheReport> {
    const startedAtMs = Date.now();
    const namespaces = options.serviceIds.map(namespaceFrom).filter(({ name }) => name !== ownNamespace.name);
    return withSysplex(connection, control.signal, async (open) => {
        const caches = openCaches(open, open.unread === null ? options.lpars : null, startedAtMs);
        const unread = unreadCaches(caches, "VERIFY", ownNamespace.name);
        if (unread !== null) {
            return unread;
        }
        const reserve = Math.min(reserveSeconds, options.timeoutSeconds / 3);
        const plan: VerifyPlan = {
            ...options,
            instances: caches.instances,
            everybody: caches.everybody,
            namespaces,
            runId: newRunId(),
            stopAtMs: startedAtMs + (options.timeoutSeconds - reserve) * 1_000,
            lifeMs: (options.timeoutSeconds + reserve) * 1_000,
            signal: heardByMany(control.safely),
        };
        const verified = await verifyCache(plan, { ...caches.ports, apiMediation: caches.apiMediation });
        const isInterrupted = control.safely.aborted && control.by?.() !== "deadline";
        const report = reportOf(caches, verified, isInterrupted);
        await rememberCache(open, report);
        return report;
    });
}

function reportOf(caches: OpenCaches, verified: VerifiedCache, isInterrupted: boolean): CacheReport {
    const { found, verification, delays } = verified;
    const modes = caches.instances.map((instance) => storageOf(caches, instance)?.mode ?? null);
    const facts: Verified = {
        ...verification,
        expected: caches.instances.map(({ id }) => id),
        asked: found.filter(({ way }) => way !== null).map(({ instance }) => instance.id),
        isDenied: found.length > 0 && found.every(({ trouble }) => trouble !== null && isRejection(trouble)),
        isInterrupted,
        isSplitByWay: isSplitByWay(verification.groups, found),
    };
    return cacheReport(caches, {
        action: "VERIFY",
        namespace: ownNamespace.name,
        verdict: cacheVerdict(facts),
        instances: instancesIn(caches, found),
        found,
        verification,
        findings: facts.isSplitByWay
            ? []
            : verifyFindings(caches.open.sysplex.instances, verification, modes, ninetyFifth(delays)),
    });
}
