// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "../registry/instanceDescription";
import type { RegistryView } from "../registry/registryView";
import type { ServiceId } from "../services";
import { serviceIds } from "../services";

/** One service as /gateway/services shows it, from the gateway's own view (ServiceInfo.java; 04, svc-*). */
export function serviceInfo(view: RegistryView, name: string, externalUrl: string): object | null {
    const serviceId = serviceIds.find((id) => id === name);
    const [first, ...rest] = serviceId === undefined ? [] : view.instances(serviceId);
    if (serviceId === undefined || first === undefined) {
        return null;
    }
    return {
        serviceId,
        status: "UP",
        apiml: {
            apiInfo: apiInfoOf(serviceId, first, externalUrl),
            service: serviceOf(serviceId, first, externalUrl),
            authentication: authenticationOf(first),
        },
        instances: Object.fromEntries(
            [first, ...rest].map((instance) => [instance.instanceId, instanceInfo(instance)]),
        ),
    };
}

function apiInfoOf(serviceId: ServiceId, { metadata }: InstanceDescription, externalUrl: string): readonly object[] {
    const prefix = metadata["apiml.apiInfo.0.apiId"] === undefined ? "apiml.apiInfo.api-v1." : "apiml.apiInfo.0.";
    const apiId = metadata[`${prefix}apiId`];
    if (apiId === undefined) {
        return [];
    }
    const documentationUrl = metadata[`${prefix}documentationUrl`];
    const basePath = `/${serviceId}/api/v1`;
    return [
        {
            apiId,
            gatewayUrl: metadata[`${prefix}gatewayUrl`],
            version: metadata[`${prefix}version`],
            // Only the Catalog's is rewritten to the external address.
            swaggerUrl:
                serviceId === "apicatalog" ? `${externalUrl}${basePath}/v3/api-docs` : metadata[`${prefix}swaggerUrl`],
            ...(documentationUrl === undefined ? {} : { documentationUrl }),
            codeSnippet: [],
            baseUrl: `${externalUrl}${basePath}`,
            basePath,
            defaultApi: false,
        },
    ];
}

function serviceOf(serviceId: ServiceId, { metadata, homePageUrl }: InstanceDescription, externalUrl: string): object {
    const title = metadata["apiml.service.title"];
    const description = metadata["apiml.service.description"];
    return {
        ...(title === undefined ? {} : { title, description }),
        homePageUrl: serviceId === "apicatalog" ? `${externalUrl}/apicatalog/ui/v1` : homePageUrl,
    };
}

function authenticationOf({ metadata }: InstanceDescription): readonly object[] {
    const scheme = metadata["apiml.authentication.scheme"];
    return scheme === undefined
        ? []
        : [{ scheme, headers: metadata["apiml.authentication.headers"], supportsSso: true }];
}

/** Shows the secure health URL, which is wrong for the gateway (E-SEP-27). */
function instanceInfo(instance: InstanceDescription): object {
    const custom = Object.entries(instance.metadata).filter(([name]) => !name.startsWith("apiml."));
    return {
        status: "UP",
        hostname: instance.hostName,
        ipAddr: instance.ipAddr,
        protocol: "https",
        port: instance.port,
        homePageUrl: instance.homePageUrl,
        healthCheckUrl: instance.secureHealthCheckUrl,
        statusPageUrl: instance.statusPageUrl,
        customMetadata: Object.fromEntries(custom),
    };
}
