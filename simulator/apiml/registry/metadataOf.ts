// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlNode, ApimlSettings } from "../contract";
import type { ServiceId } from "../services";

type Metadata = Readonly<Record<string, string>>;

const mediationLayer =
    "The API Mediation Layer for z/OS internal API services. The API Mediation Layer provides a single point of access " +
    "to mainframe REST APIs and offers enterprise cloud-like features such as high-availability, scalability, dynamic " +
    "API discovery, and documentation.";

/** Keys and values in the recorded order (R1-03). */
export function metadataOf(
    node: Pick<ApimlNode, "hostname" | "systemName">,
    serviceId: ServiceId,
    port: number,
    settings: ApimlSettings,
): Metadata {
    switch (serviceId) {
        case "zaas":
            return zaasMetadata(node.hostname, port);
        case "gateway":
            return gatewayMetadata(node.hostname, port, settings.externalUrl);
        case "apicatalog":
            return catalogMetadata(node.hostname, port);
        case "cachingservice":
            return cachingMetadata(node, port, settings);
        case "discovery":
            return { "management.port": String(port) };
    }
}

function zaasMetadata(hostname: string, port: number): Metadata {
    return {
        "apiml.service.supportClientCertForwarding": "true",
        "apiml.apiInfo.0.gatewayUrl": "api/v1",
        "apiml.service.description": "Zowe Authentication and Authorization Service.",
        "apiml.apiInfo.0.documentationUrl": "https://zowe.github.io/docs-site/",
        "apiml.routes.api_v1.gatewayUrl": "/api/v1",
        "management.port": String(port),
        "apiml.routes.api_v1.serviceUrl": "/zaas",
        "apiml.apiInfo.0.version": "1.0.0",
        "apiml.apiInfo.0.swaggerUrl": `https://${hostname}:${port}/v3/api-docs`,
        "apiml.service.title": "ZAAS",
        "apiml.apiInfo.0.apiId": "zowe.apiml.zaas",
        "apiml.authentication.sso": "true",
    };
}

function gatewayMetadata(hostname: string, port: number, externalUrl: string): Metadata {
    return {
        "apiml.service.supportClientCertForwarding": "true",
        "apiml.service.description":
            "API Gateway service to route requests to services registered in the API Mediation Layer and provides an " +
            "API for mainframe security.",
        "apiml.routes.api_v1.gatewayUrl": "/",
        "apiml.catalog.tile.version": "1.0.0",
        "apiml.service.externalUrl": externalUrl,
        "management.port": String(port),
        "apiml.catalog.tile.description": mediationLayer,
        "apiml.service.title": "API Gateway",
        "apiml.apiInfo.0.apiId": "zowe.apiml.gateway",
        "apiml.authentication.sso": "true",
        "apiml.apiInfo.0.gatewayUrl": "api/v1",
        "apiml.apiInfo.0.documentationUrl": "https://zowe.github.io/docs-site/",
        "apiml.catalog.tile.id": "apimediationlayer",
        "apiml.routes.api_v1.serviceUrl": "/",
        "apiml.apiInfo.0.version": "1.0.0",
        "apiml.apiInfo.0.swaggerUrl": `https://${hostname}:${port}/gateway/api-docs`,
        "apiml.catalog.tile.title": "API Mediation Layer API",
        "apiml.apiBasePath": "/gateway/api/v1",
    };
}

function catalogMetadata(hostname: string, port: number): Metadata {
    return {
        "apiml.service.description":
            "API Catalog service to display service details and API documentation for discovered API services.",
        "apiml.catalog.tile.version": "1.0.0",
        "management.port": String(port),
        "apiml.routes.api-v1.gatewayUrl": "/api/v1",
        "apiml.catalog.tile.description": mediationLayer,
        "apiml.service.title": "API Catalog",
        "apiml.apiInfo.0.apiId": "zowe.apiml.apicatalog",
        "apiml.authentication.sso": "true",
        "apiml.routes.ui-v1.gatewayUrl": "/ui/v1",
        "apiml.apiInfo.0.gatewayUrl": "api/v1",
        "apiml.routes.ui-v1.serviceUrl": "/apicatalog",
        "apiml.catalog.tile.id": "apimediationlayer",
        "apiml.routes.api-v1.serviceUrl": "/apicatalog",
        "apiml.apiInfo.0.version": "1.0.0",
        "apiml.apiInfo.0.swaggerUrl": `https://${hostname}:${port}/apicatalog/v3/api-docs`,
        "apiml.catalog.tile.title": "API Mediation Layer API",
    };
}

function cachingMetadata(
    node: Pick<ApimlNode, "hostname" | "systemName">,
    port: number,
    settings: ApimlSettings,
): Metadata {
    return {
        "apiml.apiInfo.api-v1.version": "1.0.0",
        "apiml.corsEnabled": "false",
        "apiml.service.description": "Service that provides caching API.",
        "apiml.apiInfo.api-v1.defaultApi": "false",
        "apiml.catalog.tile.version": "1.0.0",
        "apiml.gatewayPort": "7554",
        "apiml.gatewayAuthEndpoint": "/gateway/api/v1/auth",
        "apiml.routes.api-v1.gatewayUrl": "api/v1",
        "apiml.catalog.tile.description": "Applications which are part of Zowe.",
        "apiml.service.title": "Caching service for internal usage.",
        "apiml.authentication.headers": "X-Certificate-Public,X-Certificate-DistinguishedName,X-Certificate-CommonName",
        "apiml.apiInfo.api-v1.apiId": "zowe.apiml.cachingservice",
        "apiml.apiInfo.api-v1.documentationUrl": "https://www.zowe.org",
        "apiml.apiInfo.api-v1.gatewayUrl": "api/v1",
        "apiml.catalog.tile.id": "zowe",
        "apiml.enableUrlEncodedCharacters": "true",
        "os.name": "z/OS",
        "apiml.authentication.scheme": "x509",
        "apiml.routes.api-v1.serviceUrl": "/cachingservice/api/v1",
        "apiml.catalog.tile.title": "Zowe Applications",
        "apiml.apiInfo.api-v1.swaggerUrl": `https://${node.hostname}:${port}/cachingservice/v3/api-docs`,
        ...zosMetadata(node.systemName, settings),
    };
}

/** Only the Java enabler sends these (DefaultCustomMetadataHelper.java), so only the Caching Service has them. */
function zosMetadata(systemName: string, settings: ApimlSettings): Metadata {
    return {
        "zos.sysname": systemName,
        "zos.sysclone": systemName.slice(-2),
        "zos.sysplex": settings.sysplexName ?? "SIMPLEX",
        "zos.jobname": "ZWE1CS",
        "zos.jobid": "STC01234",
        "zos.userid": "ZWESVUSR",
        "zos.pid": "16777300",
    };
}
