// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { CacheWay } from "./cacheWay";

/**
 * The gateway of a single-service instance has the cache in its own process, and queries no other (api-layer `application.yml` of
 * `apiml`). Null: the configuration has no gateway or no Caching Service.
 */
export function wayThroughOwnGateway(instance: Instance, isCertified: boolean): CacheWay | null {
    const { gateway, cachingService } = instance;
    if (gateway === null || cachingService === null) {
        return null;
    }
    const name = isCertified ? "GATEWAY" : "OPEN";
    return { instance, name, endpoint: gateway, pinnedTo: null, credential: isCertified ? "certificate" : "none" };
}
