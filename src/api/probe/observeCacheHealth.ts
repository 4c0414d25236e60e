// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Instance } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import type { CachingHealth, InfinispanHealth } from "../model/seen/cachingHealth";
import { parseCachingHealth } from "./parse/cachingHealth";
import { observeGateway } from "./observeGateways";
import type { InstanceSighting } from "../model/seen/snapshot";

/**
 * The health of the Caching Service of an instance: at its own port, because no gateway routes that query; inside the single
 * service it is a part of the health of the process (api-layer `application.yml`, `InfinispanHealthIndicator`).
 */
export async function observeCacheHealth(
    instance: Instance,
    apiMediation: ApiMediation,
): Promise<Observation<CachingHealth>> {
    const { cachingService, layout } = instance;
    if (layout === "single-service") {
        return toldByGateway(await observeGateway(instance, apiMediation));
    }
    if (cachingService === null) {
        return notTold("it has no Caching Service");
    }
    const answer = await apiMediation.ask(cachingService, {
        method: "GET",
        path: "/cachingservice/application/health",
        credential: apiMediation.hasClientCertificate ? "certificate" : "none",
        source: "caching health",
    });
    return answer.seen ? withValue(answer, parseCachingHealth(answer.value.status, answer.value.body)) : answer;
}

/** For every look: only services that report their cluster members are queried, from 3.5 on (api-layer#4450). */
export function observeCacheMembers(
    { instance, activeJob, gateway }: InstanceSighting,
    apiMediation: ApiMediation,
): Promise<Observation<CachingHealth>> {
    if (instance.layout === "single-service" || isToldBy(gateway)) {
        return Promise.resolve(toldByGateway(gateway));
    }
    return tellsMembers(activeJob) && apiMediation.hasClientCertificate
        ? observeCacheHealth(instance, apiMediation)
        : Promise.resolve(notTold("this version does not report the members of its cluster"));
}

function isToldBy(gateway: InstanceSighting["gateway"]): boolean {
    return gateway.seen && gateway.value.health.infinispan !== undefined;
}

const verdicts: Readonly<Record<InfinispanHealth["caches"], CachingHealth["verdict"]>> = {
    running: "up",
    "not-running": "down",
    unknown: "unknown",
};

/** A missing member makes the part DOWN, but the caches continue: their own status counts. */
function toldByGateway(gateway: InstanceSighting["gateway"]): Observation<CachingHealth> {
    if (!gateway.seen) {
        return gateway;
    }
    const { infinispan, verdict } = gateway.value.health;
    if (infinispan === undefined) {
        return verdict === "protected"
            ? withValue(gateway, { verdict: "protected", members: null, initialHosts: null })
            : notTold("this version does not report the members of its cluster");
    }
    const { members, initialHosts, caches } = infinispan;
    return withValue(gateway, { verdict: verdicts[caches], members, initialHosts });
}

function tellsMembers(job: InstanceSighting["activeJob"]): boolean {
    const version = job.seen ? job.value?.messageLog?.zoweVersion : undefined;
    const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version ?? "") ?? [];
    return Number(major) * 100 + Number(minor) >= 305;
}

function notTold(why: string): Observation<CachingHealth> {
    return unseen({ source: "caching health", vantage: "here", at: new Date(0) }, "not-asked", why);
}
