// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { PretendPlex } from "./apimlPair";
import { basic } from "./apimlPair";

export interface Outcome {
    /** Seconds since the caller began. */
    readonly at: number;
    readonly what: "login" | "query" | "read" | "write";
    readonly status: number | "silence";
}

/** The client of R1-28: one call after the other at one gateway, about ten in a second. */
export function callFor(
    plex: PretendPlex,
    nodeId: string,
    seconds: number,
    token: string,
    kinds: readonly Outcome["what"][] = ["login", "query", "read", "write"],
): readonly Outcome[] {
    const began = plex.now;
    const outcomes: Outcome[] = [];
    for (let number = 0; plex.now < began + seconds * 1000; number++) {
        const what = kinds[number % kinds.length] ?? "login";
        const answer = plex.ask(nodeId, "gateway", requestFor(what, number, token));
        const status = answer.kind === "silence" ? answer.kind : answer.status;
        outcomes.push({ at: (plex.now - began) / 1000, what, status });
        plex.after(0.1);
    }
    return outcomes;
}

/** 409 is as good as 201: somebody stored the key (R1-27). */
export function failures(outcomes: readonly Outcome[]): readonly Outcome[] {
    return outcomes.filter(({ status }) => status === "silence" || (status >= 400 && status !== 409));
}

function requestFor(what: Outcome["what"], number: number, cookie: string): Parameters<PretendPlex["ask"]>[2] {
    const cache = "/cachingservice/api/v1/cache";
    switch (what) {
        case "login":
            return { method: "POST", url: "/gateway/api/v1/auth/login", headers: basic("user:user") };
        case "query":
            return { url: "/gateway/api/v1/auth/query", headers: { cookie } };
        case "read":
            return { url: cache };
        case "write":
            return { method: "POST", url: cache, body: JSON.stringify({ key: `k${number}`, value: "v" }) };
    }
}
