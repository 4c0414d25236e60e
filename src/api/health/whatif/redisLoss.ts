// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RedisSighting } from "../../model/seen/answers";
import type { Loss } from "../../model/whatIf";
import { answersOf } from "../state/answers";
import type { Look } from "../state/look";

/** The Redis servers and sentinels that were asked, by `host:port`. */
export function redisNodes({ snapshot }: Look): readonly RedisSighting[] {
    return answersOf(snapshot).redis ?? [];
}

/**
 * Whether the losses take the store behind the caches; null: nobody knows whether another server takes over. Only a sentinel that can
 * reach its quorum makes a replica the master.
 */
export function isRedisLost(look: Look, losses: readonly Loss[]): boolean | null {
    const lost = losses.filter(({ kind }) => kind === "REDIS").map(({ name }) => name);
    const nodes = redisNodes(look);
    const isMasterLost = nodes.some(({ name, role }) => role === "server" && lost.includes(name));
    if (!isMasterLost) {
        // A lost sentinel takes nothing away from the master that runs.
        return false;
    }
    const sentinels = nodes.filter(({ role }) => role === "sentinel");
    return sentinels.length === 0 ? true : canFailOver(nodes, lost) ? false : null;
}

/** Sentinels tell with CKQUORUM that they can agree; the replica must be online. One lost sentinel more may break the quorum. */
function canFailOver(nodes: readonly RedisSighting[], lost: readonly string[]): boolean {
    const living = nodes.filter(({ name }) => !lost.includes(name));
    const isAgreed =
        nodes.filter(({ role }) => role === "sentinel").every(({ name }) => !lost.includes(name)) &&
        living.some(
            ({ role, quorum }) => role === "sentinel" && quorum?.seen === true && quorum.value.startsWith("OK"),
        );
    const hasReplica = nodes.some(
        ({ role, replication }) => role === "server" && replication.seen && replication.value.replicasOnline > 0,
    );
    return isAgreed && hasReplica;
}
