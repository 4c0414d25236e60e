// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlNode, ApimlSettings } from "../contract";
import type { InstanceDescription } from "../registry/instanceDescription";
import { instanceIdOf } from "../services";
import { singleMetadata } from "./singleMetadata";

/** The entries of a single service, in the recorded order of its lists; there is no ZAAS (`ModulithConfig`). */
export const ownServiceIds = ["gateway", "apicatalog", "cachingservice", "discovery"] as const;
export type OwnServiceId = (typeof ownServiceIds)[number];

/** All four bear the port of the gateway, Discovery too; null where the gateway is not enabled. */
export function describeOwn(
    node: Pick<ApimlNode, "id" | "hostname" | "ports">,
    serviceId: OwnServiceId,
    settings: ApimlSettings,
): InstanceDescription | null {
    const port = node.ports.gateway ?? node.ports.apiml;
    if (port === undefined) {
        return null;
    }
    const base = `https://${node.hostname}:${port}/`;
    return {
        nodeId: node.id,
        serviceId,
        instanceId: instanceIdOf(node.hostname, serviceId, port),
        hostName: node.hostname,
        app: serviceId.toUpperCase(),
        // start.sh sets no apiml.service.ipAddress.
        ipAddr: "127.0.0.1",
        port,
        isPortEnabled: false,
        metadata: singleMetadata(serviceId, node.hostname, port, settings.externalUrl),
        appGroupName: null,
        homePageUrl: serviceId === "apicatalog" ? `${base}apicatalog` : base,
        statusPageUrl: null,
        healthCheckUrl: null,
        secureHealthCheckUrl: null,
        secureVipAddress: null,
        standsForRegistry: serviceId === "gateway",
    };
}
