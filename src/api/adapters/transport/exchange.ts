// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IncomingMessage } from "node:http";
import type { Agent } from "node:https";
import { request as httpsRequest } from "node:https";
import { RequestEnded } from "./guardedRequest";

export interface Exchange {
    readonly agent: Agent;
    readonly host: string;
    readonly port: number;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | undefined;
    readonly maximumBytes: number;
}

interface ExchangeAnswer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
}

/**
 * One HTTPS request with any status. The RestClient of Imperative hides the headers of an error answer (the `Date` that is needed to judge
 * leases, `X-Zowe-Auth-Failure`) and accepts no CA, so the client of Node is used for the API ML.
 * @throws the error of Node or OpenSSL; RequestEnded if the answer is larger than allowed
 */
export function exchange(what: Exchange): Promise<ExchangeAnswer> {
    return new Promise((resolve, reject) => {
        const { agent, host, port, method, path } = what;
        const length = what.body === undefined ? {} : { "content-length": String(Buffer.byteLength(what.body)) };
        const outgoing = httpsRequest(
            { agent, host, port, method, path, headers: { ...what.headers, ...length } },
            (incoming) => {
                collect(incoming, what.maximumBytes).then(resolve, (error: unknown) => {
                    outgoing.destroy();
                    reject(error instanceof Error ? error : new Error(String(error)));
                });
            },
        );
        outgoing.on("error", reject);
        outgoing.end(what.body);
    });
}

async function collect(incoming: IncomingMessage, maximumBytes: number): Promise<ExchangeAnswer> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > maximumBytes) {
            throw new RequestEnded("too-large");
        }
        chunks.push(chunk);
    }
    return { status: incoming.statusCode ?? 0, headers: flat(incoming), body: Buffer.concat(chunks).toString("utf8") };
}

function flat(incoming: IncomingMessage): Record<string, string> {
    const entries = Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join("; ") : (value ?? ""),
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
}
