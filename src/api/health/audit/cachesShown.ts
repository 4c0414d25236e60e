// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheShown } from "../../model/proving/auditReport";
import { cacheMembersSeenBy } from "../state/cacheMembers";
import type { Look } from "../state/look";

/** Each Caching Service of the configuration, as the look showed it. */
export function cachesShown({ sysplex, decided }: Look): readonly CacheShown[] {
    return decided
        .filter(({ instance }) => instance.cachingService !== null)
        .map(({ instance, sighting, signs }) => ({
            instance: instance.id,
            system: instance.systemName,
            storage: sysplex.storage?.find(({ instanceId }) => instanceId === instance.id)?.mode ?? null,
            state: signs.components.find(({ id }) => id === "caching-service")?.state ?? "UNKNOWN",
            members: cacheMembersSeenBy(sighting),
        }));
}
