// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { authenticateThroughGateway } from "./auth";
import type { ApimlAnswer, ApimlRequest } from "./contract";
import { refuseInFilter } from "./errorEnvelope";
import { catalogHeaders, vary } from "./headers";
import { infoOf } from "./info";
import type { Header, Reply } from "./reply";
import { actuator, reply, silence, tomcatPage } from "./reply";
import type { World } from "./world";
import { nodeOf, viewOf } from "./world";

const challenge: readonly Header[] = [
    ["WWW-Authenticate", "Basic"],
    [
        "X-Zowe-Auth-Failure",
        "ZWEAM102E Internal error: Invalid message key 'org.zowe.apiml.zaas.security.schema.missingAuthentication' is provided. Please create an issue with this message.",
    ],
];

/** The API Catalog's health and info (02, 15); its user interface and its API are not modelled. */
export function speakCatalog(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    if (!path.startsWith("/apicatalog")) {
        return tomcatPage(404, []);
    }
    if (path === "/apicatalog/application/info") {
        return actuator([], infoOf("api-catalog-services", nodeOf(world, nodeId).version), request.headers["accept"]);
    }
    if (path !== "/apicatalog/application/health") {
        return reply(404, [...vary, ["Content-Language", "en"]]);
    }
    if (!world.settings.isHealthProtected || world.settings.layout === "v2") {
        return health(world, nodeId, request);
    }
    return refusalOf(world, nodeId, path, request, now) ?? health(world, nodeId, request);
}

function health(world: World, nodeId: string, request: ApimlRequest): Reply {
    const services = viewOf(world, nodeId, "apicatalog")?.services() ?? [];
    const status = services.includes("gateway") ? "UP" : "DOWN";
    const discovered = {
        status: "UP",
        components: { discoveryClient: { status: "UP", details: { services } } },
    };
    const value = {
        status,
        components: {
            apiCatalog: { status, details: { gateway: status } },
            apimlDiscoveryComposite: discovered,
            discoveryComposite: discovered,
        },
    };
    return actuator(catalogHeaders, value, request.headers["accept"], status === "UP" ? 200 : 503);
}

function refusalOf(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer | null {
    const authentication = authenticateThroughGateway(world, nodeId, "apicatalog", request, now);
    switch (authentication.kind) {
        case "user":
        case "certificate":
            return null;
        case "wrong":
            return refuseInFilter(
                401,
                catalogHeaders,
                authentication.what === "token" ? "ZWEAS130E" : "ZWEAS120E",
                path,
            );
        case "no-gateway":
            return refuseInFilter(503, catalogHeaders, "ZWEAS103E", path);
        case "no-zaas": {
            const refusal = refuseInFilter(503, catalogHeaders, "ZWEAS104E", path);
            return authentication.isNoneRegistered ? { ...refusal, afterMs: 1000 } : refusal;
        }
        case "silence":
            return silence;
        case "missing":
        case "nameless":
            return refuseInFilter(401, [...challenge, ...catalogHeaders], "ZWEAS105E", path);
    }
}
