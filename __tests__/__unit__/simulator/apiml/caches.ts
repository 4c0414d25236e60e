// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { PretendPlex } from "./apimlPair";

const headers = { "x-cs-service-id": "zoweha" };
const cache = "/cachingservice/api/v1/cache";

export interface WriteAnswer {
    readonly status: number | "silence";
    readonly afterMs: number;
    readonly number: string | null;
}

/** The Caching Service of one node, asked directly, in the namespace `zoweha`. */
export function store(plex: PretendPlex, nodeId: string, key: string, value = "v", method = "POST"): WriteAnswer {
    return shown(
        plex.ask(nodeId, "caching-service", { method, url: cache, headers, body: JSON.stringify({ key, value }) }),
    );
}

export function remove(plex: PretendPlex, nodeId: string, key: string): WriteAnswer {
    return shown(plex.ask(nodeId, "caching-service", { method: "DELETE", url: `${cache}/${key}`, headers }));
}

export function removeAll(plex: PretendPlex, nodeId: string): WriteAnswer {
    return shown(plex.ask(nodeId, "caching-service", { method: "DELETE", url: cache, headers }));
}

export function addItem(plex: PretendPlex, nodeId: string, map: string): WriteAnswer {
    const url = `/cachingservice/api/v1/cache-list/${map}`;
    const body = JSON.stringify({ key: "a", value: "1" });
    return shown(plex.ask(nodeId, "caching-service", { method: "POST", url, headers, body }));
}

/** Keys and values; null for an answer without a body. */
export function contents(plex: PretendPlex, nodeId: string): Readonly<Record<string, string>> | null {
    const { body } = plex.answered(nodeId, "caching-service", { url: cache, headers });
    if (body === "") {
        return null;
    }
    const entries = Object.entries(JSON.parse(body) as Record<string, { readonly value: string }>);
    return Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
}

export function keys(plex: PretendPlex, nodeId: string): readonly string[] {
    return Object.keys(contents(plex, nodeId) ?? {}).sort();
}

function shown(answer: ReturnType<PretendPlex["ask"]>): WriteAnswer {
    if (answer.kind === "silence") {
        return { status: "silence", afterMs: 0, number: null };
    }
    const number = /"messageNumber":"(\w+)"/.exec(answer.body)?.[1] ?? null;
    return { status: answer.status, afterMs: answer.afterMs ?? 0, number };
}
