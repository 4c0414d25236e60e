// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest } from "../contract";
import { refuse } from "../errorEnvelope";
import { notFound } from "./gatewayErrors";
import { gatewayPage } from "./gatewayPage";
import { gatewayHeaders } from "../headers";
import type { Reply } from "../reply";
import { reply, tomcatPage } from "../reply";
import { routeToOnboarded } from "./routeToOnboarded";
import { routeToAuthentication, routeToService } from "./routing";
import { speakServices } from "./speakServices";
import type { World } from "../world";

/** Tomcat's maxHttpHeaderSize: for the request line, and for a header. */
const longestHeader = 8192;
const authentication = "/gateway/api/v1/auth/";

/** One Gateway (R1-01, R1-04, R1-08, R1-12, R1-14, R1-15, R1-22). */
export function speakGateway(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    return (
        refuseAtTheDoor(request) ??
        gatewayPage({ world, nodeId, path, request, now }) ??
        speakOwnApi(world, nodeId, path, request, now) ??
        refuseOwnPath(world, path) ??
        routeToService(world, nodeId, request, now) ??
        routeToOnboarded(world, nodeId, request)
    );
}

function refuseAtTheDoor(request: ApimlRequest): Reply | null {
    if ([request.url, ...Object.values(request.headers)].some((text) => text.length > longestHeader)) {
        return tomcatPage(400, []);
    }
    // corsEnabled is false by default (R1-22).
    return request.headers["origin"] === undefined ? null : reply(403, gatewayHeaders);
}

function speakOwnApi(
    world: World,
    nodeId: string,
    path: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer | null {
    if (path.startsWith(authentication)) {
        return routeToAuthentication(world, nodeId, path.slice(authentication.length), request, now);
    }
    return /^\/gateway\/(api\/v1\/)?services(\/|$)/.test(path)
        ? speakServices(world, nodeId, path, request, now)
        : null;
}

/** `/gateway` and `/gateway/gateway` fail, any other path below does not exist (R1-01, R1-04). */
function refuseOwnPath(world: World, path: string): Reply | null {
    if (path === "/gateway" || path === "/gateway/gateway") {
        return refuse(500, gatewayHeaders, "ZWEAO500E");
    }
    const isOwn = ["/gateway/", "/application/", "/actuator/", "/ws/"].some((prefix) => path.startsWith(prefix));
    return isOwn ? notFound(world, path) : null;
}
