// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Server, Socket } from "node:net";
import { createServer } from "node:net";
import { desiredListeners, keyOf } from "./desiredListeners";
import type { Listener } from "./desiredListeners";
import { portProblem } from "./portProblem";
import type { World } from "../world/world";

interface OpenListener {
    readonly listener: Listener;
    readonly server: Server;
    readonly sockets: Set<Socket>;
    readonly listening: Promise<void>;
}

/** Opens and closes ports as processes come and go; a port that closes breaks its connections. */
export class Listeners {
    private readonly open = new Map<string, OpenListener>();
    private isClosed = false;

    public constructor(
        private readonly world: World,
        private readonly accept: (socket: Socket, listener: Listener) => void,
    ) {}

    /** Resolves when everything that should listen does. */
    public async reconcile(): Promise<void> {
        if (this.isClosed) {
            return;
        }
        const wanted = new Map(desiredListeners(this.world).map((listener) => [keyOf(listener), listener]));
        for (const [key, { listener }] of this.open) {
            const still = wanted.get(key);
            if (still === undefined || still.owner.kind !== listener.owner.kind) {
                this.shut(key);
            }
        }
        for (const [key, listener] of wanted) {
            if (!this.open.has(key)) {
                this.open.set(key, this.listen(listener));
            }
        }
        await Promise.all([...this.open.values()].map(({ listening }) => listening));
    }

    public close(): void {
        this.isClosed = true;
        [...this.open.keys()].forEach((key) => this.shut(key));
    }

    /** A connection that the distributor passed on ends with the process that accepted it. */
    public passOn(socket: Socket, address: string, port: number): void {
        const sockets = this.open.get(`${address}:${port}`)?.sockets;
        if (sockets === undefined) {
            socket.destroy();
            return;
        }
        sockets.add(socket);
        socket.once("close", () => sockets.delete(socket));
    }

    private listen(listener: Listener): OpenListener {
        const sockets = new Set<Socket>();
        const server = createServer({ noDelay: true }, (socket) => {
            if (listener.owner.kind === "service") {
                sockets.add(socket);
                socket.once("close", () => sockets.delete(socket));
            }
            socket.on("error", () => socket.destroy());
            this.accept(socket, listener);
        });
        const listening = new Promise<void>((resolve, reject) => {
            server.once("error", (error) => reject(portProblem(listener.address, listener.port, error)));
            server.listen(listener.port, listener.address, resolve);
        });
        return { listener, server, sockets, listening };
    }

    private shut(key: string): void {
        const open = this.open.get(key);
        this.open.delete(key);
        open?.listening.then(
            () => open.server.close(),
            () => undefined,
        );
        open?.sockets.forEach((socket) => socket.destroy());
    }
}
