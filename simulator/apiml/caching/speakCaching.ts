// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { actuatorLinks } from "../actuatorLinks";
import { cachingHealth } from "./cachingHealth";
import type { ApimlAnswer, ApimlRequest } from "../contract";
import { cachingHeaders, vary } from "../headers";
import { infoOf } from "../info";
import type { Reply } from "../reply";
import { actuator, reply, springJson, tomcatPage } from "../reply";
import { speakCache } from "./speakCache";
import { speakCacheList } from "./speakCacheList";
import { decoded } from "../decoded";
import type { World } from "../world";
import { nodeOf } from "../world";

const api = "/cachingservice/api/v1/";
/** Tomcat's maxHttpHeaderSize. */
const longestRequestLine = 8192;

/** One Caching Service, called directly on its own port or by a gateway (R1-02, R1-05, R1-16 to R1-18). */
export function speakCaching(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    return (
        refuseOddUrl(path, request, now) ??
        openPage(world, nodeId, path, request) ??
        refuseCertificate(world, path, request, now) ??
        guardedPage(world, nodeId, path, request) ??
        speakApi(world, nodeId, path, request, now)
    );
}

function refuseOddUrl(path: string, request: ApimlRequest, now: number): Reply | null {
    if (!path.startsWith("/cachingservice")) {
        return tomcatPage(404, []);
    }
    if (path === "/cachingservice") {
        return reply(302, [["Location", `https://${request.headers["host"] ?? ""}/cachingservice/`]]);
    }
    if (/%2f/i.test(path) || path.length > longestRequestLine) {
        return tomcatPage(400, []);
    }
    const isOdd = /;|%3b|%25/i.test(path) || path.split("/").includes("..");
    return isOdd ? springJson(400, [], path, now) : null;
}

function openPage(world: World, nodeId: string, path: string, { headers }: ApimlRequest): Reply | null {
    const { settings } = world;
    if (path === "/cachingservice/application/info") {
        return actuator([], infoOf("caching-service", nodeOf(world, nodeId).version), headers["accept"]);
    }
    const isOpenHealth = !settings.isHealthProtected || settings.layout === "v2";
    return path === "/cachingservice/application/health" && isOpenHealth
        ? actuator([], cachingHealth(world, nodeId), headers["accept"])
        : null;
}

/** Any trusted certificate with a common name is accepted; without one, v3 returns no body, v2 the body of Spring (E-CCH-05). */
function refuseCertificate(world: World, path: string, request: ApimlRequest, now: number): Reply | null {
    const { layout, verifyCertificates } = world.settings;
    if (request.clientCertificate !== null) {
        return request.clientCertificate.commonName === null ? tomcatPage(500, cachingHeaders) : null;
    }
    if (verifyCertificates === "DISABLED") {
        return null;
    }
    return layout === "v2" ? springJson(403, cachingHeaders, path, now) : reply(403, cachingHeaders);
}

function guardedPage(world: World, nodeId: string, path: string, request: ApimlRequest): Reply | null {
    switch (path) {
        case "/cachingservice/application/health":
            return actuator(cachingHeaders, cachingHealth(world, nodeId), request.headers["accept"]);
        case "/cachingservice/application":
            return actuator(cachingHeaders, actuatorLinks(request, path, false));
        default:
            return null;
    }
}

function speakApi(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer {
    const segments = path.startsWith(api) ? path.slice(api.length).replace(/\/$/, "").split("/") : [];
    const [resource, ...names] = segments.map(decoded);
    if (request.headers["accept"] === "application/xml") {
        return reply(406, [...cachingHeaders, ["Accept", "application/json"]]);
    }
    const call = { world, nodeId, path, request, now };
    switch (resource) {
        case "cache":
            return speakCache(call, names);
        case "cache-list":
            return speakCacheList(call, names);
        default:
            return springJson(404, [...vary, ...cachingHeaders], path, now);
    }
}
