// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "../registry/instanceDescription";
import { renewalMs } from "../registry/lease";
import { openRegistry } from "../registry/openRegistry";
import { copyTo, everyRegistry } from "../registry/registration";
import { Registry } from "../registry/registry";
import type { World } from "../world";
import { nodeOf } from "../world";
import { describeOwn, ownServiceIds } from "./ownEntries";
import { singleThreshold } from "./singleThreshold";

/** From the own four entries to the one at the peers (R3-01: 1.5 s). */
const registerMs = 1500;

/**
 * The registry of a single service is filled while its beans are created, and the peers that listen are notified, 2 to 5 s before its
 * ports open; nothing is copied from a peer. Afterwards it sends a heartbeat every 30 s (`ModulithConfig`; R3-01, R3-03).
 */
export function singleReady(world: World, nodeId: string): void {
    const now = world.agenda.now;
    const registry = new Registry(nodeId, now, world.chance, singleThreshold());
    for (const serviceId of ownServiceIds) {
        const own = describeOwn(nodeOf(world, nodeId), serviceId, world.settings);
        if (own !== null) {
            registry.registerOwn(own, now);
        }
    }
    openRegistry(world, registry, now);
    world.agenda.at(now + registerMs, (at) => tellPeers(world, registry, at));
    world.agenda.at(now + registerMs + renewalMs, (at) => beat(world, registry, at));
}

/** It listens: without `singleReady` before, both come at once. */
export function singleUp(world: World, nodeId: string): void {
    const isReady = world.registries.has(nodeId);
    if (!isReady) {
        singleReady(world, nodeId);
    }
    world.caches.up(nodeId);
}

/** Nothing is canceled, in good order or not (R3-03). */
export function singleGone(world: World, nodeId: string, how: "graceful" | "killed", wasUp: boolean): void {
    world.registries.delete(nodeId);
    if (wasUp) {
        world.caches.gone(nodeId, how);
    }
}

function tellPeers(world: World, registry: Registry, now: number): void {
    const gateway = ownGateway(world, registry);
    if (gateway !== null) {
        everyRegistry(world, registry.nodeId, (peer) => peer.register(gateway, "UP", now));
    }
}

/** A peer that does not know the entry is notified again; an entry that is gone in its own registry is not sent (R3-07). */
function beat(world: World, registry: Registry, now: number): void {
    const { nodeId } = registry;
    if (world.registries.get(nodeId) !== registry) {
        return;
    }
    world.agenda.at(now + renewalMs, (at) => beat(world, registry, at));
    const gateway = ownGateway(world, registry);
    if (gateway === null || world.processes.isFrozen(nodeId, "gateway") || world.nodesWithoutHeartbeat.has(nodeId)) {
        return;
    }
    everyRegistry(world, nodeId, (peer) => {
        if (!peer.heartbeat(gateway.instanceId, now)) {
            copyTo(peer, registry.find(gateway.instanceId), now);
        }
    });
}

/** Null when this registry has it no longer, or is that of an earlier process. */
function ownGateway(world: World, registry: Registry): InstanceDescription | null {
    const gateway = describeOwn(nodeOf(world, registry.nodeId), "gateway", world.settings);
    const isCurrent = world.registries.get(registry.nodeId) === registry;
    return isCurrent && gateway !== null && registry.find(gateway.instanceId) !== undefined ? gateway : null;
}
