// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { describeInstance } from "./instanceDescription";
import type { InstanceDescription } from "./instanceDescription";
import type { InstanceStatus, Lease } from "./lease";
import { isOwn, renewalMs, statusOf } from "./lease";
import type { Registry } from "./registry";
import type { ServiceId } from "../services";
import { portOf } from "../services";
import { describeOwn } from "../singleService/ownEntries";
import type { World } from "../world";
import { areRegistriesConnected, isSingleNode, nodeOf, viewOf } from "../world";

/** Registers a moment after its start, then sends a heartbeat every 30 s; the first one comes up to 30 s later. */
export function beginRegistration(world: World, instance: InstanceDescription, start: number): void {
    const { nodeId, serviceId } = instance;
    const { chance, agenda, processes } = world;
    const registerAt = agenda.now + 300 + 900 * chance("register", instance.instanceId, start);
    const firstBeatAt = registerAt + renewalMs * (0.5 + 0.5 * chance("beat", instance.instanceId, start));
    agenda.at(registerAt, (now) => {
        const home = homeOf(world, nodeId, serviceId);
        if (home !== null && processes.isSame(nodeId, serviceId, start) && processes.isWorking(nodeId, serviceId)) {
            registerWithPeers(world, home, instance, declaredStatus(world, instance), now);
        }
    });
    agenda.at(firstBeatAt, (now) => beat(world, instance, start, now));
}

/** SIGTERM: the deregistration arrives after 1 to 3.5 s; a Discovery Service is seen DOWN before (26-timeline). */
export function sayGoodbye(world: World, nodeId: string, serviceId: ServiceId): void {
    const instance = instanceOf(world, nodeId, serviceId);
    if (instance === null) {
        return;
    }
    const { chance, agenda, processes } = world;
    const sentAt = agenda.now;
    const delay = 1000 + 2500 * chance("goodbye", instance.instanceId, sentAt);
    if (serviceId === "discovery") {
        agenda.at(sentAt + 700, (now) => {
            everyRegistry(world, nodeId, (registry) => showDown(registry, instance, now));
        });
    }
    agenda.at(sentAt + delay, (now) => {
        const home = homeOf(world, nodeId, serviceId);
        if (home !== null && !processes.isUp(nodeId, serviceId)) {
            home.cancel(instance.instanceId, now);
            replicate(world, home, "cancel", (peer, at) => void peer.cancel(instance.instanceId, at));
        }
    });
}

/** The registration of a node; null for a service that it does not have. */
export function instanceOf(world: World, nodeId: string, serviceId: ServiceId): InstanceDescription | null {
    const node = nodeOf(world, nodeId);
    if (isSingleNode(world, nodeId)) {
        return serviceId === "zaas" ? null : describeOwn(node, serviceId, world.settings);
    }
    const port = portOf(node, serviceId, world.settings);
    return port === null ? null : describeInstance(node, serviceId, port, world.settings);
}

/** The Discovery Service that a client of this node talks to: a random one of those that run; null if none runs. */
export function homeOf(world: World, nodeId: string, serviceId: string): Registry | null {
    return registriesInOrder(world, nodeId, serviceId)[0] ?? null;
}

/** The running Discovery Services in the order in which a client of this node tries them. */
export function registriesInOrder(world: World, nodeId: string, serviceId: string): readonly Registry[] {
    const { nodes, chance } = world;
    const first = Math.floor(chance("home", nodeId, serviceId) * nodes.length);
    const byLot = nodes.map((_, index) => nodes[(first + index) % nodes.length]?.id ?? "");
    const isOwnFirst = serviceId === "discovery" || isSingleNode(world, nodeId);
    const order = isOwnFirst ? [nodeId, ...byLot.filter((other) => other !== nodeId)] : byLot;
    return order.flatMap((other) => reachable(world, nodeId, other) ?? []);
}

/**
 * The entries that a Discovery Service copies at its start from the first peer that it reaches. Its client lists only entries that are UP,
 * so it does not learn of overrides (R2-31: entries that registered there before were UP there, and OUT_OF_SERVICE at the peer).
 */
export function copyFromPeer(world: World, registry: Registry, now: number): void {
    const peers = world.nodes.filter(({ id }) => id !== registry.nodeId);
    const peer = peers.map(({ id }) => reachable(world, registry.nodeId, id)).find((found) => found !== null);
    for (const lease of peer?.all() ?? []) {
        if (statusOf(lease) === "UP") {
            // The own entries of a single service are copied like any other.
            const isPermanent = lease.isPermanent && !isOwn(lease);
            registry.register(lease.instance, lease.declared, now, { isPermanent, dirtyAt: lease.dirtyAt });
        }
    }
}

