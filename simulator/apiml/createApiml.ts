// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createAgenda } from "./agenda";
import { CachingStores } from "./caching/cachingStores";
import { createChance } from "./chance";
import type { Apiml, ApimlAnswer, ApimlNode, ApimlRequest, ApimlSettings } from "./contract";
import { applyFault } from "./applyFault";
import { LoadBalancer } from "./gateway/loadBalancer";
import { Processes } from "./processes";
import { processVerbs, servicesAt } from "./processVerbs";
import { silence } from "./reply";
import type { ServiceId } from "./services";
import { isSingleService, servicesOf } from "./services";
import { speakSingle } from "./singleService/speakSingle";
import { speakCaching } from "./caching/speakCaching";
import { speakCatalog } from "./gateway/speakCatalog";
import { speakDiscovery } from "./registry/speakDiscovery";
import { speakGateway } from "./gateway/speakGateway";
import { speakZaasDirect } from "./zaas/speakZaasDirect";
import { startFailureOf } from "./startFailureOf";
import { isLoggedOut } from "./zaas/sharedLogouts";
import { Tokens } from "./zaas/tokens";
import type { World } from "./world";
import { isSingleNode, nodeOf } from "./world";

/** The API ML of all instances. Nothing runs before `processUp`; time moves only by the `now` of each call. */
export function createApiml(nodes: readonly ApimlNode[], settings: ApimlSettings): Apiml {
    const world = createWorld(nodes, settings);
    const { agenda, caches } = world;
    return {
        nodes,
        ...processVerbs(world),
        startFailure(nodeId, component, now) {
            agenda.runUntil(now);
            const hasCache = servicesAt(world, nodeId, component).includes("cachingservice");
            return hasCache ? startFailureOf(world, nodeId, now) : null;
        },
        takeLogLines: (nodeId) => caches.log.take(nodeId),
        isFrozen: (nodeId, component) =>
            servicesAt(world, nodeId, component).some((serviceId) => world.processes.isFrozen(nodeId, serviceId)),
        advance: (now) => agenda.runUntil(now),
        overrides: () => overridesIn(world),
        answer(request, now) {
            agenda.runUntil(now);
            return dated(answer(world, request, now), now, world.tokens.clocksAhead.get(request.nodeId) ?? 0);
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
    const caches = new CachingStores(nodes, agenda, chance);
    const isSingle = (id: string): boolean => nodes.some((node) => node.id === id && isSingleService(node, settings));
    const isOnSharedList = (id: string, token: string): boolean => isSingle(id) && isLoggedOut(caches, id, token);
    return {
        nodes,
        settings,
        chance,
        agenda,
        processes: new Processes(),
        registries: new Map(),
        views: new Map(),
        loadBalancer: new LoadBalancer(),
        tokens: new Tokens(settings.seed, chance, isOnSharedList),
        caches,
        nodesWithoutHeartbeat: new Set(),
        registryGroups: [],
    };
}

function overridesIn({ registries }: World): readonly string[] {
    return [...registries.values()].flatMap((registry) =>
        registry
            .all()
            .filter(({ override }) => override !== null && override !== "UP")
            .map(({ instance, override }) => `${registry.nodeId} ${instance.instanceId} ${override ?? ""}`),
    );
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
    const speak = isSingleNode(world, nodeId) ? speakSingle : speakers[serviceId];
    if (request.method !== "HEAD") {
        return speak(world, nodeId, request, now);
    }
    const read = speak(world, nodeId, { ...request, method: "GET" }, now);
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
function dated(given: ApimlAnswer, now: number, clockAheadMs: number): ApimlAnswer {
    return given.kind === "silence"
        ? given
        : {
              ...given,
              headers: [...given.headers, ["Date", new Date(now + clockAheadMs).toUTCString()]],
              ...(clockAheadMs === 0 ? {} : { clockAheadMs }),
          };
}
