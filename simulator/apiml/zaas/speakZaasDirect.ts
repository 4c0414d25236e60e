// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { checkAt } from "./authentication";
import type { ApimlAnswer, ApimlRequest } from "../contract";
import { discoveredServices } from "../registry/discoveryHealth";
import { refuse, refuseInFilter } from "../errorEnvelope";
import { zaasHeaders } from "../headers";
import { infoOf } from "../info";
import type { Header, Reply } from "../reply";
import { actuator } from "../reply";
import { speakZaas } from "./speakZaas";
import type { World } from "../world";
import { nodeOf, viewOf } from "../world";

const api = "/zaas/api/v1/auth/";
const challenge: readonly Header[] = [
    ["WWW-Authenticate", "Basic"],
    ["X-Zowe-Auth-Failure", "ZWEAG160E No authentication provided in the request"],
];

/** ZAAS on its own port: health, info, and its API; anything else is 500 with ZWEAM104E (R1-02). */
export function speakZaasDirect(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    if (request.clientCertificate?.commonName === null) {
        // The names of what failed are empty (R1-06).
        return refuse(500, zaasHeaders, "ZWEAM701E", path, "", "");
    }
    if (path === "/application/info") {
        return actuator([], infoOf("zaas-service", nodeOf(world, nodeId).version), request.headers["accept"]);
    }
    return path === "/application/health"
        ? health(world, nodeId, request, now)
        : speakApi(world, nodeId, path, request, now);
}

function speakApi(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer {
    const resource = path.startsWith(api) ? path.slice(api.length).replace(/\/$/, "") : null;
    const answer = resource === null ? null : speakZaas(world, nodeId, resource, request, now);
    if (answer === null) {
        return refuse(500, path === "/" ? zaasHeaders : [], "ZWEAM104E", path);
    }
    // The JSON Web Keys pass no security filter.
    const isBare = resource === "keys/public/current" || resource === "keys/public/all";
    const headers = isBare ? [] : zaasHeaders;
    return answer.kind === "silence" ? answer : { ...answer, headers: [...headers, ...answer.headers] };
}

function health(world: World, nodeId: string, request: ApimlRequest, now: number): Reply {
    const isOpen = !world.settings.isHealthProtected || request.clientCertificate !== null;
    if (!isOpen && checkAt(world, nodeId, request, now).kind !== "user") {
        return refuseInFilter(401, [...challenge, ...zaasHeaders], "ZWEAG105E", "/application/health");
    }
    const discovered = discoveredServices(viewOf(world, nodeId, "zaas")?.services() ?? []);
    const components = {
        apimlDiscoveryComposite: discovered,
        discoveryComposite: discovered,
        zaas: { status: "UP", details: { auth: "UP" } },
    };
    return actuator(zaasHeaders, { status: "UP", components }, request.headers["accept"]);
}
