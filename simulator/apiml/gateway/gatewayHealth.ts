// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RegistryView } from "../registry/registryView";
import { fetchMs } from "../registry/fetchRegistry";
import type { World } from "../world";
import { singleHealth } from "../singleService/singleHealth";
import { isSingleNode, viewOf } from "../world";

/** The health of a gateway and its status; it knows of the others only what it fetched last (R1-01, R1-12, R1-13, R1-15). */
export function gatewayHealth(
    world: World,
    nodeId: string,
    now: number,
): { readonly isUp: boolean; readonly value: object } {
    if (isSingleNode(world, nodeId)) {
        return singleHealth(world, nodeId);
    }
    const view = viewOf(world, nodeId, "gateway");
    const gateway = gatewayIndicator(world, view);
    const services = view?.services() ?? [];
    const discoveryClient = { status: "UP", details: { services } };
    const eureka = eurekaIndicator(view, now);
    const composite = worst([discoveryClient, eureka]);
    const whole = worst([gateway, composite]);
    const value = {
        ...whole,
        components: {
            discoveryComposite: { ...composite, components: { discoveryClient, eureka } },
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
    return { isUp: whole.status === "UP", value };
}

interface Indicated {
    readonly status: string;
    readonly description?: string;
}

type EurekaIndicated = Indicated & { readonly details: object };

/** As Spring's SimpleStatusAggregator has it: the first of the worst, and what describes it. */
function worst(parts: readonly Indicated[]): Indicated {
    const order = ["DOWN", "OUT_OF_SERVICE", "UP", "UNKNOWN"];
    const [first] = [...parts].sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
    const { status = "UNKNOWN", description } = first ?? {};
    return description === undefined ? { status } : { description, status };
}

/** Its status is that of discovery alone: no ZAAS leaves it UP (R1-15). */
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

/**
 * Its status is what the registry reports for this gateway itself, an override included (R2-31b). The only sign of a dead Discovery comes
 * after two missed fetches; failCount is then their age in ms, divided by 30 (R1-12b).
 */
function eurekaIndicator(view: RegistryView | null, now: number): EurekaIndicated {
    const applications = view === null ? {} : countsIn(view);
    const { ownStatus = null, fetchedAt = null } = view ?? {};
    if (ownStatus === null) {
        const description = "Eureka discovery client has not yet successfully connected to a Eureka server";
        return { description, status: "UP", details: { applications } };
    }
    const ageMs = now - (fetchedAt ?? 0);
    return ageMs > 2 * fetchMs
        ? failingEureka(ageMs, applications)
        : { description: "Remote status from Eureka server", status: ownStatus, details: { applications } };
}

function countsIn(view: RegistryView): object {
    return Object.fromEntries(view.services().map((id) => [id.toUpperCase(), view.instances(id).length]));
}

function failingEureka(ageMs: number, applications: object): EurekaIndicated {
    return {
        description: "Eureka discovery client is reporting failures to connect to a Eureka server",
        status: "UP",
        details: { renewalPeriod: fetchMs / 1000, failCount: Math.floor(ageMs / 30), applications },
    };
}
