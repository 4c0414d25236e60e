// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlComponent, ApimlLayout, ApimlNode, ApimlSettings } from "./contract";

/** Service ids as the registry spells them, in the order in which the recordings list them. */
export const serviceIds = ["zaas", "gateway", "apicatalog", "cachingservice", "discovery"] as const;
export type ServiceId = (typeof serviceIds)[number];

const serviceByComponent: Readonly<Record<Exclude<ApimlComponent, "apiml">, ServiceId>> = {
    gateway: "gateway",
    discovery: "discovery",
    zaas: "zaas",
    "api-catalog": "apicatalog",
    "caching-service": "cachingservice",
};

const componentByService: Readonly<Record<ServiceId, Exclude<ApimlComponent, "apiml">>> = {
    gateway: "gateway",
    discovery: "discovery",
    zaas: "zaas",
    apicatalog: "api-catalog",
    cachingservice: "caching-service",
};

/** The services that one process of the launcher serves: one each, or all of them in the single-service layout. */
export function servicesOf(component: ApimlComponent, node: ApimlNode, settings: ApimlSettings): readonly ServiceId[] {
    const named = component === "apiml" ? serviceIds : [serviceByComponent[component]];
    return named.filter((serviceId) => portOf(node, serviceId, settings) !== null);
}

function layoutOf(node: ApimlNode, settings: ApimlSettings): ApimlLayout {
    return node.layout ?? settings.layout;
}

export function isSingleService(node: ApimlNode, settings: ApimlSettings): boolean {
    return layoutOf(node, settings) === "single-service";
}

/** Where a service of this node listens; null when it is not enabled there. */
export function portOf(node: ApimlNode, serviceId: ServiceId, settings: ApimlSettings): number | null {
    if (settings.layout === "v2" && serviceId === "zaas") {
        return null;
    }
    if (!isSingleService(node, settings)) {
        return node.ports[componentByService[serviceId]] ?? null;
    }
    return (serviceId === "discovery" ? node.ports.discovery : node.ports.gateway) ?? node.ports.apiml ?? null;
}

export function instanceIdOf(hostname: string, serviceId: string, port: number): string {
    return `${hostname}:${serviceId}:${port}`;
}

/** `3.4.0` is at least `3.2`; a part that is not a number counts as 0. */
export function isAtLeast(version: string, wanted: string): boolean {
    const parts = (text: string): readonly number[] => text.split(/[.-]/).map((part) => Number(part) || 0);
    const [major = 0, minor = 0] = parts(version);
    const [wantedMajor = 0, wantedMinor = 0] = parts(wanted);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
