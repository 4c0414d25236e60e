// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Agenda } from "./agenda";
import type { Chance } from "./chance";
import type { ApimlNode, ApimlSettings } from "./contract";
import type { CachingStores } from "./caching/cachingStores";
import type { LoadBalancer } from "./gateway/loadBalancer";
import type { Processes } from "./processes";
import type { Registry } from "./registry/registry";
import { RegistryView } from "./registry/registryView";
import { isSingleService } from "./services";
import type { Tokens } from "./zaas/tokens";

/** Everything that the parts of the pretend API ML know of each other. */
export interface World {
    readonly nodes: readonly ApimlNode[];
    readonly settings: ApimlSettings;
    readonly chance: Chance;
    readonly agenda: Agenda;
    readonly processes: Processes;
    /** By node, while its Discovery Service runs. */
    readonly registries: Map<string, Registry>;
    /** The last fetch of each client of the registry, by `node service`. */
    readonly views: Map<string, RegistryView>;
    readonly loadBalancer: LoadBalancer;
    readonly tokens: Tokens;
    readonly caches: CachingStores;
    readonly nodesWithoutHeartbeat: Set<string>;
    /** Groups of nodes between which no registry traffic passes; empty without a partition. */
    registryGroups: readonly (readonly string[])[];
}

export function nodeOf(world: World, nodeId: string): ApimlNode {
    const node = world.nodes.find(({ id }) => id === nodeId);
    if (node === undefined) {
        throw new Error(`The pretend API ML has no node '${nodeId}'.`);
    }
    return node;
}

export function isSingleNode(world: World, nodeId: string): boolean {
    return isSingleService(nodeOf(world, nodeId), world.settings);
}

/** Does registry traffic pass between the two? A node that is in no group is alone only if another one names groups. */
export function areRegistriesConnected(world: World, one: string, other: string): boolean {
    const groupOf = (nodeId: string): number => world.registryGroups.findIndex((group) => group.includes(nodeId));
    return one === other || groupOf(one) === groupOf(other);
}

/** The single service looks into its own registry, and uses every instance regardless of its status (`ModulithConfig`). */
export function viewOf(world: World, nodeId: string, serviceId: string): RegistryView | null {
    const registry = world.registries.get(nodeId);
    if (registry !== undefined && isSingleNode(world, nodeId)) {
        const view = new RegistryView();
        view.take(
            registry.all().map(({ instance }) => instance),
            world.agenda.now,
        );
        return view;
    }
    return world.views.get(`${nodeId} ${serviceId}`) ?? null;
}
