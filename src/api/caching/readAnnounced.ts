// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { announcementNamespace } from "../model/namespace";
import type { Instance } from "../model/sysplex";
import { isSingleService } from "../model/sysplex";
import type { Announcement } from "../model/operation/announcement";
import type { ApiMediation } from "../ports/apiMediation";
import { cacheCalls } from "./cacheCalls";
import type { CacheWay } from "./cacheWay";
import { mergeAnnouncements } from "./judge/mergeAnnouncements";

/**
 * What operations have announced in the Caching Services, for those who only look: one request to each, beside everything else that is asked.
 * Whom none answers is not there to be told of.
 */
export async function readAnnounced(
    instances: readonly Instance[],
    apiMediation: ApiMediation,
    now: () => Date,
): Promise<readonly Announcement[]> {
    const calls = cacheCalls(apiMediation, announcementNamespace);
    const { hasClientCertificate } = apiMediation;
    const ways = hasClientCertificate ? instances.flatMap(wayTo) : [];
    const held = await Promise.all(
        ways.map(async (way) => ({ instance: way.instance.id, reply: await calls.list(way) })),
    );
    const seen = held.flatMap(({ instance, reply }) => (reply.ok ? [{ instance, entries: reply.value }] : []));
    return mergeAnnouncements(seen, now()).announcements;
}

function wayTo(instance: Instance): readonly CacheWay[] {
    const { gateway, cachingService } = instance;
    const hasOne = isSingleService(instance) && cachingService !== null && gateway !== null;
    return hasOne ? [{ instance, name: "GATEWAY", endpoint: gateway, pinnedTo: null, credential: "certificate" }] : [];
}
