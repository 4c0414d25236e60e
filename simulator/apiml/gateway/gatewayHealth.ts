// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RegistryView } from "../registry/registryView";
import { fetchMs } from "../registry/registryView";
import type { World } from "../world";
import { viewOf } from "../world";

/** The health of a gateway and its status; it knows of the others only what it fetched last (01, 12, 13, 15). */
export function gatewayHealth(
    world: World,
    nodeId: string,
    now: number,
): { readonly isUp: boolean; readonly value: object } {
    const view = viewOf(world, nodeId, "gateway");
    const gateway = gatewayIndicator(world, view);
    const services = view?.services() ?? [];
    const discoveryClient = { status: "UP", details: { services } };
    const value = {
        status: gateway.status,
        components: {
            discoveryComposite: { status: "UP", components: { discoveryClient, eureka: eurekaIndicator(view, now) } },
            diskSpace: {
                status: "UP",
                details: { total: 270553174016, free: 84542603264, threshold: 10485760, path: "/u/zowe", exists: true },
            },
            gateway,
            ping: { status: "UP" },
            reactiveDiscoveryClients: {
                status: "UP",
                components: {
                    "Simple Reactive Discovery Client": { status: "UP", details: { services: [] } },
                    "Spring Cloud Eureka Reactive Discovery Client": discoveryClient,
                },
            },
            refreshScope: { status: "UP" },
        },
    };
    return { isUp: gateway.status === "UP", value };
}

/** Its status is that of discovery alone: no ZAAS leaves it UP (15, none-gwhealth-cert). */
export function gatewayIndicator(
    world: World,
    view: RegistryView | null,
): { readonly status: string; readonly details: object } {
    const count = (serviceId: "gateway" | "zaas"): number => view?.instances(serviceId).length ?? 0;
    const is = (isThere: boolean): string => (isThere ? "UP" : "DOWN");
    const has = (serviceId: "discovery" | "apicatalog"): boolean => (view?.instances(serviceId).length ?? 0) > 0;
    const discovery = is(has("discovery"));
    const apicatalog = is(has("apicatalog"));
    const details =
        world.settings.layout === "v2"
            ? { discovery, auth: "UP", gatewayCount: count("gateway"), apicatalog }
            : {
                  discovery,
                  zaas: is(count("zaas") > 0),
                  gatewayCount: count("gateway"),
                  zaasCount: count("zaas"),
                  apicatalog,
              };
    return { status: discovery, details };
}

/** The only sign of a dead Discovery comes after two missed fetches; failCount is then their age in ms, divided by 30 (12b). */
function eurekaIndicator(view: RegistryView | null, now: number): object {
    const applications = Object.fromEntries(
        (view?.services() ?? []).map((id) => [id.toUpperCase(), view?.instances(id).length]),
    );
    const fetchedAt = view?.fetchedAt ?? null;
    if (fetchedAt === null) {
        const description = "Eureka discovery client has not yet successfully connected to a Eureka server";
        return { description, status: "UP", details: { applications } };
    }
    const age = now - fetchedAt;
    if (age <= 2 * fetchMs) {
        return { description: "Remote status from Eureka server", status: "UP", details: { applications } };
    }
    return {
        description: "Eureka discovery client is reporting failures to connect to a Eureka server",
        status: "UP",
        details: { renewalPeriod: fetchMs / 1000, failCount: Math.floor(age / 30), applications },
    };
}
