// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { authenticateAtGateway } from "../zaas/authentication";
import type { ApimlAnswer, ApimlRequest } from "../contract";
import { mayListServices } from "../zaas/credentials";
import { refuse } from "../errorEnvelope";
import { gatewayRefusal } from "./gatewayRefusal";
import { gatewayHeaders } from "../headers";
import { RegistryView } from "../registry/registryView";
import type { Header, Reply } from "../reply";
import { json, reply } from "../reply";
import { serviceInfo } from "./serviceInfo";
import type { World } from "../world";
import { nodeOf, viewOf } from "../world";

/** /gateway/services[/{id}]: the gateway's own copy of the registry (R1-04). */
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
    const view = viewOf(world, nodeId, "gateway") ?? new RegistryView();
    const name = path.replace(/^.*\/services\/?/, "");
    return name === "" ? allServices(world, view, request) : oneService(world, view, name);
}

const headers: readonly Header[] = [...gatewayHeaders, ["Content-Version", "1"]];

function oneService({ settings }: World, view: RegistryView, name: string): Reply {
    const service = serviceInfo(view, name, settings.externalUrl);
    return service === null ? json(404, headers, { serviceId: name, status: "UNKNOWN" }) : json(200, headers, service);
}

function allServices({ settings }: World, view: RegistryView, request: ApimlRequest): Reply {
    const apiId = new URL(request.url, "https://gateway").searchParams.get("apiId");
    const listed = view.services().filter((id) => apiId === null || apiId === `zowe.apiml.${id}`);
    const services = listed.map((id) => serviceInfo(view, id, settings.externalUrl));
    return services.length === 0 ? reply(404, headers) : json(200, headers, services);
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
