// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

export interface ConnectProxy {
    /** For HTTPS_PROXY. */
    readonly url: string;
    /** `host:port` of every CONNECT, in order. */
    readonly targets: readonly string[];
    close(): Promise<void>;
}

type Manner = "open" | "forbids" | "hangs";

/** An HTTP proxy as a site has one: it opens tunnels, forbids them, or never answers. */
export async function connectProxy(manner: Manner = "open"): Promise<ConnectProxy> {
    const targets: string[] = [];
    const sockets = new Set<Duplex>();
    const server = createServer();
    const keep = (socket: Duplex): void => {
        sockets.add(socket);
        socket.on("error", () => socket.destroy());
        socket.once("close", () => sockets.delete(socket));
    };
    server.on("connect", (request: IncomingMessage, client: Duplex) => {
        keep(client);
        targets.push(request.url ?? "");
        if (manner === "forbids") {
            client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
        } else if (manner === "open") {
            openTunnel(request.url ?? "", client, keep);
        }
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
    return {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        targets,
        close: () => {
            sockets.forEach((socket) => socket.destroy());
            return new Promise((closed) => server.close(() => closed()));
        },
    };
}

function openTunnel(target: string, client: Duplex, keep: (socket: Duplex) => void): void {
    const [host = "", port = ""] = target.split(":");
    const upstream = connect(Number(port), host, () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        upstream.pipe(client);
        client.pipe(upstream);
    });
    keep(upstream);
    upstream.once("error", () => client.destroy());
}
