// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { authenticateThroughGateway } from "./auth";
import type { Authentication } from "./auth";
import type { ApimlAnswer, ApimlRequest } from "./contract";
import { dashboard, lastEvents } from "./dashboard";
import { refuseInFilter } from "./errorEnvelope";
import { discoveryHeaders, vary } from "./headers";
import { infoOf } from "./info";
import type { Header, Reply } from "./reply";
import { actuator, json, reply, silence, springJson } from "./reply";
import { linksOf } from "./speakCaching";
import { speakEureka } from "./speakEureka";
import type { World } from "./world";
import { nodeOf, viewOf } from "./world";

/** One Discovery Service (02, 03, 12, 14, 15). */
export function speakDiscovery(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    if (path === "/eureka" || path.startsWith("/eureka/")) {
        return speakToCertificates(world, nodeId, path, request, now);
    }
    if (path === "/application/info") {
        return actuator([], infoOf("discovery-service", nodeOf(world, nodeId).version), request.headers["accept"]);
    }
    const isOpenHealth = !world.settings.isHealthProtected || world.settings.layout === "v2";
    if (path === "/application/health" && isOpenHealth) {
        return health(world, nodeId, request);
    }
    if (path.startsWith("/discovery/") && request.clientCertificate !== null) {
        return speakToUsers(world, nodeId, path, request, now);
    }
    const refusal = refusalOf(authenticateThroughGateway(world, nodeId, "discovery", request, now), path, now);
    return refusal ?? speakToUsers(world, nodeId, path, request, now);
}

/** /eureka takes a client certificate and nothing else, unless verifyCertificates is DISABLED (03, credentials). */
function speakToCertificates(
    world: World,
    nodeId: string,
    path: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer {
    const { clientCertificate } = request;
    if (clientCertificate === null && world.settings.verifyCertificates !== "DISABLED") {
        return springJson(403, discoveryHeaders, path, now);
    }
    const registry = world.registries.get(nodeId);
    if (registry === undefined || clientCertificate?.commonName === null) {
        return springJson(500, discoveryHeaders, path, now);
    }
    return speakEureka(world, registry, request, path, now);
}

function speakToUsers(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer {
    const registry = world.registries.get(nodeId);
    if (registry === undefined) {
        return springJson(500, discoveryHeaders, path, now);
    }
    switch (path) {
        case "/":
            return page(dashboard(world, registry, now));
        case "/lastn":
            return page(lastEvents(world, registry, now));
        case "/application/health":
            return health(world, nodeId, request);
        case "/application":
            return actuator(discoveryHeaders, linksOf(request, path), request.headers["accept"]);
        case "/discovery/api/v1/staticApi":
            return json(200, discoveryHeaders, []);
        default:
            return springJson(404, [...vary, ...discoveryHeaders], path, now);
    }
}

function page(html: string): Reply {
    return reply(200, [...discoveryHeaders, ["Content-Language", "en"]], html, "text/html;charset=UTF-8");
}

function health(world: World, nodeId: string, request: ApimlRequest): Reply {
    const services = viewOf(world, nodeId, "discovery")?.services() ?? [];
    const authentication = world.settings.layout === "v2" ? "gateway" : "zaas";
    const isThere = services.includes(authentication);
    const discoveryService = isThere
        ? { status: "UP", details: { [authentication]: { status: "UP" } } }
        : {
              status: "PARTIAL",
              description: "Authenticated endpoints not available.",
              details: { [authentication]: { status: "DOWN" } },
          };
    const value = {
        status: isThere ? "UP" : "PARTIAL",
        components: {
            discoveryComposite: {
                status: "UP",
                components: { discoveryClient: { status: "UP", details: { services } } },
            },
            discoveryService,
        },
    };
    return actuator(discoveryHeaders, value, request.headers["accept"]);
}

const challenge: Header = ["WWW-Authenticate", 'Basic realm="API Mediation Discovery Service realm"'];
const invalidToken: Header = [
    "X-Zowe-Auth-Failure",
    "ZWEAM102E Internal error: Invalid message key 'org.zowe.apiml.zaas.security.invalidToken' is provided. Please create an issue with this message.",
];

/** Without a credential Spring answers, with a wrong one the filter; neither of the latter challenges (03, dash-*). */
function refusalOf(authentication: Authentication, path: string, now: number): ApimlAnswer | null {
    switch (authentication.kind) {
        case "user":
        case "certificate":
            return null;
        case "wrong":
            return authentication.what === "token"
                ? refuseInFilter(401, [invalidToken, ...discoveryHeaders], "ZWEAS130E", path)
                : refuseInFilter(401, discoveryHeaders, "ZWEAS120E", path);
        case "no-gateway":
            return refuseInFilter(503, discoveryHeaders, "ZWEAS103E", path);
        case "no-zaas": {
            const refusal = refuseInFilter(503, discoveryHeaders, "ZWEAS104E", path);
            // It looks for one for a second (15, none-dshealth-basic).
            return authentication.isNoneRegistered ? { ...refusal, afterMs: 1000 } : refusal;
        }
        case "silence":
            return silence;
        case "missing":
        case "nameless":
            return springJson(401, [challenge, ...discoveryHeaders], path, now);
    }
}
