// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlAnswer, ApimlRequest } from "../contract";
import { basicOf, isKnown, tokenOf } from "./credentials";
import type { BasicCredential } from "./credentials";
import { latin1Json, refuseInFilter } from "../errorEnvelope";
import { objectIn } from "../objectIn";
import { conditionOf } from "../gateway/loadBalancer";
import type { Header, Reply } from "../reply";
import { json, reply } from "../reply";
import { speakAccessToken } from "./speakAccessToken";
import type { InstanceDescription } from "../registry/instanceDescription";
import { noteLogout } from "./sharedLogouts";
import type { World } from "../world";
import { isSingleNode, viewOf } from "../world";

const invalid: readonly Header[] = [["X-Zowe-Auth-Failure", "ZWEAG102E Token is not valid"]];

interface ZaasCall {
    readonly world: World;
    readonly nodeId: string;
    /** The URL that messages name: the internal one of ZAAS, not the one that was called (R1-04). */
    readonly path: string;
    readonly request: ApimlRequest;
    readonly now: number;
}

interface Resource {
    readonly method: string | null;
    readonly speak: (call: ZaasCall) => ApimlAnswer;
}

const resources: Readonly<Record<string, Resource>> = {
    login: { method: "POST", speak: login },
    query: { method: "GET", speak: query },
    logout: { method: "POST", speak: logout },
    "keys/public": {
        method: null,
        speak: ({ world, nodeId }) => reply(200, [], world.tokens.keyOf(nodeId).pem, "application/json"),
    },
    "keys/public/current": { method: null, speak: keys },
    "keys/public/all": { method: null, speak: keys },
    ticket: { method: null, speak: () => reply(403, []) },
    refresh: { method: null, speak: () => reply(405, []) },
};

/** The authentication API of one ZAAS: `name` is what follows /zaas/api/v1/auth/ (R1-02, R1-04, R1-08). Headers are its own only. */
export function speakZaas(
    world: World,
    nodeId: string,
    name: string,
    request: ApimlRequest,
    now: number,
): ApimlAnswer | null {
    const resource = resources[name];
    if (resource === undefined) {
        return speakAccessToken(world, nodeId, name, request, now);
    }
    // v2 has no ZAAS: the Gateway does it itself.
    const path = `/${world.settings.layout === "v2" ? "gateway" : "zaas"}/api/v1/auth/${name}`;
    return resource.method === null || resource.method === request.method
        ? resource.speak({ world, nodeId, path, request, now })
        : refuseInFilter(405, [], "ZWEAG101E", request.method, path);
}

function keys({ world, nodeId }: ZaasCall): Reply {
    return json(200, [], { keys: [world.tokens.keyOf(nodeId).jwk] });
}

function login({ world, nodeId, path, request, now }: ZaasCall): Reply {
    const credential = basicOf(request) ?? credentialInBody(request);
    if (credential === null) {
        return refuseInFilter(400, [], "ZWEAG121E", path);
    }
    if (!isKnown(credential, world.settings)) {
        return refuseInFilter(401, [], "ZWEAG120E", path);
    }
    const token = world.tokens.login(nodeId, credential.user, now);
    // The trailing semicolon is Zowe's.
    const cookie = `apimlAuthenticationToken=${token}; Path=/; SameSite=Strict; HttpOnly; Secure;`;
    return reply(204, [["Set-Cookie", cookie]]);
}

function credentialInBody(request: ApimlRequest): BasicCredential | null {
    if (!(request.headers["content-type"] ?? "").includes("json")) {
        return null;
    }
    const { username, password } = objectIn(request.body);
    return typeof username === "string" && typeof password === "string" ? { user: username, password } : null;
}

function query({ world, nodeId, path, request, now }: ZaasCall): Reply {
    const token = tokenOf(request);
    if (token === null) {
        return refuseInFilter(401, [], "ZWEAG131E", path);
    }
    const check = world.tokens.check(nodeId, token, now);
    if (check.kind !== "valid") {
        return refuseInFilter(401, invalid, check.kind === "expired" ? "ZWEAG103E" : "ZWEAG130E", path);
    }
    const { sub, iat, exp, dom } = check.claims;
    const answer = { domain: dom ?? null, userId: sub, creation: iat * 1000, expiration: exp * 1000 };
    return json(200, [], answer, latin1Json);
}

/**
 * Notifies every other registered ZAAS; a dead one makes it fail, and the token stays valid (R1-08). In v2, that is every other gateway
 * (api-layer `AuthenticationService` of version 2).
 */
function logout({ world, nodeId, path, request, now }: ZaasCall): ApimlAnswer {
    const token = tokenOf(request);
    if (token === null) {
        return refuseInFilter(401, [], "ZWEAG131E", path);
    }
    const service = world.settings.layout === "v2" ? "gateway" : "zaas";
    const others = (viewOf(world, nodeId, service)?.instances(service) ?? []).filter((one) => one.nodeId !== nodeId);
    const conditions = others.map((other) => conditionOf(world, other));
    if (conditions.includes("frozen")) {
        return { kind: "silence" };
    }
    if (world.tokens.check(nodeId, token, now).kind !== "valid" || conditions.includes("dead")) {
        return refuseInFilter(401, invalid, "ZWEAG130E", path);
    }
    return invalidate({ world, nodeId, path, request, now }, token, others);
}

function invalidate({ world, nodeId, now }: ZaasCall, token: string, others: readonly InstanceDescription[]): Reply {
    if (isSingleNode(world, nodeId) && world.caches.isInfinispan(nodeId)) {
        world.tokens.forget(nodeId, token);
        return { ...reply(204, []), afterMs: noteLogout(world.caches, nodeId, token, now) };
    }
    const told = others.map((other) => other.nodeId).filter((id) => !world.tokens.nodesNotTold.has(id));
    [nodeId, ...told].forEach((id) => world.tokens.invalidate(id, token));
    return reply(204, []);
}
