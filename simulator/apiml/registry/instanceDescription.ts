// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlNode, ApimlSettings } from "../contract";
import type { ServiceId } from "../services";
import { instanceIdOf } from "../services";
import { metadataOf } from "./metadataOf";

/** The data that an instance registers: the fields of its Eureka entry that do not change while it runs. */
export interface InstanceDescription {
    readonly nodeId: string;
    /** Of the API ML's own, or of an onboarded service. */
    readonly serviceId: string;
    readonly instanceId: string;
    readonly hostName: string;
    readonly app: string;
    readonly ipAddr: string;
    readonly port: number;
    readonly isPortEnabled: boolean;
    readonly metadata: Readonly<Record<string, string>>;
    readonly appGroupName: string | null;
    readonly homePageUrl: string;
    readonly statusPageUrl: string | null;
    readonly healthCheckUrl: string | null;
    readonly secureHealthCheckUrl: string | null;
    readonly secureVipAddress: string | null;
    /** The entry that the registry of the node marks as its own. */
    readonly standsForRegistry: boolean;
}

/** Where the service's own pages are, below `https://host:port`. */
const contextPath: Readonly<Record<ServiceId, string>> = {
    gateway: "",
    discovery: "",
    zaas: "",
    apicatalog: "/apicatalog",
    cachingservice: "/cachingservice",
};

/** Recorded: 127.0.0.1 for those that look it up through the loopback name (R1-03). */
const isOnLoopback: ReadonlySet<ServiceId> = new Set<ServiceId>(["discovery", "zaas", "cachingservice"]);

export function describeInstance(
    node: Pick<ApimlNode, "id" | "hostname" | "systemName">,
    serviceId: ServiceId,
    port: number,
    settings: ApimlSettings,
): InstanceDescription {
    const base = `https://${node.hostname}:${port}${contextPath[serviceId]}`;
    const hasContextPath = contextPath[serviceId] !== "";
    return {
        nodeId: node.id,
        serviceId,
        instanceId: instanceIdOf(node.hostname, serviceId, port),
        hostName: node.hostname,
        app: serviceId.toUpperCase(),
        ipAddr: isOnLoopback.has(serviceId) ? "127.0.0.1" : "192.0.2.2",
        port,
        isPortEnabled: serviceId === "zaas",
        metadata: metadataOf(node, serviceId, port, settings),
        appGroupName: serviceId === "cachingservice" ? "CACHINGSERVICE" : null,
        homePageUrl: hasContextPath ? base : `${base}/`,
        secureVipAddress: serviceId,
        standsForRegistry: serviceId === "discovery",
        ...pagesOf(node.hostname, serviceId, port, base),
    };
}

/** The gateway names paths that it does not have, one of them as http on its TLS port (E-SEP-27). */
function pagesOf(hostname: string, serviceId: ServiceId, port: number, base: string): PageUrls {
    const healthCheckUrl = `${base}/application/health`;
    if (serviceId === "gateway") {
        return {
            statusPageUrl: `http://${hostname}:${port}/actuator/info`,
            healthCheckUrl,
            secureHealthCheckUrl: `https://${hostname}:${port}/actuator/health`,
        };
    }
    return {
        statusPageUrl: `${base}/application/info`,
        healthCheckUrl: serviceId === "cachingservice" ? null : healthCheckUrl,
        secureHealthCheckUrl: healthCheckUrl,
    };
}

type PageUrls = Pick<InstanceDescription, "statusPageUrl" | "healthCheckUrl" | "secureHealthCheckUrl">;
