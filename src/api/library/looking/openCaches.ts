// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheAction, CacheInstance, CacheReport } from "../../model/cache";
import { cacheExitCodes } from "../../model/cache";
import type { Finding } from "../../model/finding";
import type { ApiMediation } from "../../ports/apiMediation";
import type { Ports } from "../../ports/ports";
import type { CacheCalls } from "../../caching/cacheCalls";
import { chooseWays } from "../../caching/chooseWays";
import { fewAtOnce } from "../../caching/fewAtOnce";
import type { WayFound } from "../../caching/cacheWay";
import { cacheInstance } from "../../caching/judge/cacheInstance";
import type { CacheVerdict } from "../../caching/judge/cacheVerdict";
import { certificateHint } from "../../caching/judge/certificateHint";
import type { Instance } from "../../model/sysplex";
import { unreadOutcome } from "../../model/unreadOutcome";
import { describeSettings } from "../../topology/describeSettings";
import type { InstanceStorage } from "../../model/config/settings";
import { selectInstances } from "../../topology/selectInstances";
import { unreadReason } from "./unreadReport";
import type { OpenSysplex } from "./withSysplex";

/** At most so many at once to one instance: its Caching Service serves the sysplex while we look. */
export const requestsAtOnce = 4;

/** The Caching Services of a sysplex, and what is needed to ask them. */
export interface OpenCaches {
    readonly open: OpenSysplex;
    readonly ports: Ports;
    readonly apiMediation: ApiMediation;
    /** Those chosen that have a Caching Service. */
    readonly instances: readonly Instance[];
    /** All that have one. */
    readonly everybody: readonly Instance[];
    readonly storage: readonly InstanceStorage[];
    readonly startedAtMs: number;
}

/** @throws ConfigurationError when `lpars` names nothing that exists */
export function openCaches(open: OpenSysplex, lpars: readonly string[] | null, startedAtMs: number): OpenCaches {
    const { sysplex, config, ports } = open;
    const chosen = lpars === null ? sysplex.instances : selectInstances(sysplex.instances, lpars);
    const settings = config === null ? null : describeSettings(config, { schemas: null, zoweVersion: null });
    const hasCache = ({ cachingService }: Instance): boolean => cachingService !== null;
    return {
        open,
        ports,
        apiMediation: fewAtOnce(ports.apiMediation, requestsAtOnce),
        instances: chosen.filter(hasCache),
        everybody: sysplex.instances.filter(hasCache),
        storage: settings?.storage ?? [],
        startedAtMs,
    };
}

export function storageOf({ storage }: OpenCaches, { id }: Instance): InstanceStorage | null {
    return storage.find(({ instanceId }) => instanceId === id) ?? null;
}

/** The route to each selected service. */
export function waysOf(caches: OpenCaches, calls: CacheCalls): Promise<readonly WayFound[]> {
    const { instances, everybody, ports, apiMediation } = caches;
    return chooseWays(instances, everybody, calls, { ...ports, apiMediation });
}

export function instancesIn(caches: OpenCaches, found: readonly WayFound[]): readonly CacheInstance[] {
    return found.map((one) => cacheInstance(one, storageOf(caches, one.instance)?.mode ?? null));
}

/** The common part of the reports of cache commands. */
interface CacheSaying {
    readonly action: CacheAction;
    readonly namespace: string;
    readonly verdict: CacheVerdict;
    readonly instances: readonly CacheInstance[];
    /** The route to each, or the reason why there is none. */
    readonly found?: readonly WayFound[];
    readonly entries?: CacheReport["entries"];
    readonly maps?: CacheReport["maps"];
    readonly verification?: CacheReport["verification"];
    readonly findings?: readonly Finding[];
}

export function cacheReport({ open, ports, startedAtMs }: OpenCaches, saying: CacheSaying): CacheReport {
    const { action, namespace, verdict, instances } = saying;
    return {
        schema: "zowe-ha/cache/1",
        generatedAt: ports.clock.now().toISOString(),
        durationMs: Math.max(0, ports.clock.now().getTime() - startedAtMs),
        profile: open.sysplex.profileName,
        action,
        namespace,
        outcome: verdict.outcome,
        exitCode: verdict.exitCode ?? cacheExitCodes[verdict.outcome],
        reason: hinted(verdict.reason, saying.found ?? [], ports.apiMediation.hasClientCertificate),
        instances,
        entries: saying.entries ?? null,
        maps: saying.maps ?? null,
        verification: saying.verification ?? null,
        findings: saying.findings ?? [],
    };
}

function hinted(reason: string, found: readonly WayFound[], hasCertificate: boolean): string {
    const troubles = found.map(({ trouble }) => trouble);
    const hint = certificateHint(troubles, hasCertificate);
    return hint === null ? reason : `${reason}. ${hint}`;
}

/** If zowe.yaml could not be read, the instances are not known, and none is queried. */
export function unreadCaches(caches: OpenCaches, action: CacheAction, namespace: string): CacheReport | null {
    const { unread } = caches.open;
    if (unread === null) {
        return null;
    }
    const changes = action === "SET" || action === "DELETE";
    const outcome = unreadOutcome(unread, changes) === "DENIED" ? "DENIED" : "CANNOT-TELL";
    return cacheReport(caches, {
        action,
        namespace,
        verdict: { outcome, reason: unreadReason(unread) },
        instances: [],
    });
}
