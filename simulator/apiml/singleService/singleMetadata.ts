// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OwnServiceId } from "./ownEntries";

type Metadata = Readonly<Record<string, string>>;

/** For its own four entries: `apiml.service` and `apiml.catalog` of application.yml (R3-02). Discovery has none. */
export function singleMetadata(serviceId: OwnServiceId, hostname: string, port: number, externalUrl: string): Metadata {
    return serviceId === "discovery" ? {} : { ...shared(serviceId, hostname, port), ...own[serviceId](externalUrl) };
}

const mediationLayer =
    "The API Mediation Layer for z/OS internal API services. The API Mediation Layer provides a single point of access " +
    "to mainframe REST APIs and offers enterprise cloud-like features such as high-availability, scalability, dynamic " +
    "API discovery, and documentation.";

function shared(serviceId: string, hostname: string, port: number): Metadata {
    return {
        "apiml.catalog.tile.version": "1.0.0",
        "apiml.catalog.tile.description": mediationLayer,
        "apiml.catalog.tile.id": "apimediationlayer",
        "apiml.catalog.tile.title": "API Mediation Layer API",
        "apiml.apiInfo.0.apiId": `zowe.apiml.${serviceId}`,
        "apiml.apiInfo.0.gatewayUrl": "api/v1",
        "apiml.apiInfo.0.version": "1.0.0",
        "apiml.apiInfo.0.swaggerUrl": `https://${hostname}:${port}/v3/api-docs/${serviceId}`,
        "apiml.authentication.sso": "true",
        "apiml.apiBasePath": `/${serviceId}/api/v1`,
    };
}

const own: Readonly<Record<Exclude<OwnServiceId, "discovery">, (externalUrl: string) => Metadata>> = {
    gateway: (externalUrl) => ({
        "apiml.service.title": "API Gateway",
        "apiml.service.description":
            "API Gateway service to route requests to services registered in the API Mediation Layer and provides an " +
            "API for mainframe security.",
        "apiml.service.supportClientCertForwarding": "true",
        "apiml.service.apimlId": "",
        "apiml.service.externalUrl": externalUrl,
        "apiml.registrationType": "primary",
        "apiml.routes.api_v1.gatewayUrl": "/",
        "apiml.routes.api_v1.serviceUrl": "/",
        "apiml.apiInfo.0.documentationUrl": "https://zowe.github.io/docs-site/",
        // For any port.
        "management.port": "10010",
    }),
    apicatalog: () => ({
        "apiml.service.title": "API Catalog",
        "apiml.service.description":
            "API Catalog service to display service details and API documentation for discovered API services.",
        "apiml.homePagePath": "/apicatalog",
        "apiml.routes.api-v1.gatewayUrl": "/api/v1",
        "apiml.routes.api-v1.serviceUrl": "/apicatalog",
        "apiml.routes.ui-v1.gatewayUrl": "/ui/v1",
        "apiml.routes.ui-v1.serviceUrl": "/apicatalog",
        "apiml.authentication.scheme": "zoweJwt",
    }),
    cachingservice: () => ({
        "apiml.service.title": "Caching service for internal usage.",
        "apiml.service.description": "Service that provides caching API.",
        "apiml.registrationType": "primary",
        "apiml.routes.api_v1.gatewayUrl": "/",
        "apiml.routes.api_v1.serviceUrl": "/cachingservice",
        "apiml.apiInfo.0.documentationUrl": "https://zowe.github.io/docs-site/",
    }),
};
