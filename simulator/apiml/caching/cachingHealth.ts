// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isAtLeast } from "../services";
import type { World } from "../world";
import { nodeOf } from "../world";

/**
 * Always UP, regardless of the cluster (E-CCH-17). From 3.5 on, the indicator of api-layer#4450
 * reports the members; its exact nesting is not recorded.
 */
export function cachingHealth(world: World, nodeId: string): object {
    const { version, storage } = nodeOf(world, nodeId);
    if (!isAtLeast(version, "3.5") || storage !== "infinispan") {
        return { status: "UP" };
    }
    const cluster = clusterOf(world, nodeId);
    const infinispan = {
        status: "RUNNING",
        caches: { zoweCache: "RUNNING", zoweInvalidatedTokenCache: "RUNNING" },
        cluster,
    };
    const caching = { status: cluster.status, details: { gateway: "UP", infinispan } };
    return { status: cluster.status, components: { caching } };
}

interface ClusterState {
    readonly status: string;
    readonly address: string;
    readonly initialHosts: readonly string[];
    readonly members: readonly string[];
}

/** UP as soon as there are as many members as in initialHosts, even if that list is incomplete. */
export function clusterOf(world: World, nodeId: string): ClusterState {
    const { cluster, log } = world.caches;
    const port = world.settings.jgroupsPort ?? 7600;
    const members = (cluster.viewOf(nodeId)?.members ?? []).map((id) => log.addressOf(id));
    const initialHosts = cluster.initialHostsOf(nodeId).map((id) => `${nodeOf(world, id).hostname}[${port}]`);
    const status = members.length >= initialHosts.length ? "UP" : "DOWN";
    const address = log.addressOf(nodeId);
    return { status, address, initialHosts, members };
}
