// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CachingStores } from "../caching/cachingStores";

/** The replicated cache of the single service; no client of the Caching Service can name it. */
const invalidatedJwtTokens = "invalidatedJwtTokens";

/**
 * A logout at one single service is a write to the cluster: an instance outside of it does not receive it (R3-06, R3-09).
 * @returns how long the write waits, in ms
 */
export function noteLogout(caches: CachingStores, nodeId: string, token: string, now: number): number {
    const entry = { key: token, value: "true", serviceId: "", created: String(now) };
    const written = caches.infinispan.update(nodeId, invalidatedJwtTokens, entry);
    return "afterMs" in written ? (written.afterMs ?? 0) : 0;
}

export function isLoggedOut(caches: CachingStores, nodeId: string, token: string): boolean {
    return caches.infinispan.read(nodeId, invalidatedJwtTokens, token).kind === "found";
}
