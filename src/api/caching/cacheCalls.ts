// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { clusterWriteMs } from "../ports/clusterWriteMs";
import type { Namespace } from "../model/namespace";
import { namespaceHeaders } from "../model/namespace";
import type { ApiMediation, ApiMediationRequest } from "../ports/apiMediation";
import type { Parsed } from "../probe/parse/parsed";
import { understood } from "../probe/parse/parsed";
import type { CacheWay } from "./cacheWay";
import { nameOf } from "./cacheWay";
import type { StoredEntry } from "./judge/readEntries";
import { isNothing, readEntries, readEntry, readLists } from "./judge/readEntries";
import { troubleIn, troubleOfSilence } from "./judge/readCacheAnswer";
import type { CacheReply, CacheTrouble } from "./judge/trouble";

const base = "/cachingservice/api/v1";

/** All requests to a Caching Service, in one namespace. Nothing here throws. */
export interface CacheCalls {
    readonly namespace: Namespace;
    readonly list: (way: CacheWay) => Promise<CacheReply<readonly StoredEntry[]>>;
    readonly read: (way: CacheWay, key: string) => Promise<CacheReply<StoredEntry>>;
    readonly create: (way: CacheWay, key: string, value: string) => Promise<CacheReply<null>>;
    readonly update: (way: CacheWay, key: string, value: string) => Promise<CacheReply<null>>;
    readonly remove: (way: CacheWay, key: string) => Promise<CacheReply<null>>;
    /** Removes the whole namespace, as far as this instance knows it. */
    readonly clear: (way: CacheWay) => Promise<CacheReply<null>>;
    /** Names of the lists and how many items they hold. */
    readonly lists: (way: CacheWay) => Promise<CacheReply<Readonly<Record<string, number>>>>;
    /** Cannot be undone: no list has a way to delete an item. */
    readonly addToList: (way: CacheWay, list: string, key: string, value: string) => Promise<CacheReply<null>>;
    /** Whether the whole namespace came without a body (mode inMemory, E-CCH-03). */
    readonly isNothing: (way: CacheWay) => Promise<CacheReply<boolean>>;
}

export function cacheCalls(apiMediation: ApiMediation, namespace: Namespace): CacheCalls {
    const ask = <T>(way: CacheWay, call: Call, read: (body: string) => Parsed<T>): Promise<CacheReply<T>> =>
        askCache(apiMediation, namespace, way, call, read);
    const change = (way: CacheWay, call: Call): Promise<CacheReply<null>> =>
        ask(way, { ...call, timeoutMs: clusterWriteMs }, () => understood(null));
    return {
        namespace,
        list: (way) => ask(way, get("/cache"), readEntries),
        read: (way, key) => ask(way, get(`/cache/${encodeURIComponent(key)}`), readEntry),
        create: (way, key, value) => change(way, { method: "POST", path: "/cache", body: { key, value } }),
        update: (way, key, value) => change(way, { method: "PUT", path: "/cache", body: { key, value } }),
        remove: (way, key) => change(way, { method: "DELETE", path: `/cache/${encodeURIComponent(key)}` }),
        clear: (way) => change(way, { method: "DELETE", path: "/cache" }),
        lists: (way) => ask(way, get("/cache-list"), readLists),
        addToList: (way, list, key, value) =>
            change(way, { method: "POST", path: `/cache-list/${encodeURIComponent(list)}`, body: { key, value } }),
        isNothing: (way) => ask(way, get("/cache"), (body) => understood(isNothing(body))),
    };
}

interface Call {
    readonly method: ApiMediationRequest["method"];
    readonly path: string;
    readonly body?: { readonly key: string; readonly value: string };
    readonly timeoutMs?: number;
}

function get(path: string): Call {
    return { method: "GET", path };
}

async function askCache<T>(
    apiMediation: ApiMediation,
    namespace: Namespace,
    way: CacheWay,
    call: Call,
    read: (body: string) => Parsed<T>,
): Promise<CacheReply<T>> {
    const request = requestOf(apiMediation, namespace, way, call);
    const first = await apiMediation.ask(way.endpoint, request);
    const isWorthAsking = !first.seen && first.reason === "connection-lost" && call.method === "GET";
    const answer = isWorthAsking ? await apiMediation.ask(way.endpoint, request) : first;
    if (!answer.seen) {
        return { ok: false, trouble: troubleOfSilence(answer) };
    }
    const trouble = troubleIn(answer.value);
    if (trouble !== null) {
        return { ok: false, trouble: named(way, trouble) };
    }
    const parsed = read(answer.value.body);
    return parsed.ok
        ? { ok: true, value: parsed.value, latencyMs: answer.value.latencyMs }
        : {
              ok: false,
              trouble: named(way, { kind: "failed", number: null, why: `was not understood: ${parsed.why}` }),
          };
}

function requestOf(
    apiMediation: ApiMediation,
    namespace: Namespace,
    way: CacheWay,
    { method, path, body, timeoutMs }: Call,
): ApiMediationRequest {
    const certificateName = way.credential === "certificate" ? (apiMediation.clientCertificateName ?? null) : null;
    return {
        method,
        path: `${base}${path}`,
        headers: {
            ...namespaceHeaders(namespace, way.pinnedTo === null, certificateName),
            ...(way.pinnedTo === null ? {} : { "X-InstanceId": way.pinnedTo }),
            ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
        credential: way.credential,
        source: `Caching Service of ${way.instance.id}`,
    };
}

/** The clause with the name of the query in front of it. */
function named({ endpoint }: CacheWay, trouble: CacheTrouble): CacheTrouble {
    return { ...trouble, why: `${nameOf(endpoint)} ${trouble.why}` };
}
