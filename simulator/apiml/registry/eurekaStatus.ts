// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { instanceXml } from "./eurekaBodies";
import { newLease } from "./lease";
import { instanceOf } from "./registration";
import type { Registry } from "./registry";
import { portOf } from "../services";
import type { World } from "../world";

/** The peers from the configuration, whether they run or not. */
export function replicaUrls(world: World, ownNodeId: string): readonly string[] {
    const { nodes, settings } = world;
    const peers = nodes.filter((node) => node.id !== ownNodeId && portOf(node, "discovery", settings) !== null);
    return peers.map((peer) => `https://${peer.hostname}:${portOf(peer, "discovery", settings)}/eureka/`);
}

/** Available is a peer whose host has an entry in the application DISCOVERY, dead or alive (R1-12, R1-14). */
export function availableReplicaUrls(world: World, registry: Registry): readonly string[] {
    const hosts = new Set(
        registry
            .all()
            .filter((lease) => lease.instance.serviceId === "discovery")
            .map((lease) => lease.instance.hostName),
    );
    return replicaUrls(world, registry.nodeId).filter((url) => hosts.has(new URL(url).hostname));
}

export function uptimeOf(registry: Registry, now: number): string {
    const minutes = Math.floor((now - registry.startedAt) / 60_000);
    const two = (value: number): string => String(value).padStart(2, "0");
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export function unavailableReplicaUrls(world: World, registry: Registry): readonly string[] {
    const available = availableReplicaUrls(world, registry);
    return replicaUrls(world, registry.nodeId).filter((url) => !available.includes(url));
}

/** Registered replicas are separated by commas, the other two end in one (R1-03). */
export function eurekaStatusXml(world: World, registry: Registry, now: number): string {
    const ended = (urls: readonly string[]): string => urls.map((url) => `${url},`).join("");
    const own = instanceOf(world, registry.nodeId, "discovery");
    const lease = own === null ? null : { ...newLease(own, "UP", 0, undefined), lastUpdatedAt: registry.startedAt };
    return [
        "<com.netflix.eureka.util.StatusInfo>",
        "  <generalStats>",
        "    <num-of-cpus>2</num-of-cpus>",
        "    <total-avail-memory>89mb</total-avail-memory>",
        "    <current-memory-usage>54mb (60%)</current-memory-usage>",
        `    <server-uptime>${uptimeOf(registry, now)}</server-uptime>`,
        "  </generalStats>",
        "  <applicationStats>",
        `    <registered-replicas>${replicaUrls(world, registry.nodeId).join(", ")}</registered-replicas>`,
        `    <available-replicas>${ended(availableReplicaUrls(world, registry))}</available-replicas>`,
        `    <unavailable-replicas>${ended(unavailableReplicaUrls(world, registry))}</unavailable-replicas>`,
        "  </applicationStats>",
        "  <instanceInfo>",
        ...(lease === null ? [] : [instanceXml(lease, registry.nodeId, "    ", false)]),
        "  </instanceInfo>",
        "</com.netflix.eureka.util.StatusInfo>",
    ].join("\n");
}
