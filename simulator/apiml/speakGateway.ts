// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest } from "./contract";
import { refuse } from "./errorEnvelope";
import { gatewayRefusal } from "./gatewayRefusal";
import { gatewayHealth, gatewayIndicator } from "./gatewayHealth";
import { gatewayHeaders } from "./headers";
import { infoOf, versionOf } from "./info";
import type { Reply } from "./reply";
import { actuator, json, reply, tomcatPage } from "./reply";
import { routeToAuthentication, routeToService } from "./routing";
import { isAtLeast } from "./services";
import { linksOf } from "./speakCaching";
import { speakServices } from "./speakServices";
import { notFound } from "./gatewayErrors";
import type { World } from "./world";
import { nodeOf, viewOf } from "./world";

/** Tomcat's maxHttpHeaderSize: for the request line, and for a header. */
const longestHeader = 8192;
const authentication = "/gateway/api/v1/auth/";

interface GatewayCall {
    readonly world: World;
    readonly nodeId: string;
    readonly path: string;
    readonly request: ApimlRequest;
    readonly now: number;
}

/** One Gateway (01, 04, 08, 12, 14, 15, 22). */
export function speakGateway(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    const call = { world, nodeId, path, request, now };
    if ([request.url, ...Object.values(request.headers)].some((text) => text.length > longestHeader)) {
        return tomcatPage(400, []);
    }
    if (request.headers["origin"] !== undefined) {
        // corsEnabled is false by default (22, gw-cors-origin).
        return reply(403, gatewayHeaders);
    }
    if (path.startsWith(authentication)) {
        return routeToAuthentication(world, nodeId, path.slice(authentication.length), request, now);
    }
    return openPage(call) ?? guardedPage(call) ?? ownPath(call) ?? routeToService(world, nodeId, request, now);
}

function openPage(call: GatewayCall): ApimlAnswer | null {
    const { world, nodeId, path, request } = call;
    const { version } = nodeOf(world, nodeId);
    switch (path) {
        case "/":
            return homePage();
        case "/application/info":
            return (
                followsHealth(call) ??
                actuator(gatewayHeaders, infoOf("gateway-service", version), request.headers["accept"])
            );
        case "/application/version":
        case "/gateway/version":
        case "/gateway/api/v1/version":
            return followsHealth(call) ?? json(200, gatewayHeaders, versionOf(version));
        case "/gateway/certificates":
        case "/gateway/api/v1/certificates":
            return reply(200, gatewayHeaders, world.settings.certificatePem ?? "", "text/plain;charset=UTF-8");
        default:
            return null;
    }
}

/** From 3.6 on info and version are protected when health is (apiml.md 9). */
function followsHealth(call: GatewayCall): ApimlAnswer | null {
    const { world, nodeId } = call;
    const isProtected = world.settings.isHealthProtected && isAtLeast(nodeOf(world, nodeId).version, "3.6");
    return isProtected ? refusalOf(call) : null;
}

function refusalOf({ world, nodeId, path, request, now }: GatewayCall): ApimlAnswer | null {
    return gatewayRefusal(world, nodeId, path, request, now);
}

function guardedPage(call: GatewayCall): ApimlAnswer | null {
    const { world, nodeId, path, request, now } = call;
    if (path === "/application/health" || path === "/application/health/gateway") {
        return health(call);
    }
    if (path === "/application") {
        return refusalOf(call) ?? actuator(gatewayHeaders, linksWithShutdown(request, path), request.headers["accept"]);
    }
    if (path === "/application/shutdown") {
        // The verb that stops it is not modelled; nobody may use it here.
        return refusalOf(call) ?? refuse(405, gatewayHeaders, "ZWEAO405E");
    }
    if (path === "/gateway/api/v1/registry") {
        return refusalOf(call) ?? notFound(world, path);
    }
    return /^\/gateway\/(api\/v1\/)?services(\/|$)/.test(path)
        ? speakServices(world, nodeId, path, request, now)
        : null;
}

function health(call: GatewayCall): ApimlAnswer {
    const { world, nodeId, path, request, now } = call;
    const { accept } = request.headers;
    const isProtected = world.settings.isHealthProtected && world.settings.layout !== "v2";
    const refusal = isProtected ? refusalOf(call) : null;
    if (refusal !== null) {
        return refusal;
    }
    if (accept?.startsWith("text/html") === true && !accept.includes("*/*")) {
        return refuse(406, gatewayHeaders, "ZWEAG510E");
    }
    if (path.endsWith("/gateway")) {
        return actuator(gatewayHeaders, gatewayIndicator(world, viewOf(world, nodeId, "gateway")), accept);
    }
    const { isUp, value } = gatewayHealth(world, nodeId, now);
    return actuator(gatewayHeaders, value, accept, isUp ? 200 : 503);
}

/** `/gateway` and `/gateway/gateway` fail, any other path below has nobody (01, 04 path-*). */
function ownPath({ world, path }: GatewayCall): Reply | null {
    if (path === "/gateway" || path === "/gateway/gateway") {
        return refuse(500, gatewayHeaders, "ZWEAO500E");
    }
    const isOwn = ["/gateway/", "/application/", "/actuator/", "/ws/"].some((prefix) => path.startsWith(prefix));
    return isOwn ? notFound(world, path) : null;
}

function linksWithShutdown(request: ApimlRequest, path: string): object {
    const { _links } = { _links: {}, ...linksOf(request, path) };
    const href = `https://${request.headers["host"] ?? ""}${path}/shutdown`;
    return { _links: { ..._links, shutdown: { href, templated: false } } };
}

function homePage(): Reply {
    const page =
        "<!DOCTYPE HTML>\n<html>\n<head>\n    <title>API Mediation Layer</title>\n</head>\n<body>\n" +
        "    <h3>API Mediation Layer</h3>\n</body>\n</html>\n";
    return reply(200, [...gatewayHeaders, ["Content-Language", "en"]], page, "text/html");
}
