// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest } from "./contract";
import { cachingHealth } from "./cachingHealth";
import { speakCache } from "./speakCache";
import { speakCacheList } from "./speakCacheList";
import { cachingHeaders, vary } from "./headers";
import { infoOf } from "./info";
import type { Reply } from "./reply";
import { actuator, reply, springJson, tomcatPage } from "./reply";
import type { World } from "./world";
import { nodeOf } from "./world";

const api = "/cachingservice/api/v1/";
/** Tomcat's maxHttpHeaderSize. */
const longestRequestLine = 8192;

/** One Caching Service, called directly on its own port or by a gateway (02, 05, 16-18). */
export function speakCaching(world: World, nodeId: string, request: ApimlRequest, now: number): ApimlAnswer {
    const path = request.url.split("?")[0] ?? "";
    if (!path.startsWith("/cachingservice")) {
        return tomcatPage(404, []);
    }
    if (path === "/cachingservice") {
        const host = request.headers["host"] ?? nodeOf(world, nodeId).hostname;
        return reply(302, [["Location", `https://${host}/cachingservice/`]]);
    }
    return (
        refuseOddUrl(path, now) ?? open(world, nodeId, path, request, now) ?? guarded(world, nodeId, path, request, now)
    );
}

function refuseOddUrl(path: string, now: number): Reply | null {
    if (/%2f/i.test(path) || path.length > longestRequestLine) {
        return tomcatPage(400, []);
    }
    const isOdd = /;|%3b|%25/i.test(path) || path.split("/").includes("..");
    return isOdd ? springJson(400, [], path, now) : null;
}

function open(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): Reply | null {
    const { settings } = world;
    if (path === "/cachingservice/application/info") {
        return actuator([], infoOf("caching-service", nodeOf(world, nodeId).version), request.headers["accept"]);
    }
    const isHealth = path === "/cachingservice/application/health";
    return isHealth && (!settings.isHealthProtected || settings.layout === "v2")
        ? actuator([], cachingHealth(world, nodeId), request.headers["accept"])
        : null;
}

function guarded(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer {
    const isOpen = world.settings.verifyCertificates === "DISABLED";
    if (request.clientCertificate !== null && request.clientCertificate.commonName === null) {
        return tomcatPage(500, cachingHeaders);
    }
    if (request.clientCertificate === null && !isOpen) {
        return noCertificate(world, path, now);
    }
    if (path === "/cachingservice/application/health") {
        return actuator(cachingHeaders, cachingHealth(world, nodeId), request.headers["accept"]);
    }
    if (path === "/cachingservice/application") {
        return actuator(cachingHeaders, linksOf(request, path));
    }
    return path.startsWith(api)
        ? speakApi(world, nodeId, path, request, now)
        : springJson(404, [...vary, ...cachingHeaders], path, now);
}

/** v3 answers with no body at all, v2 with Spring's (apiml.md 1.7). */
function noCertificate(world: World, path: string, now: number): Reply {
    return world.settings.layout === "v2" ? springJson(403, cachingHeaders, path, now) : reply(403, cachingHeaders);
}

function speakApi(world: World, nodeId: string, path: string, request: ApimlRequest, now: number): ApimlAnswer {
    const [resource = "", ...names] = path
        .slice(api.length)
        .replace(/\/$/, "")
        .split("/")
        .map((segment) => decoded(segment));
    if (request.headers["accept"] === "application/xml") {
        return reply(406, [...cachingHeaders, ["Accept", "application/json"]]);
    }
    switch (resource) {
        case "cache":
            return speakCache({ world, nodeId, path, request, now }, names);
        case "cache-list":
            return speakCacheList({ world, nodeId, path, request, now }, names);
        default:
            return springJson(404, [...vary, ...cachingHeaders], path, now);
    }
}

export function decoded(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        return segment;
    }
}

export function linksOf(request: ApimlRequest, path: string): object {
    const self = `https://${request.headers["host"] ?? ""}${path}`;
    const link = (href: string, templated = false): object => ({ href, templated });
    return {
        _links: {
            self: link(self),
            health: link(`${self}/health`),
            "health-path": link(`${self}/health/{*path}`, true),
            info: link(`${self}/info`),
        },
    };
}