/**
 * Peers follow within 0.6 to 1.6 s (R1-03: 540 ms); a change of status takes longer (R1-28: "within a few seconds"), but not from a
 * single service (R3-07: less than 2 s).
 */
export function replicate(
    world: World,
    from: Registry,
    what: "heartbeat" | "register" | "cancel" | "status",
    action: (peer: Registry, now: number) => void,
): void {
    const { agenda, chance } = world;
    const isSlow = what === "status" && !isSingleNode(world, from.nodeId);
    const [least, spread] = isSlow ? [1200, 1600] : [600, 1000];
    agenda.at(agenda.now + least + spread * chance(what, from.nodeId, agenda.now), (now) => {
        if (world.registries.get(from.nodeId) === from) {
            everyRegistry(world, from.nodeId, (peer) => action(peer, now));
        }
    });
}

function registerWithPeers(
    world: World,
    home: Registry,
    instance: InstanceDescription,
    declared: InstanceStatus,
    now: number,
): void {
    home.register(instance, declared, now);
    const lease = home.find(instance.instanceId);
    replicate(world, home, "register", (peer, at) => copyTo(peer, lease, at));
}

/** The override travels with the registration to a peer that knows none (Eureka's `AbstractInstanceRegistry.register`). */
export function copyTo(peer: Registry, lease: Lease | undefined, now: number): void {
    if (lease === undefined) {
        return;
    }
    if (lease.override !== null) {
        peer.rememberOverride(lease.instance.instanceId, lease.override);
    }
    peer.register(lease.instance, lease.declared, now, { dirtyAt: lease.dirtyAt });
}

function beat(world: World, instance: InstanceDescription, start: number, now: number): void {
    const { nodeId, serviceId, instanceId } = instance;
    if (!world.processes.isSame(nodeId, serviceId, start)) {
        return;
    }
    world.agenda.at(now + renewalMs, (at) => beat(world, instance, start, at));
    const isHeard = world.processes.isWorking(nodeId, serviceId) && !world.nodesWithoutHeartbeat.has(nodeId);
    const home = isHeard ? homeOf(world, nodeId, serviceId) : null;
    if (home === null) {
        return;
    }
    const declared = declaredStatus(world, instance);
    if (home.find(instanceId)?.declared !== declared || !home.heartbeat(instanceId, now)) {
        registerWithPeers(world, home, instance, declared, now);
        return;
    }
    const lease = home.find(instanceId);
    replicate(world, home, "heartbeat", (peer, at) => {
        if (!peer.heartbeat(instanceId, at)) {
            copyTo(peer, lease, at);
        }
    });
}

/** The changed status of a client that has just fetched the registry. */
export function declareAgain(world: World, nodeId: string, serviceId: ServiceId): void {
    const instance = instanceOf(world, nodeId, serviceId);
    const home = homeOf(world, nodeId, serviceId);
    const lease = home?.find(instance?.instanceId ?? "");
    if (instance === null || home === null || lease === undefined) {
        return;
    }
    const declared = declaredStatus(world, instance);
    if (lease.declared !== declared) {
        registerWithPeers(world, home, instance, declared, world.agenda.now);
    }
}

/** The Catalog reports DOWN as long as it sees no Gateway (R1-11b), a Gateway as long as it sees no Discovery Service (R2-32). */
function declaredStatus(world: World, { serviceId, nodeId }: InstanceDescription): InstanceStatus {
    const needed = serviceId === "apicatalog" ? "gateway" : serviceId === "gateway" ? "discovery" : null;
    const view = viewOf(world, nodeId, serviceId);
    return needed !== null && view?.instances(needed).length === 0 ? "DOWN" : "UP";
}

function showDown(registry: Registry, instance: InstanceDescription, now: number): void {
    if (registry.find(instance.instanceId) !== undefined) {
        registry.register(instance, "DOWN", now);
    }
}

/** Each other registry that can be reached now. */
export function everyRegistry(world: World, fromNodeId: string, action: (peer: Registry) => void): void {
    for (const peer of world.registries.values()) {
        if (peer.nodeId !== fromNodeId && reachable(world, fromNodeId, peer.nodeId) !== null) {
            action(peer);
        }
    }
}

function reachable(world: World, fromNodeId: string, nodeId: string): Registry | null {
    const isReachable =
        world.processes.isWorking(nodeId, "discovery") && areRegistriesConnected(world, fromNodeId, nodeId);
    return isReachable ? (world.registries.get(nodeId) ?? null) : null;
}
