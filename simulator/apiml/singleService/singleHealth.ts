// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isAtLeast, serviceIds } from "../services";
import type { World } from "../world";
import { nodeOf, viewOf } from "../world";
import { clusterOf } from "../caching/cachingHealth";

interface Health {
    readonly isUp: boolean;
    readonly value: object;
}

/** Health of the whole process, from its own registry and its own cache (R3-01, R3-02, R3-07). */
export function singleHealth(world: World, nodeId: string): Health {
    const infinispan = infinispanIndicator(world, nodeId);
    const isUp = infinispan?.status !== "DOWN";
    const noServices = { status: "UP", details: { services: [] } };
    const components = {
        discoveryComposite: { status: "UP", components: discoveryParts(world, nodeId) },
        gateway: singleIndicator(world, nodeId),
        ...(infinispan === null ? {} : { infinispan }),
        ping: { status: "UP" },
        reactiveDiscoveryClients: {
            status: "UP",
            components: {
                "Simple Reactive Discovery Client": noServices,
                "Spring Cloud Eureka Reactive Discovery Client": noServices,
            },
        },
        refreshScope: { status: "UP" },
        ssl: { status: "UP", details: { validChains: [], invalidChains: [] } },
    };
    return { isUp, value: { status: isUp ? "UP" : "DOWN", components } };
}

/** UP regardless of the count: a dead peer, one out of service, and none at all (GatewayHealthIndicator; R3-03, R3-07). */
export function singleIndicator(world: World, nodeId: string): { readonly status: "UP"; readonly details: object } {
    const view = viewOf(world, nodeId, "gateway");
    const gatewayCount = view?.instances("gateway").length ?? 0;
    const hasCatalog = (view?.instances("apicatalog").length ?? 0) > 0;
    const apicatalog = hasCatalog ? "UP" : "DOWN";
    return {
        status: "UP",
        details: { discovery: "UP", zaas: "UP", gatewayCount, zaasCount: gatewayCount, apicatalog },
    };
}

function discoveryParts(world: World, nodeId: string): object {
    const instances = world.registries.get(nodeId)?.all() ?? [];
    const names = [...new Set(instances.map(({ instance }) => instance.serviceId))];
    const place = (name: string): number => (ownFirst.includes(name) ? ownFirst.indexOf(name) : ownFirst.length);
    const services = [...names].sort((a, b) => place(a) - place(b));
    const count = (name: string): number => instances.filter(({ instance }) => instance.serviceId === name).length;
    return {
        discoveryClient: { status: "UP", details: { services: services.map((name) => name.toUpperCase()) } },
        eureka: {
            description: "Eureka is ready to use",
            status: "UP",
            details: { applications: Object.fromEntries(services.map((name) => [name, count(name)])) },
        },
    };
}

const ownFirst: readonly string[] = ["gateway", "apicatalog", "cachingservice", "discovery", ...serviceIds];

/** The caches of 3.5, which run regardless of the cluster (InfinispanHealthIndicator). */
const cacheNames = [
    "invalidatedJwtTokens",
    "trustedCertificates",
    "default",
    "validatedJwtTokens",
    "zoweInvalidatedTokenCache",
    "validationOIDCToken",
    "zoweCache",
    "zosmfAuthenticationEndpoint",
    "zosmfJwtEndpoint",
    "zosmfInfo",
    "parseOIDCToken",
];

/** From 3.5 on; its status is that of the cluster, which is DOWN while a configured member is missing. */
function infinispanIndicator(
    world: World,
    nodeId: string,
): { readonly status: string; readonly details: object } | null {
    const { version, storage } = nodeOf(world, nodeId);
    if (!isAtLeast(version, "3.5") || storage !== "infinispan") {
        return null;
    }
    const { status, ...cluster } = clusterOf(world, nodeId);
    const caches = Object.fromEntries(cacheNames.map((name) => [name, "RUNNING"]));
    const infinispan = { cluster: { ...cluster, status: { status } }, caches, status: "RUNNING" };
    return { status, details: { infinispan } };
}
