// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest } from "../contract";
import { refuse } from "../errorEnvelope";
import { gatewayPage } from "../gateway/gatewayPage";
import { speakGateway } from "../gateway/speakGateway";
import { discoveryHeaders, gatewayHeaders } from "../headers";
import { reply } from "../reply";
import type { World } from "../world";
import { nobodys } from "./nobodys";
import { speakSingleEureka } from "./speakSingleEureka";

/** The one process on its two ports: Eureka is on that of Discovery alone, the rest on both or on the gateway's (R3-02). */
export function speakSingle(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    const isEureka = path === "/eureka" || path.startsWith("/eureka/");
    if (request.component !== "discovery") {
        return isEureka ? refuse(404, gatewayHeaders, "ZWEAM104E", path) : speakGateway(world, nodeId, request, now);
    }
    return isEureka
        ? speakToCertificates(world, nodeId, path, request, now)
        : (openPage(world, nodeId, path, request, now) ?? nobodys(world, nodeId, path, 404, now));
}

/** Without a certificate nothing is said, not even why. */
function speakToCertificates(
    world: World,
    nodeId: string,
    path: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer {
    if (request.clientCertificate === null && world.settings.verifyCertificates !== "DISABLED") {
        return reply(403, discoveryHeaders);
    }
    const registry = world.registries.get(nodeId);
    return registry === undefined
        ? nobodys(world, nodeId, path, 500, now)
        : speakSingleEureka({ world, registry, request, path, now });
}

function openPage(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer | null {
    return path.startsWith("/application") ? gatewayPage({ world, nodeId, path, request, now }) : null;
}
