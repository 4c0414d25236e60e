// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { actuatorLinks } from "../actuatorLinks";
import type { ApimlAnswer, ApimlRequest } from "../contract";
import { refuse } from "../errorEnvelope";
import { notFound } from "./gatewayErrors";
import { gatewayHealth, gatewayIndicator } from "./gatewayHealth";
import { gatewayRefusal } from "./gatewayRefusal";
import { gatewayHeaders } from "../headers";
import { infoOf, versionOf } from "../info";
import type { Reply } from "../reply";
import { singleIndicator } from "../singleService/singleHealth";
import { actuator, json, reply } from "../reply";
import { isAtLeast } from "../services";
import type { World } from "../world";
import { isSingleNode, nodeOf, viewOf } from "../world";

interface GatewayCall {
    readonly world: World;
    readonly nodeId: string;
    readonly path: string;
    readonly request: ApimlRequest;
    readonly now: number;
}

type Guard = (call: GatewayCall) => boolean;

interface Page {
    readonly isGuarded: Guard;
    readonly show: (call: GatewayCall) => Reply;
}

const never: Guard = () => false;
const always: Guard = () => true;
/** v2 has it open (E-SEP-33). */
const asHealth: Guard = ({ world: { settings } }) => settings.isHealthProtected && settings.layout !== "v2";
/** From 3.6 on these are protected when health is (E-SEP-33). */
const asHealthFrom36: Guard = (call) => asHealth(call) && isAtLeast(nodeOf(call.world, call.nodeId).version, "3.6");

const version: Page = {
    isGuarded: asHealthFrom36,
    show: ({ world, nodeId }) => json(200, gatewayHeaders, versionOf(nodeOf(world, nodeId).version)),
};
const certificates: Page = {
    isGuarded: never,
    show: ({ world }) => reply(200, gatewayHeaders, world.settings.certificatePem ?? "", "text/plain;charset=UTF-8"),
};

const pages: Readonly<Record<string, Page>> = {
    "/": { isGuarded: never, show: homePage },
    "/application": {
        isGuarded: always,
        show: ({ path, request }) =>
            actuator(gatewayHeaders, actuatorLinks(request, path, true), request.headers["accept"]),
    },
    "/application/health": { isGuarded: asHealth, show: health },
    "/application/health/gateway": { isGuarded: asHealth, show: health },
    "/application/info": { isGuarded: asHealthFrom36, show: info },
    "/application/version": version,
    "/gateway/version": version,
    "/gateway/api/v1/version": version,
    "/gateway/certificates": certificates,
    "/gateway/api/v1/certificates": certificates,
    // The verb that stops the server is not modeled and not permitted here.
    "/application/shutdown": { isGuarded: always, show: () => refuse(405, gatewayHeaders, "ZWEAO405E") },
    // apiml.gateway.registry.enabled is false (R1-04).
    "/gateway/api/v1/registry": { isGuarded: always, show: ({ world, path }) => notFound(world, path) },
};

/** The Gateway's own pages (R1-01); null if the path is not one of them. */
export function gatewayPage(call: GatewayCall): ApimlAnswer | null {
    const page = pages[call.path];
    if (page === undefined) {
        return null;
    }
    const { world, nodeId, path, now } = call;
    const refusal = page.isGuarded(call) ? gatewayRefusal(world, nodeId, path, shownTo(call), now) : null;
    return refusal ?? page.show(call);
}

/** Its health chain knows tokens and passwords only: a certificate is as good as none there (WebSecurityConfig). */
function shownTo({ world, nodeId, request }: GatewayCall): ApimlRequest {
    const isBlind = world.settings.healthNeedsLogon === true && isSingleNode(world, nodeId);
    return isBlind ? { ...request, clientCertificate: null } : request;
}

function health({ world, nodeId, path, request, now }: GatewayCall): Reply {
    const { accept = "" } = request.headers;
    if (accept.startsWith("text/html") && !accept.includes("*/*")) {
        return refuse(406, gatewayHeaders, "ZWEAG510E");
    }
    if (path.endsWith("/gateway")) {
        const indicator = isSingleNode(world, nodeId)
            ? singleIndicator(world, nodeId)
            : gatewayIndicator(world, viewOf(world, nodeId, "gateway"));
        return actuator(gatewayHeaders, indicator, accept);
    }
    const { isUp, value } = gatewayHealth(world, nodeId, now);
    return actuator(gatewayHeaders, value, accept, isUp ? 200 : 503);
}

function info({ world, nodeId, request }: GatewayCall): Reply {
    return actuator(
        gatewayHeaders,
        infoOf("gateway-service", nodeOf(world, nodeId).version),
        request.headers["accept"],
    );
}

function homePage(): Reply {
    const page =
        "<!DOCTYPE HTML>\n<html>\n<head>\n    <title>API Mediation Layer</title>\n</head>\n<body>\n" +
        "    <h3>API Mediation Layer</h3>\n</body>\n</html>\n";
    return reply(200, [...gatewayHeaders, ["Content-Language", "en"]], page, "text/html");
}
