// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlFault, ApimlNode } from "./contract";
import { describeGhost } from "./registry/describeGhost";
import type { InstanceDescription } from "./registry/instanceDescription";
import { describeOnboarded } from "./registry/describeOnboarded";
import { instanceOf } from "./registry/registration";
import { serviceIds, servicesOf } from "./services";
import type { Tokens } from "./zaas/tokens";
import type { World } from "./world";
import { areRegistriesConnected, nodeOf } from "./world";

/** Puts the pretend API ML into a state that a test or a demonstration wants to see. */
export function applyFault(world: World, fault: ApimlFault, now: number): void {
    switch (fault.kind) {
        case "registries-split":
        case "registries-healed":
            return applyRegistryGroups(world, fault, now);
        case "heartbeats-lost":
            return setMember(world.nodesWithoutHeartbeat, fault.nodeId, fault.areLost);
        case "ghost-registered":
            return registerGhost(world, fault, now);
        case "frozen":
            return freeze(world, fault);
        case "override":
            return overrideNode(world, fault, now);
        default:
            return isTokenFault(fault) ? applyTokenFault(world.tokens, fault) : applyCacheFault(world, fault);
    }
}

type TokenFault = Extract<
    ApimlFault,
    { readonly kind: "signing-keys-differ" | "logouts-not-told" | "tokens-remembered" | "clocks-ahead" }
>;

function isTokenFault(fault: ApimlFault): fault is TokenFault {
    return ["signing-keys-differ", "logouts-not-told", "tokens-remembered", "clocks-ahead"].includes(fault.kind);
}

function applyTokenFault(tokens: Tokens, fault: TokenFault): void {
    switch (fault.kind) {
        case "signing-keys-differ":
            return tokens.giveOwnKeys(fault.nodeIds);
        case "logouts-not-told":
            tokens.nodesNotTold.clear();
            fault.nodeIds.forEach((id) => tokens.nodesNotTold.add(id));
            return;
        case "tokens-remembered":
            tokens.rememberedMs = fault.seconds * 1_000;
            return;
        case "clocks-ahead":
            tokens.clocksAhead.clear();
            Object.entries(fault.secondsByNode).forEach(([id, seconds]) => tokens.clocksAhead.set(id, seconds * 1_000));
    }
}

type CacheFault = Extract<ApimlFault, { readonly kind: `cache-${string}` | "redis-gone" | "initial-hosts" }>;
type RegistryFault = Extract<ApimlFault, { readonly kind: `registries-${string}` }>;

function applyCacheFault(world: World, fault: CacheFault): void {
    const { caches } = world;
    switch (fault.kind) {
        case "cache-partitioned":
            return caches.cluster.part(fault.groups, Boolean(fault.oneWay), Boolean(fault.staysApart));
        case "cache-healed":
            return caches.cluster.heal();
        case "cache-replication-delay":
            return caches.infinispan.delayReplication(fault.milliseconds);
        case "cache-entry":
            return caches.put(fault.nodeId, fault.distinguishedName, fault.key, fault.value);
        case "initial-hosts":
            return useInitialHosts(world, fault.hostsByNode);
        default:
            return switchCache(world, fault);
    }
}

type CacheSwitch = Extract<ApimlFault, { readonly kind: "cache-full" | "redis-gone" | "cache-keys-refused" }>;

function switchCache({ caches }: World, fault: CacheSwitch): void {
    switch (fault.kind) {
        case "cache-full":
            caches.isFull = fault.isFull;
            return;
        case "redis-gone":
            caches.isRedisGone = fault.isGone;
            return;
        case "cache-keys-refused":
            caches.cluster.areKeysRefused = fault.areRefused;
    }
}

function useInitialHosts({ caches, nodes }: World, hostsByNode: Readonly<Record<string, readonly string[]>>): void {
    for (const [nodeId, hosts] of Object.entries(hostsByNode)) {
        caches.cluster.useInitialHosts(nodeId, nodesNamed(nodes, hosts));
    }
}

/** Hosts as in `initialHosts` (`lpar1.example.com[7600]`), or ids of nodes; unknown ones are ignored. */
function nodesNamed(nodes: readonly ApimlNode[], hosts: readonly string[]): readonly string[] {
    const names = hosts.map((host) => host.replace(/\[.*$/, ""));
    return nodes.filter(({ id, hostname }) => names.includes(id) || names.includes(hostname)).map(({ id }) => id);
}

function applyRegistryGroups(world: World, fault: RegistryFault, now: number): void {
    world.registryGroups = fault.kind === "registries-split" ? fault.groups : [];
    if (fault.kind !== "registries-split" || fault.isFromTheStart !== true) {
        return;
    }
    for (const registry of world.registries.values()) {
        const strangers = registry
            .all()
            .filter(({ instance }) => !areRegistriesConnected(world, registry.nodeId, instance.nodeId));
        strangers.forEach(({ instance }) => registry.cancel(instance.instanceId, now, "evicted"));
    }
}

/** No heartbeat keeps them, and nothing evicts them. */
function registerGhost(world: World, fault: Extract<ApimlFault, { kind: "ghost-registered" }>, now: number): void {
    for (const described of describeGhost(world, fault)) {
        // An entry of a static definition is `STATIC-host:service:port` (api-layer#3011).
        const prefix = fault.isStatic === true ? "STATIC-" : "";
        const instance = { ...described, instanceId: `${prefix}${described.instanceId}` };
        world.registries.forEach((registry) => registry.register(instance, "UP", now, { isPermanent: true }));
    }
}

function freeze(world: World, { nodeId, component, isFrozen }: Extract<ApimlFault, { kind: "frozen" }>): void {
    for (const serviceId of servicesOf(component, nodeOf(world, nodeId), world.settings)) {
        world.processes.freeze(nodeId, serviceId, isFrozen);
        if (serviceId === "cachingservice") {
            world.caches.cluster.freeze(nodeId, isFrozen);
        }
    }
}

/** As set by another user, without a record. */
function overrideNode(world: World, fault: Extract<ApimlFault, { kind: "override" }>, now: number): void {
    const registries = [...world.registries.values()].filter((one) => fault.at?.includes(one.nodeId) ?? true);
    for (const { instanceId } of instancesOf(world, fault)) {
        for (const registry of registries) {
            if (fault.status === null) {
                registry.removeOverride(instanceId, "UP", now);
            } else {
                registry.override(instanceId, fault.status, now);
            }
        }
    }
}

/** The registrations of a node, or of one of its components; without a component, also its onboarded services. */
function instancesOf(
    world: World,
    { nodeId, component }: Extract<ApimlFault, { kind: "override" }>,
): readonly InstanceDescription[] {
    const node = nodeOf(world, nodeId);
    const own = component === undefined ? serviceIds : servicesOf(component, node, world.settings);
    const onboarded = component === undefined ? Object.entries(node.onboarded ?? {}) : [];
    return [
        ...own.flatMap((serviceId) => instanceOf(world, nodeId, serviceId) ?? []),
        ...onboarded.map(([serviceId, port]) => describeOnboarded(node, serviceId, port)),
    ];
}

function setMember(set: Set<string>, member: string, isIn: boolean): void {
    if (isIn) {
        set.add(member);
    } else {
        set.delete(member);
    }
}
