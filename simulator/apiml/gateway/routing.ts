// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest, ClientCertificate } from "../contract";
import { refuse } from "../errorEnvelope";
import { deadInstance, notFound } from "./gatewayErrors";
import { gatewayHeaders, routedHeaders } from "../headers";
import type { InstanceDescription } from "../registry/instanceDescription";
import type { Pick as Picked } from "./loadBalancer";
import { conditionOf } from "./loadBalancer";
import type { Header } from "../reply";
import { reply, silence } from "../reply";
import type { ServiceId } from "../services";
import { speakCaching } from "../caching/speakCaching";
import { speakCatalog } from "./speakCatalog";
import { speakZaas } from "../zaas/speakZaas";
import type { World } from "../world";
import { isSingleNode, nodeOf } from "../world";

/** The retry filter tries a GET five times more, on ordinary routes only (E-SEP-03). */
const retries = 5;

/** The gateway uses it to call the services, regardless of the client. */
const gatewayCertificate: ClientCertificate = {
    distinguishedName: "CN=Zowe Service, OU=API Mediation Layer, O=Zowe Sample, L=Prague, ST=Prague, C=CZ",
    commonName: "Zowe Service",
};

/** /gateway/api/v1/auth/**: any method, one try; 503 in plain text when no ZAAS is listed (R1-08, R1-15). */
export function routeToAuthentication(
    world: World,
    nodeId: string,
    resource: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer {
    const pick = pickZaas(world, nodeId, request);
    switch (pick.kind) {
        case "own":
            return speakForZaas(world, nodeId, resource, request, now);
        case "none":
            return reply(503, gatewayHeaders, noInstance, "text/plain;charset=UTF-8");
        case "unknown":
            return refuse(404, gatewayHeaders, "ZWEAG510E");
        case "instance":
            return (
                unanswered(world, pick.instance, request.url) ??
                speakForZaas(world, pick.instance.nodeId, resource, request, now)
            );
    }
}

const noInstance = "LoadBalancer does not contain an instance for the service zaas";

function speakForZaas(
    world: World,
    zaasNodeId: string,
    resource: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer {
    const name = resource.replace(/\/$/, "");
    const answer =
        speakZaas(world, zaasNodeId, name, request, now) ?? refuse(500, [], "ZWEAM104E", `/zaas/api/v1/auth/${name}`);
    return answer.kind === "silence" ? answer : { ...answer, headers: [...gatewayHeaders, ...answer.headers] };
}

/** A dead instance is an error at once, a frozen one no answer at all (R1-08, R1-09a). */
export function unanswered(world: World, instance: InstanceDescription, path: string): ApimlAnswer | null {
    switch (conditionOf(world, instance)) {
        case "working":
            return null;
        case "frozen":
            return silence;
        case "dead":
            return deadInstance(world, path);
    }
}

/** v2 and the single service have it in the gateway's own process. */
function pickZaas(world: World, nodeId: string, request: ApimlRequest): Picked | { readonly kind: "own" } {
    const pinnedTo = request.headers["x-instanceid"] ?? null;
    const isOwn = world.settings.layout === "v2" || isSingleNode(world, nodeId);
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

function routeOf(path: string): Route | null {
    return routes.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`)) ?? null;
}

/** Null when the path is that of none of the API ML's own services. */
export function routeToService(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer | null {
    const path = request.url.split("?")[0] ?? "";
    const route = routeOf(path);
    if (route === null) {
        return null;
    }
    return isSingleNode(world, nodeId)
        ? callOwn(world, route, nodeId, request, now)
        : callRegistered(world, route, nodeId, request, now);
}

/** apiml.routing.ignoredServices: never sent to another instance, and no registration is looked at. */
function callOwn(world: World, route: Route, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const { hostname, ports } = nodeOf(world, nodeId);
    return call(world, route, { nodeId, hostName: hostname, port: ports.gateway ?? 0 }, request, now);
}

function callRegistered(world: World, route: Route, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    const pick = pickLiving(world, nodeId, route.serviceId, request);
    switch (pick.kind) {
        case "none":
            return notFound(world, path);
        case "unknown":
            return refuse(404, gatewayHeaders, "ZWEAG510E");
        case "instance":
            return unanswered(world, pick.instance, path) ?? call(world, route, pick.instance, request, now);
    }
}

/** Retries a GET without X-InstanceId while it meets dead instances; other calls have one attempt. */
export function pickLiving(world: World, nodeId: string, serviceId: string, request: ApimlRequest): Picked {
    const pinnedTo = request.headers["x-instanceid"] ?? null;
    let pick = world.loadBalancer.pick(world, nodeId, serviceId, pinnedTo);
    let left = request.method === "GET" && pinnedTo === null ? retries : 0;
    while (left-- > 0 && pick.kind === "instance" && conditionOf(world, pick.instance) === "dead") {
        pick = world.loadBalancer.pick(world, nodeId, serviceId, null);
    }
    return pick;
}

function call(
    world: World,
    route: Route,
    instance: Pick<InstanceDescription, "nodeId" | "hostName" | "port">,
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

/** The client's own values of these headers are replaced by those of its certificate (R1-05). */
function certificateHeaders(
    headers: Readonly<Record<string, string>>,
    { clientCertificate }: ApimlRequest,
): Readonly<Record<string, string>> {
    const own = Object.entries(headers).filter(([name]) => !name.startsWith("x-certificate-"));
    const name = "x-certificate-distinguishedname";
    const named = clientCertificate === null ? {} : { [name]: clientCertificate.distinguishedName };
    return { ...Object.fromEntries(own), ...named };
}
