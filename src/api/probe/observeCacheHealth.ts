// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import { unseen, withValue } from "../model/observation";
import type { Instance } from "../model/sysplex";
import type { ApiMediation } from "../ports/apiMediation";
import type { CachingHealth } from "./parse/cachingHealth";
import { parseCachingHealth } from "./parse/cachingHealth";
import type { InstanceSighting } from "./snapshot";

/** What the Caching Service of an instance says of itself. Not routed by any gateway; inside the single service there is none (api-layer `application.yml`). */
export async function observeCacheHealth(
    { cachingService, layout }: Instance,
    apiMediation: ApiMediation,
): Promise<Observation<CachingHealth>> {
    if (cachingService === null || layout === "single-service") {
        return notTold("it has no port of its own");
    }
    const answer = await apiMediation.ask(cachingService, {
        method: "GET",
        path: "/cachingservice/application/health",
        credential: apiMediation.hasClientCertificate ? "certificate" : "none",
        source: "caching health",
    });
    return answer.seen ? withValue(answer, parseCachingHealth(answer.value.status, answer.value.body)) : answer;
}

/** For every look: only who tells the members of its cluster is asked, that is from 3.5 on (api-layer#4450). */
export function observeCacheMembers(
    { instance, activeJob }: InstanceSighting,
    apiMediation: ApiMediation,
): Promise<Observation<CachingHealth>> {
    const version = activeJob.seen ? activeJob.value?.messageLog?.zoweVersion : undefined;
    return version && tellsMembers(version) && apiMediation.hasClientCertificate
        ? observeCacheHealth(instance, apiMediation)
        : Promise.resolve(notTold("this version does not tell the members of its cluster"));
}

function tellsMembers(version: string): boolean {
    const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version) ?? [];
    return Number(major) * 100 + Number(minor) >= 305;
}

function notTold(why: string): Observation<CachingHealth> {
    return unseen({ source: "caching health", vantage: "here", at: new Date(0) }, "not-asked", why);
}
