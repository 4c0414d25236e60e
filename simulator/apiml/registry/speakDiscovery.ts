// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { actuatorLinks } from "../actuatorLinks";
import { authenticateThroughGateway } from "../zaas/authentication";
import type { ApimlAnswer, ApimlRequest } from "../contract";
import { dashboard, lastEvents } from "./dashboard";
import { discoveryHealth } from "./discoveryHealth";
import { discoveryHeaders, vary } from "../headers";
import { infoOf } from "../info";
import type { RefusalForm } from "../refusalOf";
import { refusalOf } from "../refusalOf";
import type { Registry } from "./registry";
import type { Header, Reply } from "../reply";
import { actuator, json, reply, springJson } from "../reply";
import { speakEureka } from "./speakEureka";
import type { World } from "../world";
import { nodeOf } from "../world";

/** One Discovery Service (R1-02, R1-03, R1-12, R1-14, R1-15). */
export function speakDiscovery(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    if (path === "/eureka" || path.startsWith("/eureka/")) {
        return speakToCertificates(world, nodeId, path, request, now);
    }
    if (path === "/application/info") {
        return actuator([], infoOf("discovery-service", nodeOf(world, nodeId).version), request.headers["accept"]);
    }
    if (!isOpenTo(world, path, request)) {
        const authentication = authenticateThroughGateway(world, nodeId, "discovery", request, now);
        const refusal = refusalOf(authentication, path, formFor(path, now));
        if (refusal !== null) {
            return refusal;
        }
    }
    return speakToUsers(world, nodeId, path, request, now);
}

/** v2 and an unprotected health are open; /discovery also takes a certificate, nothing else does. */
function isOpenTo({ settings }: World, path: string, request: ApimlRequest): boolean {
    if (path === "/application/health") {
        return !settings.isHealthProtected || settings.layout === "v2";
    }
    return path.startsWith("/discovery/") && request.clientCertificate !== null;
}

/** /eureka takes a client certificate and nothing else, unless verifyCertificates is DISABLED (R1-03). */
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
    return speakEureka({ world, registry, request, path, now });
}

type Page = (world: World, registry: Registry, request: ApimlRequest, now: number) => Reply;

const pages: Readonly<Record<string, Page>> = {
    "/": (world, registry, _, now) => page(dashboard(world, registry, now)),
    "/lastn": (world, registry, _, now) => page(lastEvents(world, registry, now)),
    "/application/health": (world, registry, { headers }) =>
        actuator(discoveryHeaders, discoveryHealth(world, registry.nodeId), headers["accept"]),
    "/application": (_, __, request) => {
        const { accept } = request.headers;
        return actuator(discoveryHeaders, actuatorLinks(request, "/application", true), accept);
    },
    "/discovery/api/v1/staticApi": () => json(200, discoveryHeaders, []),
};

function speakToUsers(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer {
    const registry = world.registries.get(nodeId);
    const found = pages[path];
    return registry === undefined || found === undefined
        ? springJson(404, [...vary, ...discoveryHeaders], path, now)
        : found(world, registry, request, now);
}

function page(html: string): Reply {
    return reply(200, [...discoveryHeaders, ["Content-Language", "en"]], html, "text/html;charset=UTF-8");
}

const challenge: Header = ["WWW-Authenticate", 'Basic realm="API Mediation Discovery Service realm"'];
const invalidToken: Header = [
    "X-Zowe-Auth-Failure",
    "ZWEAM102E Internal error: Invalid message key 'org.zowe.apiml.zaas.security.invalidToken' is provided. Please create an issue with this message.",
];

/** Without a credential Spring answers, with a wrong one the filter, which does not challenge (R1-03). */
function formFor(path: string, now: number): RefusalForm {
    return {
        headers: discoveryHeaders,
        onWrongToken: [invalidToken],
        missing: () => springJson(401, [challenge, ...discoveryHeaders], path, now),
    };
}
