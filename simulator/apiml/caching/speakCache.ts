// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Entry, Read, Written } from "./cachingStore";
import type { CachingCall } from "./cachingCall";
import { methodNotAllowed, namespaceOf, noNamespace, payloadOf } from "./cachingCall";
import type { ApimlAnswer } from "../contract";
import { refuse } from "../errorEnvelope";
import { cachingHeaders } from "../headers";
import { showKeyValue } from "./keyValue";
import { json, reply, silence, springJson } from "../reply";

/** /cache and /cache/{key} (R1-05, R1-16, R1-18). */
export function speakCache(call: CachingCall, names: readonly string[]): ApimlAnswer {
    const [key] = names;
    if (names.length > 1) {
        return springJson(404, cachingHeaders, call.path, call.now);
    }
    return key === undefined ? speakAll(call) : speakOne(call, key);
}

function speakAll(call: CachingCall): ApimlAnswer {
    const { method } = call.request;
    if (method === "POST" || method === "PUT") {
        return write(call, method);
    }
    if (method === "OPTIONS") {
        return reply(200, [["Allow", "PUT,POST,DELETE,GET,HEAD,OPTIONS"], ["Accept-Patch", ""], ...cachingHeaders]);
    }
    if (method !== "GET" && method !== "DELETE") {
        return methodNotAllowed(call, "PUT, POST, DELETE, GET");
    }
    const namespace = namespaceOf(call.request);
    if (namespace === null) {
        return noNamespace();
    }
    const store = call.world.caches.of(call.nodeId);
    return method === "GET"
        ? listed(store.list(call.nodeId, namespace))
        : written(store.clear(call.nodeId, namespace), 200, "", namespace);
}

function speakOne(call: CachingCall, key: string): ApimlAnswer {
    const { world, nodeId, request } = call;
    const isRead = request.method === "GET";
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
        : removed(store.remove(nodeId, namespace, key), key, namespace);
}

/** 204 with the type of the body that it does not have (R1-05). */
function removed(outcome: Written, key: string, namespace: string): ApimlAnswer {
    const answer = written(outcome, 204, key, namespace);
    return answer.kind === "silence" || answer.status !== 204
        ? answer
        : { ...answer, headers: [...answer.headers, ["Content-Type", "application/json"]] };
}

function write(call: CachingCall, method: "POST" | "PUT"): ApimlAnswer {
    const payload = payloadOf(call);
    if (payload.kind === "answer") {
        return payload;
    }
    const namespace = namespaceOf(call.request);
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

/** Spring guards against a key that looks like a file name (R1-05). */
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
        default:
            return refusals[outcome.kind];
    }
}

const refusals: Readonly<Record<Exclude<Written["kind"], "done" | "missing" | "collision">, ApimlAnswer>> = {
    full: refuse(507, cachingHeaders, "ZWECS134E"),
    // The message has no template (E-SEP-35).
    "too-large": refuse(400, cachingHeaders, "ZWEAM102E", "org.zowe.apiml.cache.payloadTooLarge"),
    "no-maps": refuse(400, cachingHeaders, "ZWECS136E"),
    "lock-lost": silence,
    silence,
};

function later(answer: ApimlAnswer, afterMs: number | undefined): ApimlAnswer {
    return answer.kind === "silence" || afterMs === undefined ? answer : { ...answer, afterMs };
}
