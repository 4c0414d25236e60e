// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { authenticateAtGateway } from "./auth";
import type { ApimlAnswer, ApimlRequest } from "./contract";
import { refuse } from "./errorEnvelope";
import { gatewayHeaders } from "./headers";
import type { Header } from "./reply";
import { reply, silence, springJson } from "./reply";
import type { World } from "./world";

const challenge: Header = ["WWW-Authenticate", 'Basic realm="Realm"'];

/** Why a protected path of the Gateway is not answered; null when the credentials will do (01, 08, 15). */
export function gatewayRefusal(
    world: World,
    nodeId: string,
    path: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer | null {
    const authentication = authenticateAtGateway(world, nodeId, request, now);
    switch (authentication.kind) {
        case "certificate":
        case "user":
            return null;
        case "nameless":
            return reply(401, [challenge, ...gatewayHeaders]);
        case "missing":
        case "wrong":
            return world.settings.layout === "v2"
                ? refuse(401, [challenge, ...gatewayHeaders], "ZWEAG105E", path)
                : refuse(401, [challenge, ...gatewayHeaders], "ZWEAO402E");
        case "silence":
            return silence;
        case "no-zaas":
        case "no-gateway": {
            const requestId = Math.floor(world.chance("request", nodeId, now) * 2 ** 32).toString(16);
            return springJson(500, gatewayHeaders, path, now, requestId);
        }
    }
}
