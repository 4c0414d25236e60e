// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createAgenda } from "./agenda";
import { CachingStores } from "./caching/cachingStores";
import { createChance } from "./chance";
import type { Apiml, ApimlAnswer, ApimlComponent, ApimlNode, ApimlRequest, ApimlSettings } from "./contract";
import { applyFault } from "./faults";
import { LoadBalancer } from "./gateway/loadBalancer";
import { Processes } from "./processes";
import { beginRegistration, copyFromPeer, sayGoodbye } from "./registry/registration";
import { evictionCycleMs, Registry } from "./registry/registry";
import { beginFetching } from "./registry/registryView";
import { silence } from "./reply";
import type { ServiceId } from "./services";
import { servicesOf } from "./services";
import { speakCaching } from "./caching/speakCaching";
import { speakCatalog } from "./gateway/speakCatalog";
import { speakDiscovery } from "./registry/speakDiscovery";
import { speakGateway } from "./gateway/speakGateway";
import { speakZaasDirect } from "./zaas/speakZaasDirect";
import { startFailureOf } from "./startFailure";
import { Tokens } from "./zaas/tokens";
import type { World } from "./world";
import { nodeOf } from "./world";

/** The API ML of all instances. Nothing runs until `processUp` says so; time moves only by the `now` of each call. */
export function createApiml(nodes: readonly ApimlNode[], settings: ApimlSettings): Apiml {
    const world = createWorld(nodes, settings);
    const { agenda, processes, caches } = world;
    const services = (nodeId: string, component: ApimlComponent): readonly ServiceId[] =>
        servicesOf(component, nodeOf(world, nodeId), settings);

    return {
        nodes,
        processUp(nodeId, component, now) {
            agenda.runUntil(now);
            services(nodeId, component).forEach((serviceId) => up(world, nodeId, serviceId));
        },
        processGone(nodeId, component, how, now) {
            agenda.runUntil(now);
            services(nodeId, component)
                .filter((serviceId) => processes.isUp(nodeId, serviceId))
                .forEach((serviceId) => gone(world, nodeId, serviceId, how));
        },
        startFailure(nodeId, component, now) {
            agenda.runUntil(now);
            return services(nodeId, component).includes("cachingservice") ? startFailureOf(world, nodeId, now) : null;
        },
        takeLogLines: (nodeId) => caches.log.take(nodeId),
        advance: (now) => agenda.runUntil(now),
        answer(request, now) {
            agenda.runUntil(now);
            return dated(answer(world, request, now), now);
        },
        apply(fault, now) {
            agenda.runUntil(now);
            applyFault(world, fault, now);
        },
    };
}

function createWorld(nodes: readonly ApimlNode[], settings: ApimlSettings): World {
    const chance = createChance(settings.seed);
    const agenda = createAgenda();
    return {
        nodes,
        settings,
        chance,
        agenda,
        processes: new Processes(),
        registries: new Map(),
        views: new Map(),
        loadBalancer: new LoadBalancer(),
        tokens: new Tokens(settings.seed, chance),
        caches: new CachingStores(nodes, agenda, chance),
        nodesWithoutHeartbeat: new Set(),
        registryGroups: [],
    };
}

function up(world: World, nodeId: string, serviceId: ServiceId): void {
    const now = world.agenda.now;
    const start = world.processes.up(nodeId, serviceId, now);
    if (serviceId === "discovery") {
        openRegistry(world, nodeId, now);
    }
    if (serviceId === "cachingservice") {
        world.caches.up(nodeId);
    } else {
        beginFetching(world, nodeId, serviceId, start);
    }
    beginRegistration(world, nodeId, serviceId, start);
}

function openRegistry(world: World, nodeId: string, now: number): void {
    const registry = new Registry(nodeId, now, world.chance);
    world.registries.set(nodeId, registry);
    copyFromPeer(world, registry, now);
    const cycle = (at: number): void => {
        if (world.registries.get(nodeId) !== registry) {
            return;
        }
        if (world.processes.isWorking(nodeId, "discovery")) {
            registry.evict(at);
        }
        world.agenda.at(at + evictionCycleMs, cycle);
    };
    world.agenda.at(now + evictionCycleMs, cycle);
}

function gone(world: World, nodeId: string, serviceId: ServiceId, how: "graceful" | "killed"): void {
    world.processes.gone(nodeId, serviceId);
    if (serviceId === "discovery") {
        world.registries.delete(nodeId);
    }
    if (serviceId === "cachingservice") {
        world.caches.gone(nodeId, how);
    }
    if (how === "graceful") {
        sayGoodbye(world, nodeId, serviceId);
    }
}

const speakers = {
    gateway: speakGateway,
    discovery: speakDiscovery,
    zaas: speakZaasDirect,
    apicatalog: speakCatalog,
    cachingservice: speakCaching,
} as const;

function answer(world: World, request: ApimlRequest, now: number): ApimlAnswer {
    const { nodeId } = request;
    const serviceId = listenerOf(world, request);
    if (serviceId === null || !world.processes.isWorking(nodeId, serviceId)) {
        return silence;
    }
    if (request.method !== "HEAD") {
        return speakers[serviceId](world, nodeId, request, now);
    }
    const read = speakers[serviceId](world, nodeId, { ...request, method: "GET" }, now);
    return read.kind === "silence" ? read : { ...read, body: "" };
}

/** Which service has the port that was called; the single service answers as its gateway, or as its discovery on 7553. */
function listenerOf(world: World, { nodeId, component }: ApimlRequest): ServiceId | null {
    if (component === "apiml") {
        return "gateway";
    }
    return servicesOf(component, nodeOf(world, nodeId), world.settings)[0] ?? null;
}

/** Leases are read against the clock of the answer, which is the simulated one. */
function dated(given: ApimlAnswer, now: number): ApimlAnswer {
    return given.kind === "silence"
        ? given
        : { ...given, headers: [...given.headers, ["Date", new Date(now).toUTCString()]] };
}
