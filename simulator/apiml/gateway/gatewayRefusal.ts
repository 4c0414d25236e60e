// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { authenticateAtGateway } from "../zaas/authentication";
import type { ApimlAnswer, ApimlRequest } from "../contract";
import { refuse } from "../errorEnvelope";
import { gatewayHeaders } from "../headers";
import type { Header, Reply } from "../reply";
import { reply, silence, springJson } from "../reply";
import type { World } from "../world";

const challenge: Header = ["WWW-Authenticate", 'Basic realm="Realm"'];

/** Why a protected path of the Gateway is not answered; null when the credentials will do (R1-01, R1-08, R1-15). */
export function gatewayRefusal(
    world: World,
    nodeId: string,
    path: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer | null {
    switch (authenticateAtGateway(world, nodeId, request, now).kind) {
        case "certificate":
        case "user":
            return null;
        case "nameless":
            return reply(401, [challenge, ...gatewayHeaders]);
        case "silence":
            return silence;
        case "missing":
        case "wrong":
            return unauthorized(world, path);
        default:
            return brokenCheck(world, nodeId, path, now);
    }
}

function unauthorized({ settings }: World, path: string): Reply {
    const headers = [challenge, ...gatewayHeaders];
    return settings.layout === "v2" ? refuse(401, headers, "ZWEAG105E", path) : refuse(401, headers, "ZWEAO402E");
}

/** No ZAAS to ask, or a dead one: Spring's 500 (R1-08). */
function brokenCheck(world: World, nodeId: string, path: string, now: number): Reply {
    const requestId = Math.floor(world.chance("request", nodeId, now) * 2 ** 32).toString(16);
    return springJson(500, gatewayHeaders, path, now, requestId);
}
