// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import type { ApimlRequest } from "../contract";
import { basicOf, isKnown } from "./credentials";
import { refuse, refuseInFilter } from "../errorEnvelope";
import type { Reply } from "../reply";
import { reply } from "../reply";
import { objectIn } from "../objectIn";
import type { World } from "../world";

/** ZAAS keeps revocations in the Caching Service under the subject of its certificate (E-SEP-30). */
const namespace = "CN=Zowe Service, OU=API Mediation Layer, O=Zowe Sample, L=Prague, ST=Prague, C=CZ";
const mapName = "invalidTokens";
const longestDays = 90;

/** Personal access tokens (R1-04, 15-zaas-none-and-pat); null for a resource that ZAAS does not have. */
export function speakAccessToken(
    world: World,
    nodeId: string,
    resource: string,
    request: ApimlRequest,
    now: number,
): Reply | null {
    switch (`${request.method} ${resource}`) {
        case "POST access-token/generate":
            return generate(world, nodeId, request, now);
        case "POST access-token/validate":
            return validate(world, nodeId, request, now);
        case "DELETE access-token/revoke":
            return revoke(world, nodeId, request, now);
        default:
            return null;
    }
}

/** Answered with 200 also when personalAccessToken.enabled is false (E-SEP-30). */
function generate(world: World, nodeId: string, request: ApimlRequest, now: number): Reply {
    const basic = basicOf(request);
    const { validity, scopes } = objectIn(request.body);
    if (basic === null || !isKnown(basic, world.settings)) {
        return refuseInFilter(401, [], "ZWEAG120E", "/zaas/api/v1/auth/access-token/generate");
    }
    if (!Array.isArray(scopes) || scopes.length === 0) {
        return refuseInFilter(400, [], "ZWEAT606E");
    }
    const days = typeof validity === "number" && validity > 0 ? Math.min(validity, longestDays) : longestDays;
    const token = world.tokens.personalAccessToken(nodeId, basic.user, days, scopes.map(String), now);
    return reply(200, [], token, "text/plain;charset=UTF-8");
}

function validate(world: World, nodeId: string, request: ApimlRequest, now: number): Reply {
    const { token } = objectIn(request.body);
    if (typeof token !== "string" || world.tokens.check(nodeId, token, now).kind !== "valid") {
        return refuse(401, [], "ZWEAG102E");
    }
    const revoked = world.caches.map(nodeId, namespace, mapName);
    if (revoked.kind !== "found") {
        return cacheTrouble("access-token/validate");
    }
    return reply(revoked.value[hashOf(token)] === undefined ? 204 : 401, []);
}

function revoke(world: World, nodeId: string, request: ApimlRequest, now: number): Reply {
    const { token } = objectIn(request.body);
    if (typeof token !== "string") {
        return refuse(401, [], "ZWEAG102E");
    }
    const revoked = world.caches.map(nodeId, namespace, mapName);
    if (revoked.kind !== "found") {
        return cacheTrouble("access-token/revoke");
    }
    const hash = hashOf(token);
    if (revoked.value[hash] !== undefined) {
        return reply(401, []);
    }
    const stored = world.caches.addToMap(nodeId, namespace, mapName, hash, JSON.stringify({ revokedAt: now }));
    return stored.kind === "done" ? reply(204, []) : cacheTrouble("access-token/revoke");
}

function hashOf(token: string): string {
    return createHash("sha256").update(token).digest("hex");
}

/** A storage without maps, or a lock that is lost (E-SEP-30). */
function cacheTrouble(resource: string): Reply {
    const url = `/zaas/api/v1/auth/${resource}`;
    return refuse(
        500,
        [],
        "ZWEAM701E",
        url,
        "the Caching Service refused",
        "org.zowe.apiml.zaas.cache.CachingServiceClientException",
    );
}
