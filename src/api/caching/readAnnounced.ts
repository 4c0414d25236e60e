// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { announcementNamespace } from "../model/namespace";
import type { Instance } from "../model/sysplex";
import { isSingleService } from "../model/sysplex";
import type { Announcement } from "../model/operation/announcement";
import type { ApiMediation } from "../ports/apiMediation";
import { cacheCalls } from "./cacheCalls";
import type { CacheReply } from "./judge/trouble";
import type { StoredEntry } from "./judge/readEntries";
import type { CacheWay } from "./cacheWay";
import { mergeAnnouncements } from "./judge/mergeAnnouncements";
import { wayThroughOwnGateway } from "./wayThroughOwnGateway";

interface Held {
    readonly instance: string;
    readonly reply: CacheReply<readonly StoredEntry[]>;
}

/** Every announcement is in each Caching Service that runs: a second one is queried in case the first is not available. */
const askedAtOnce = 2;

/**
 * The announcements of operations in the Caching Services, for commands that only read: two requests, in parallel with all others.
 * The other services are queried if neither of the two is available; a hung one has already cost its time.
 */
export async function readAnnounced(
    instances: readonly Instance[],
    apiMediation: ApiMediation,
    now: () => Date,
): Promise<readonly Announcement[]> {
    const calls = cacheCalls(apiMediation, announcementNamespace);
    const asked = apiMediation.hasClientCertificate ? instances.filter(isSingleService) : [];
    const ways = asked.map((one) => wayThroughOwnGateway(one, true)).filter((way) => way !== null);
    const ask = (some: readonly CacheWay[]): Promise<readonly Held[]> =>
        Promise.all(some.map(async (way) => ({ instance: way.instance.id, reply: await calls.list(way) })));
    const first = await ask(ways.slice(0, askedAtOnce));
    const isNobodyThere = first.every(({ reply }) => !reply.ok && reply.trouble.kind !== "silent");
    const held = isNobodyThere ? await ask(ways.slice(askedAtOnce)) : first;
    const seen = held.flatMap(({ instance, reply }) => (reply.ok ? [{ instance, entries: reply.value }] : []));
    return mergeAnnouncements(seen, now()).announcements;
}
