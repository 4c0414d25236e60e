// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest, ClientCertificate } from "./contract";
import { refuse } from "./errorEnvelope";
import { deadInstance, notFound } from "./gatewayErrors";
import { gatewayHeaders, routedHeaders } from "./headers";
import type { InstanceDescription } from "./instanceDescription";
import type { Pick } from "./loadBalancer";
import { conditionOf } from "./loadBalancer";
import type { Header } from "./reply";
import { reply, silence } from "./reply";
import type { ServiceId } from "./services";
import { speakCaching } from "./speakCaching";
import { speakCatalog } from "./speakCatalog";
import { speakZaas } from "./speakZaas";
import type { World } from "./world";

/** The retry filter tries a GET five times more, on ordinary routes only (apiml.md 4.6). */
const retries = 5;

/** With it the gateway calls the services, whoever the client is. */
const gatewayCertificate: ClientCertificate = {
    distinguishedName: "CN=Zowe Service, OU=API Mediation Layer, O=Zowe Sample, L=Prague, ST=Prague, C=CZ",
    commonName: "Zowe Service",
};

/** /gateway/api/v1/auth/**: any method, one try; 503 in plain text when no ZAAS is listed (08, 15). */
export function routeToAuthentication(
    world: World,
    nodeId: string,
    resource: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer {
    const pick = pickZaas(world, nodeId, request);
    if (pick.kind === "none") {
        const text = "LoadBalancer does not contain an instance for the service zaas";
        return reply(503, gatewayHeaders, text, "text/plain;charset=UTF-8");
    }
    if (pick.kind === "unknown") {
        return refuse(404, gatewayHeaders, "ZWEAG510E");
    }
    const condition = pick.kind === "own" ? "working" : conditionOf(world, pick.instance);
    if (condition !== "working") {
        return condition === "frozen" ? silence : deadInstance(world, request.url);
    }
    const zaasNodeId = pick.kind === "own" ? nodeId : pick.instance.nodeId;
    const path = resource.replace(/\/$/, "");
    const answer =
        speakZaas(world, zaasNodeId, path, request, now) ?? refuse(500, [], "ZWEAM104E", `/zaas/api/v1/auth/${path}`);
    return answer.kind === "silence" ? answer : { ...answer, headers: [...gatewayHeaders, ...answer.headers] };
}

/** v2 and the single service have it in the gateway's own process. */
function pickZaas(world: World, nodeId: string, request: ApimlRequest): Pick | { readonly kind: "own" } {
    const pinnedTo = request.headers["x-instanceid"] ?? null;
    const isOwn = world.settings.layout === "v2" || (world.settings.layout === "single-service" && pinnedTo === null);
    return isOwn ? { kind: "own" } : world.loadBalancer.pick(world, nodeId, "zaas", pinnedTo);
}

interface Route {
    readonly serviceId: ServiceId;
    readonly prefix: string;
    readonly servicePrefix: string;
}

/** From the metadata apiml.routes.*; discovery and zaas are not routed (apiml.service.ignoredServices). */
const routes: readonly Route[] = [
    { serviceId: "cachingservice", prefix: "/cachingservice/api/v1", servicePrefix: "/cachingservice/api/v1" },
    { serviceId: "apicatalog", prefix: "/apicatalog/api/v1", servicePrefix: "/apicatalog" },
    { serviceId: "apicatalog", prefix: "/apicatalog/ui/v1", servicePrefix: "/apicatalog" },
];

export function routeToService(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    const route = routes.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
    if (route === undefined) {
        return notFound(world, path);
    }
    const pinnedTo = request.headers["x-instanceid"] ?? null;
    const isRetried = request.method === "GET" && pinnedTo === null;
    for (let tries = isRetried ? 1 + retries : 1; tries > 0; tries--) {
        const pick = world.loadBalancer.pick(world, nodeId, route.serviceId, pinnedTo);
        if (pick.kind !== "instance") {
            return pick.kind === "unknown" ? refuse(404, gatewayHeaders, "ZWEAG510E") : notFound(world, path);
        }
        const condition = conditionOf(world, pick.instance);
        if (condition !== "dead") {
            return condition === "frozen" ? silence : call(world, route, pick.instance, request, now);
        }
    }
    return deadInstance(world, path);
}

function call(
    world: World,
    route: Route,
    instance: InstanceDescription,
    request: ApimlRequest,
    now: number,
): ApimlAnswer {
    const url = route.servicePrefix + request.url.slice(route.prefix.length);
    const headers: Record<string, string> = { ...request.headers, host: `${instance.hostName}:${instance.port}` };
    if (route.serviceId === "apicatalog") {
        const answer = speakCatalog(world, instance.nodeId, { ...request, url, headers }, now);
        return answer.kind === "silence" ? answer : { ...answer, headers: routedHeaders(answer.headers) };
    }
    const certificate = request.clientCertificate === null ? null : gatewayCertificate;
    const forwarded = {
        ...request,
        url,
        headers: certificateHeaders(headers, request),
        clientCertificate: certificate,
    };
    const answer = speakCaching(world, instance.nodeId, forwarded, now);
    const failure: readonly Header[] = certificate === null ? [noCertificate] : [];
    return answer.kind === "silence" ? answer : { ...answer, headers: routedHeaders([...failure, ...answer.headers]) };
}

const noCertificate: Header = ["X-Zowe-Auth-Failure", "ZWEAG167E No client certificate provided in the request"];

/** What the client says of itself in these headers is removed and replaced by what its certificate says (05, ns-gw-forged). */
function certificateHeaders(
    headers: Readonly<Record<string, string>>,
    { clientCertificate }: ApimlRequest,
): Readonly<Record<string, string>> {
    const own = Object.entries(headers).filter(([name]) => !name.startsWith("x-certificate-"));
    const named =
        clientCertificate === null ? [] : [["x-certificate-distinguishedname", clientCertificate.distinguishedName]];
    return Object.fromEntries([...own, ...named]);
}
