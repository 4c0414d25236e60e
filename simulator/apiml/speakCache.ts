// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Entry, Read, Written } from "./cachingStore";
import type { CachingCall } from "./cachingCall";
import { methodNotAllowed, namespaceOf, noNamespace, payloadOf } from "./cachingCall";
import type { ApimlAnswer } from "./contract";
import { refuse } from "./errorEnvelope";
import { cachingHeaders } from "./headers";
import { showKeyValue } from "./keyValue";
import { json, reply, silence } from "./reply";
import { springJson } from "./reply";

/** /cache and /cache/{key} (05, 16, 18). */
export function speakCache(call: CachingCall, names: readonly string[]): ApimlAnswer {
    const [key] = names;
    if (names.length > 1) {
        return springJson(404, cachingHeaders, call.path, call.now);
    }
    return key === undefined ? speakAll(call) : speakOne(call, key);
}

function speakAll(call: CachingCall): ApimlAnswer {
    const { world, nodeId, request } = call;
    const namespace = namespaceOf(request);
    switch (request.method) {
        case "POST":
        case "PUT":
            return write(call, namespace, request.method);
        case "GET":
        case "HEAD":
            return namespace === null ? noNamespace() : listed(world.caches.of(nodeId).list(nodeId, namespace));
        case "DELETE":
            return namespace === null
                ? noNamespace()
                : written(world.caches.of(nodeId).clear(nodeId, namespace), 200, "", namespace);
        case "OPTIONS":
            return reply(200, [["Allow", "PUT,POST,DELETE,GET,HEAD,OPTIONS"], ["Accept-Patch", ""], ...cachingHeaders]);
        default:
            return methodNotAllowed(call, "PUT, POST, DELETE, GET");
    }
}

function speakOne(call: CachingCall, key: string): ApimlAnswer {
    const { world, nodeId, request } = call;
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead && request.method !== "DELETE") {
        return methodNotAllowed(call, "GET, DELETE");
    }
    const namespace = namespaceOf(request);
    if (namespace === null) {
        return noNamespace();
    }
    const store = world.caches.of(nodeId);
    return isRead
        ? one(store.read(nodeId, namespace, key), key, namespace)
        : written(store.remove(nodeId, namespace, key), 204, key, namespace);
}

function write(call: CachingCall, namespace: string | null, method: "POST" | "PUT"): ApimlAnswer {
    const payload = payloadOf(call);
    if (payload.kind === "answer") {
        return payload;
    }
    if (namespace === null) {
        return noNamespace();
    }
    const { world, nodeId } = call;
    const store = world.caches.of(nodeId);
    const { entry } = payload;
    return method === "POST"
        ? written(store.create(nodeId, namespace, entry), 201, entry.key, namespace)
        : written(store.update(nodeId, namespace, entry), 204, entry.key, namespace);
}

function one(read: Read<Entry>, key: string, namespace: string): ApimlAnswer {
    switch (read.kind) {
        case "found":
            return json(200, inlineFor(key), showKeyValue(read.value));
        case "silence":
            return silence;
        default:
            return refuse(404, cachingHeaders, "ZWECS131E", key, namespace);
    }
}

/** Spring guards against a key that looks like a file name (05, key-get-dot). */
function inlineFor(key: string): typeof cachingHeaders {
    return key.includes(".") ? [["Content-Disposition", "inline;filename=f.txt"], ...cachingHeaders] : cachingHeaders;
}

function listed(read: Read<readonly Entry[] | null>): ApimlAnswer {
    if (read.kind !== "found") {
        return silence;
    }
    if (read.value === null) {
        return reply(200, cachingHeaders);
    }
    return json(200, cachingHeaders, Object.fromEntries(read.value.map((entry) => [entry.key, showKeyValue(entry)])));
}

export function written(outcome: Written, status: number, key: string, namespace: string): ApimlAnswer {
    switch (outcome.kind) {
        case "done":
            return later(reply(status, cachingHeaders), outcome.afterMs);
        case "missing":
            return later(refuse(404, cachingHeaders, "ZWECS131E", key, namespace), outcome.afterMs);
        case "collision":
            return refuse(409, cachingHeaders, "ZWECS133E", key);
        case "full":
            return refuse(507, cachingHeaders, "ZWECS134E");
        case "too-large":
            // The message has no template (apiml.md 1.3).
            return refuse(400, cachingHeaders, "ZWEAM102E", "org.zowe.apiml.cache.payloadTooLarge");
        case "no-maps":
            return refuse(400, cachingHeaders, "ZWECS136E");
        case "lock-lost":
        case "silence":
            return silence;
    }
}

function later(answer: ApimlAnswer, afterMs: number | undefined): ApimlAnswer {
    return answer.kind === "silence" || afterMs === undefined ? answer : { ...answer, afterMs };
}
