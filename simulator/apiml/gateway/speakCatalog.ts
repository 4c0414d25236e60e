// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { authenticateThroughGateway } from "../zaas/authentication";
import type { ApimlAnswer, ApimlRequest } from "../contract";
import { discoveredServices } from "../registry/discoveryHealth";
import { refuseInFilter } from "../errorEnvelope";
import { catalogHeaders, vary } from "../headers";
import { infoOf } from "../info";
import { refusalOf } from "../refusalOf";
import type { Header, Reply } from "../reply";
import { actuator, reply, tomcatPage } from "../reply";
import type { World } from "../world";
import { nodeOf, viewOf } from "../world";

const challenge: readonly Header[] = [
    ["WWW-Authenticate", "Basic"],
    [
        "X-Zowe-Auth-Failure",
        "ZWEAM102E Internal error: Invalid message key 'org.zowe.apiml.zaas.security.schema.missingAuthentication' is provided. Please create an issue with this message.",
    ],
];

/** The API Catalog's health and info (R1-02, R1-15); its user interface and its API are not modeled. */
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
    const isOpen = !world.settings.isHealthProtected || world.settings.layout === "v2";
    return (isOpen ? null : refuse(world, nodeId, path, request, now)) ?? health(world, nodeId, request);
}

function refuse(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer | null {
    return refusalOf(authenticateThroughGateway(world, nodeId, "apicatalog", request, now), path, {
        headers: catalogHeaders,
        onWrongToken: [],
        missing: () => refuseInFilter(401, [...challenge, ...catalogHeaders], "ZWEAS105E", path),
    });
}

/** DOWN as long as it sees no gateway (R1-11b). */
function health(world: World, nodeId: string, request: ApimlRequest): Reply {
    const services = viewOf(world, nodeId, "apicatalog")?.services() ?? [];
    const status = services.includes("gateway") ? "UP" : "DOWN";
    const discovered = discoveredServices(services);
    const components = {
        apiCatalog: { status, details: { gateway: status } },
        apimlDiscoveryComposite: discovered,
        discoveryComposite: discovered,
    };
    return actuator(catalogHeaders, { status, components }, request.headers["accept"], status === "UP" ? 200 : 503);
}
