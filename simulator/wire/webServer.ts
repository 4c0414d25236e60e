// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Socket } from "node:net";

/** The data that is needed to send one answer. */
interface WireAnswer {
    readonly status: number;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly body: string | Buffer;
}

/** Larger than any request that a client of z/OSMF or the API ML sends. */
const longestRequest = 1_048_576;

export async function bodyOf(request: IncomingMessage): Promise<string | null> {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > longestRequest) {
            return null;
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}

/** The time on the clock of the system that answers. */
export function dateOf({ clockAheadMs = 0 }: { readonly clockAheadMs?: number }, now: number): string {
    return new Date(now + clockAheadMs).toUTCString();
}

export function send(response: ServerResponse, { status, headers, body }: WireAnswer, date: string): void {
    if (response.destroyed) {
        return;
    }
    const grouped = new Map<string, string[]>();
    for (const [name, value] of headers) {
        grouped.set(name, [...(grouped.get(name) ?? []), value]);
    }
    response.sendDate = false;
    for (const [name, values] of grouped) {
        if (!/^(transfer-encoding|connection|date|content-length)$/i.test(name)) {
            response.setHeader(name, values.length === 1 ? (values[0] ?? "") : values);
        }
    }
    response.setHeader("Date", date);
    response.statusCode = status;
    response.end(body);
}

export function headersOf(request: IncomingMessage): Readonly<Record<string, string>> {
    return Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(", ") : (value ?? ""),
        ]),
    );
}

/** One HTTP server for all ports; each connection is handed to it after its handshake. */
export function createWebServer(answer: (request: IncomingMessage, response: ServerResponse) => void): Server {
    const server = createServer({ keepAliveTimeout: 60_000, requestTimeout: 0, headersTimeout: 0 }, answer);
    server.on("clientError", (_error, socket) => (socket as Socket).destroy());
    return server;
}
