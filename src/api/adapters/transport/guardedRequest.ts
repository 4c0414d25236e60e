// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { forgetLike, wasLeft } from "./leftConnections";
import type { SharedWait } from "./sharedWait";

/** The reason why a guarded request ended, if the server did not end it. */
export class RequestEnded extends Error {
    public constructor(
        public readonly kind: "timeout" | "too-large" | "aborted",
        /** Whether the server had got as far as TLS by then. */
        public readonly hasShakenHands = false,
    ) {
        super(kind);
    }
}

export interface RequestLimits {
    /** From the start to the last byte, also for a server that sends slowly. */
    readonly timeoutMs: number;
    readonly maximumBytes: number;
    readonly signal: AbortSignal;
    /** Called with the `Date` header of every answer. */
    readonly heardDate: (date: string) => void;
    /** For queries, which wait together; a request that changes something always has its whole timeout. */
    readonly sharedWait?: SharedWait;
}

interface Guard {
    readonly limits: RequestLimits;
    readonly ending: AbortController;
    hasShakenHands: boolean;
    /** Everything that was sent may be sent again. */
    onlyAsks: boolean;
    /** A connection of an earlier run on which nothing was answered yet. */
    old: Duplex | null;
}

const guards = new AsyncLocalStorage<Guard>();

/*
 * The Zowe SDKs accept neither an abort signal nor a size limit, and their timeout restarts with every byte
 * (E-CLI-05). Node reports every request when it starts; the guard of the calling context controls it from there.
 */
subscribe("http.client.request.start", (message) => {
    const guard = guards.getStore();
    if (guard) {
        takeHold((message as { request: ClientRequest }).request, guard);
    }
});

function takeHold(request: ClientRequest, guard: Guard): void {
    const end = (): void => void request.destroy(new RequestEnded("aborted"));
    guard.ending.signal.addEventListener("abort", end, { once: true });
    const waited = guard.limits.sharedWait?.begin();
    request.once("close", () => {
        guard.ending.signal.removeEventListener("abort", end);
        waited?.();
    });
    guard.onlyAsks &&= request.method === "GET";
    // Node reports most requests when they already have a connection, which may still be under way.
    if (request.socket === null) {
        request.once("socket", (socket) => followHandshake(request, socket, guard, waited));
    } else {
        followHandshake(request, request.socket, guard, waited);
    }
    request.once("response", (response: IncomingMessage) => {
        let bytes = 0;
        guard.old = null;
        guard.limits.heardDate(response.headers.date ?? "");
        response.on("data", (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > guard.limits.maximumBytes) {
                guard.ending.abort(new RequestEnded("too-large"));
            }
        });
        response.on("error", () => undefined);
    });
}

/** An old connection of an earlier run counts as one under way until it has answered: its server may be gone. */
function followHandshake(request: ClientRequest, socket: Duplex, guard: Guard, waited?: () => void): void {
    const shaken = (): void => {
        guard.hasShakenHands = true;
        waited?.();
    };
    if (request.reusedSocket) {
        shaken();
    } else if (wasLeft(socket)) {
        guard.old = socket;
    } else {
        socket.once("secureConnect", shaken);
    }
}

/** For a request that changes something or takes its time: it does not wait together with the queries. */
export function ownTime({ sharedWait: _, ...limits }: RequestLimits): RequestLimits {
    return limits;
}

/**
 * Runs work that makes HTTP requests, within limits that apply to every library.
 * @throws RequestEnded when a limit ended it; otherwise the error of the work
 */
export async function guardedRequest<T>(limits: RequestLimits, work: () => Promise<T>): Promise<T> {
    const { sharedWait, timeoutMs } = limits;
    return guarded({ ...limits, timeoutMs: sharedWait?.timeoutFor(timeoutMs) ?? timeoutMs }, work);
}

async function guarded<T>(limits: RequestLimits, work: () => Promise<T>): Promise<T> {
    if (limits.signal.aborted) {
        throw new RequestEnded("aborted");
    }
    const ending = new AbortController();
    const guard: Guard = { limits, ending, hasShakenHands: false, onlyAsks: true, old: null };
    const late = (): void => ending.abort(new RequestEnded("timeout", guard.hasShakenHands));
    const timer = setTimeout(late, limits.timeoutMs);
    const stop = (): void => ending.abort(new RequestEnded("aborted"));
    limits.signal.addEventListener("abort", stop, { once: true });
    try {
        return await Promise.race([asked(guard, work), endOf(ending.signal)]);
    } catch (error) {
        throw ending.signal.aborted ? (ending.signal.reason as RequestEnded) : error;
    } finally {
        clearTimeout(timer);
        limits.signal.removeEventListener("abort", stop);
    }
}

/** A server may have ended an idle connection while it was taken: what only asks is then asked once more, on a new one. */
async function asked<T>(guard: Guard, work: () => Promise<T>): Promise<T> {
    try {
        return await guards.run(guard, work);
    } catch (error) {
        const { old, onlyAsks, ending } = guard;
        if (old === null || !onlyAsks || ending.signal.aborted) {
            throw error;
        }
        guard.old = null;
        forgetLike(old);
        return guards.run(guard, work);
    }
}

/**
 * For work in a queue: a request whose result is no longer needed is not sent, least of all a command.
 * @throws RequestEnded if a limit has ended the guarded request around it
 */
export function refuseWhenEnded(): void {
    const signal = guards.getStore()?.ending.signal;
    if (signal?.aborted === true) {
        throw signal.reason as RequestEnded;
    }
}

function endOf(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason as RequestEnded), { once: true });
    });
}
