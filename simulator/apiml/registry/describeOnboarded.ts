// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "./instanceDescription";
import { instanceIdOf } from "../services";

/** A service that registers itself, with the fields that the app-server sends (zlux-server-framework, lib/apiml.js). */
export function describeOnboarded(
    node: { readonly id: string; readonly hostname: string },
    serviceId: string,
    port: number,
): InstanceDescription {
    const base = `https://${node.hostname}:${port}/`;
    return {
        nodeId: node.id,
        serviceId,
        instanceId: instanceIdOf(node.hostname, serviceId, port),
        hostName: node.hostname,
        app: serviceId.toUpperCase(),
        ipAddr: "127.0.0.1",
        port,
        isPortEnabled: false,
        metadata: {
            "routed-services.1.gateway-url": "/api/v1",
            "routed-services.1.service-url": "/",
            "routed-services.2.gateway-url": "/ui/v1",
            "routed-services.2.service-url": "/",
            "mfaas.discovery.service.title": serviceId === "zlux" ? "Zowe Application Server" : serviceId,
        },
        appGroupName: null,
        homePageUrl: base,
        statusPageUrl: `${base}server/eureka/info`,
        healthCheckUrl: `${base}server/eureka/health`,
        secureHealthCheckUrl: null,
        secureVipAddress: null,
        standsForRegistry: false,
    };
}
