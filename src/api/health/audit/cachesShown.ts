// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheShown } from "../../model/proving/auditReport";
import { storageModeOf } from "../rules/caching/storage";
import { cacheMembersSeenBy } from "../state/cacheMembers";
import type { Look } from "../state/look";

/** Each Caching Service of the configuration, as the look showed it. */
export function cachesShown(look: Look): readonly CacheShown[] {
    return look.decided
        .filter(({ instance }) => instance.cachingService !== null)
        .map(({ instance, sighting, signs }) => ({
            instance: instance.id,
            system: instance.systemName,
            storage: storageModeOf(look, instance.id),
            state: signs.components.find(({ id }) => id === "caching-service")?.state ?? "UNKNOWN",
            members: cacheMembersSeenBy(sighting),
        }));
}
