// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { ConnectionOptions, TLSSocket } from "node:tls";
import { connect } from "node:tls";
import { ProxySettings } from "@zowe/imperative";
import type { Proxy } from "./proxy";

/** The proxy failed: nothing is known about the server behind it. */
export class ProxyFailed extends Error {
    public constructor(
        public readonly proxyName: string,
        public readonly detail: string,
    ) {
        super(`the proxy ${proxyName} ${detail}`);
    }
}

/** The work of `https-proxy-agent`, which is the agent that Imperative creates. */
interface Tunnels {
    connect(request: EventEmitter, options: { host: string; port: number; secureEndpoint: false }): Promise<Socket>;
}

/** The agent does not expose a connection that the proxy has not answered; Node reports every socket when it is created. */
const opened = new AsyncLocalStorage<Socket[]>();
subscribe("net.client.socket", (message) => void opened.getStore()?.push((message as { socket: Socket }).socket));

interface Target {
    readonly host: string;
    readonly port: number;
}

/**
 * TLS with a host behind a proxy, which cannot read it. The handshake is still in progress.
 * @throws ProxyFailed if the proxy does not open a connection in time
 */
export async function connectThrough(
    proxy: Proxy,
    { host, port }: Target,
    options: ConnectionOptions,
    timeoutMs: number,
): Promise<TLSSocket> {
    const request = new EventEmitter();
    const sockets: Socket[] = [];
    let status = 200;
    request.once("proxyConnect", ({ statusCode }: IncomingMessage) => (status = statusCode ?? 0));
    const agent = ProxySettings.getProxyAgent(proxy.session) as unknown as Tunnels;
    try {
        const socket = await inTime(
            opened.run(sockets, () => agent.connect(request, { host, port, secureEndpoint: false })),
            timeoutMs,
        );
        if (status !== 200) {
            throw new Error(`answered HTTP ${status} to CONNECT ${host}:${port}`);
        }
        const secured = connect({ ...options, host, port, socket });
        request.emit("socket", socket);
        return secured;
    } catch (error) {
        sockets.forEach((socket) => socket.destroy());
        throw new ProxyFailed(proxy.name, wordsOf(error as Error & { readonly code?: string }));
    }
}

async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error("did not answer in time")), timeoutMs);
    });
    try {
        return await Promise.race([work, late]);
    } finally {
        clearTimeout(timer);
        work.catch(() => undefined);
    }
}

const byCode: Readonly<Record<string, string>> = {
    ECONNREFUSED: "refused the connection: nothing listens there",
    ENOTFOUND: "has a host name that cannot be resolved here (DNS)",
    ECONNRESET: "broke the connection",
};

function wordsOf({ code, message }: Error & { readonly code?: string }): string {
    return byCode[code ?? ""] ?? message;
}
