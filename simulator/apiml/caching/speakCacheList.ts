// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CachingCall } from "./cachingCall";
import { methodNotAllowed, namespaceOf, noNamespace, payloadOf } from "./cachingCall";
import type { MapItems, Written } from "./cachingStore";
import type { ApimlAnswer } from "../contract";
import { refuse } from "../errorEnvelope";
import { cachingHeaders } from "../headers";
import { lockLost } from "./infinispanLog";
import type { Reply } from "../reply";
import { json, reply, springJson } from "../reply";
import { objectIn } from "../objectIn";
import { written } from "./speakCache";
import { nodeOf } from "../world";

/** Rules are kept for 90 days (E-CCH-16). */
const ruleLifeMs = 90 * 86_400_000;

/** /cache-list, its maps and their eviction (R1-05, R1-16, R1-18: only Infinispan has them). */
export function speakCacheList(call: CachingCall, names: readonly string[]): ApimlAnswer {
    const [first, kind, mapName] = names;
    if (first === "evict" && mapName !== undefined) {
        return call.request.method === "DELETE" ? evict(call, kind ?? "", mapName) : methodNotAllowed(call, "DELETE");
    }
    if (names.length > 1) {
        return springJson(404, cachingHeaders, call.path, call.now);
    }
    return first === undefined ? allMaps(call) : oneMap(call, first);
}

function allMaps(call: CachingCall): ApimlAnswer {
    const { world, nodeId, request } = call;
    if (request.method !== "GET") {
        return methodNotAllowed(call, "GET");
    }
    const namespace = namespaceOf(request);
    if (namespace === null) {
        return noNamespace();
    }
    return world.caches.isInfinispan(nodeId)
        ? json(200, cachingHeaders, world.caches.infinispan.mapsOf(nodeId, namespace))
        : noMaps();
}

function oneMap(call: CachingCall, mapName: string): ApimlAnswer {
    const { world, nodeId, request } = call;
    if (request.method === "POST") {
        return addItem(call, mapName);
    }
    if (request.method !== "GET") {
        return methodNotAllowed(call, "POST, GET");
    }
    const namespace = namespaceOf(request);
    if (namespace === null) {
        return noNamespace();
    }
    if (!world.caches.isInfinispan(nodeId)) {
        return noMaps();
    }
    const items = world.caches.infinispan.map(nodeId, namespace, mapName);
    return items === null ? reply(200, cachingHeaders) : json(200, cachingHeaders, items);
}

function addItem(call: CachingCall, mapName: string): ApimlAnswer {
    const { world, nodeId, request } = call;
    const payload = payloadOf(call);
    if (payload.kind === "answer") {
        return payload;
    }
    const namespace = namespaceOf(request);
    if (namespace === null) {
        return noNamespace();
    }
    const { key, value } = payload.entry;
    return stored(call, world.caches.addToMap(nodeId, namespace, mapName, key, value), 201);
}

function evict(call: CachingCall, kind: string, mapName: string): ApimlAnswer {
    const { world, nodeId, request, now } = call;
    const namespace = namespaceOf(request);
    if (namespace === null) {
        return noNamespace();
    }
    if (!world.caches.isInfinispan(nodeId)) {
        return unsupported(call);
    }
    const items = world.caches.infinispan.map(nodeId, namespace, mapName);
    if (items === null) {
        return reply(204, cachingHeaders);
    }
    const keeps =
        kind === "tokens" ? (value: string) => isTokenValid(value, now) : (value: string) => isRuleValid(value, now);
    const kept: MapItems = Object.fromEntries(Object.entries(items).filter(([, value]) => keeps(value)));
    return stored(call, world.caches.infinispan.writeMap(nodeId, namespace, mapName, kept), 204);
}

function isTokenValid(value: string, now: number): boolean {
    const { expiresAt } = objectIn(value);
    return typeof expiresAt !== "string" || Date.parse(expiresAt) > now;
}

function isRuleValid(value: string, now: number): boolean {
    return Number(value) > now - ruleLifeMs;
}

function stored(call: CachingCall, outcome: Written, status: number): ApimlAnswer {
    return outcome.kind === "lock-lost" ? lockIsLost(call) : written(outcome, status, "", "");
}

/** At once, and nothing is stored (R1-09b). */
function lockIsLost(call: CachingCall): Reply {
    const cause = `org.infinispan.lock.exception.ClusteredLockException: org.infinispan.partitionhandling.AvailabilityException: ${lockLost}`;
    return internalError(call, cause, `java.util.concurrent.CompletionException: ${cause}`);
}

function unsupported(call: CachingCall): Reply {
    const key = "org.zowe.apiml.cache.incompatibleStorageMethod";
    return internalError(call, key, `org.zowe.apiml.caching.service.StorageException: ${key}`);
}

function internalError({ world, nodeId, path }: CachingCall, cause: string, nested: string): Reply {
    const { hostname, ports } = nodeOf(world, nodeId);
    const url = `https://${hostname}:${ports["caching-service"] ?? ports.gateway ?? ""}${path}`;
    return refuse(500, cachingHeaders, "ZWEAM701E", url, cause, nested);
}

function noMaps(): Reply {
    return refuse(400, cachingHeaders, "ZWECS136E");
}
