// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlStartFailure } from "./contract";
import type { World } from "./world";
import { nodeOf } from "./world";

/** Why a Caching Service cannot start now (R1-20: no Redis; R1-21: a group that lost its lock). */
export function startFailureOf(world: World, nodeId: string, now: number): ApimlStartFailure | null {
    const { caches } = world;
    if (nodeOf(world, nodeId).storage === "redis" && caches.isRedisGone) {
        const message =
            "ZWECS151E Problem initializing storage of type 'redis': 'Unable to connect to localhost/&lt;unresolved&gt;:6379'. " +
            "Exception: 'io.lettuce.core.RedisConnectionException: Unable to connect to redis://default:*****@localhost'";
        const time = new Date(now).toISOString().replace("T", " ").replace("Z", "");
        const line = `${time} <ZWEACS1:main:16777300> ZWESVUSR ERROR ((o.z.a.c.s.r.RedisOperator)) ${message}`;
        return { lines: [line], staysAlive: true };
    }
    const lines = caches.failToJoin(nodeId);
    return lines === null ? null : { lines, staysAlive: false };
}
