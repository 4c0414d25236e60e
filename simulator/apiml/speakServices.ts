// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { authenticateAtGateway } from "./auth";
import type { ApimlAnswer, ApimlRequest } from "./contract";
import { mayListServices } from "./credentials";
import { refuse } from "./errorEnvelope";
import { gatewayRefusal } from "./gatewayRefusal";
import { gatewayHeaders } from "./headers";
import { json, reply } from "./reply";
import { serviceInfo } from "./servicesList";
import type { World } from "./world";
import { nodeOf, viewOf } from "./world";

/** /gateway/services[/{id}]: the gateway's own copy of the registry (04, svc-*). */
export function speakServices(
    world: World,
    nodeId: string,
    path: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer {
    const refusal =
        gatewayRefusal(world, nodeId, path, request, now) ?? unauthorized(world, nodeId, path, request, now);
    if (refusal !== null) {
        return refusal;
    }
    const headers = [...gatewayHeaders, ["Content-Version", "1"] as const];
    const view = viewOf(world, nodeId, "gateway");
    const { externalUrl } = world.settings;
    const name = path.replace(/^.*\/services\/?/, "");
    if (name !== "") {
        const service = view === null ? null : serviceInfo(view, name, externalUrl);
        return json(service === null ? 404 : 200, headers, service ?? { serviceId: name, status: "UNKNOWN" });
    }
    const apiId = new URL(request.url, "https://gateway").searchParams.get("apiId");
    const listed = (view?.services() ?? []).filter((id) => apiId === null || apiId === `zowe.apiml.${id}`);
    return listed.length === 0
        ? reply(404, headers)
        : json(
              200,
              headers,
              listed.map((id) => (view === null ? null : serviceInfo(view, id, externalUrl))),
          );
}

/** A user needs READ of APIML.SERVICES in class ZOWE; a certificate is enough by itself. */
function unauthorized(
    world: World,
    nodeId: string,
    path: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer | null {
    const authentication =
        request.clientCertificate === null ? authenticateAtGateway(world, nodeId, request, now) : null;
    if (authentication?.kind !== "user" || mayListServices(authentication.user, world.settings)) {
        return null;
    }
    const host = request.headers["host"] ?? nodeOf(world, nodeId).hostname;
    return refuse(403, gatewayHeaders, "ZWEAT403E", `https://${host}${path}`);
}
