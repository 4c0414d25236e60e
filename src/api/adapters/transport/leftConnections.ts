// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import type { ClientRequest } from "node:http";
import type { RequestOptions } from "node:https";
import { Agent } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";

/** Shorter than servers keep an idle connection: Tomcat and Liberty end theirs after 20 to 60 s. */
const keptMs = 15_000;
/** Three listeners and a z/OSMF of 32 systems, some of them twice. */
const keptAtMost = 256;

/** An idle connection that a run left to the next one of this process. */
interface Left {
    readonly socket: Duplex;
    /** Stops waiting for its end. */
    readonly forget: () => void;
}

/** By who is connected to whom, and whom they trust. */
const left = new Map<string, Left[]>();
const names = new WeakMap<Duplex, string>();
const taken = new WeakSet<Duplex>();
const ofAgents = new Agent();

/**
 * A connection that an earlier run left, or one that `open` opens and this run may leave. Only a query takes an old one: the server may
 * have ended it at this moment, and then a query is simply sent again, but nobody knows what became of a change.
 * @param trusted what the certificate of the server was verified with
 */
export function leftOrNew<T extends Duplex | null | undefined>(
    trusted: string,
    options: RequestOptions,
    open: () => T,
): Duplex | T {
    const name = nameOf(trusted, options);
    const old = (options.method ?? "GET") === "GET" ? takeLeft(name) : null;
    if (old !== null) {
        return old;
    }
    const socket = open();
    if (socket) {
        names.set(socket, name);
    }
    return socket;
}

/** The idle connections of an agent leave it and wait for the next run. Those that are in use, or not for keeping, stay. */
export function leaveIdle(agent: Agent, isOurs: (socket: Duplex) => boolean = () => true): void {
    for (const sockets of Object.values(agent.freeSockets)) {
        const going: readonly Duplex[] = (sockets ?? []).filter((one) => isOurs(one) && names.has(one));
        going.slice(0, Math.max(0, keptAtMost - count())).forEach((socket) => {
            // An agent gives a connection away like this when it becomes a WebSocket, and looks only among those in use.
            socket.emit("agentRemove");
            sockets?.splice(sockets.indexOf(socket as Socket), 1);
            keep(names.get(socket) ?? "", socket);
        });
    }
}

export function wasLeft(socket: Duplex): boolean {
    return taken.has(socket);
}

/** One of them was dead: so are the others, most likely. */
export function forgetLike(socket: Duplex): void {
    const name = names.get(socket) ?? "";
    (left.get(name) ?? []).slice().forEach((one) => one.socket.destroy());
    left.delete(name);
}

function takeLeft(name: string): Duplex | null {
    const sockets = left.get(name) ?? [];
    // The one that was used last will live longest.
    const found = sockets.pop();
    if (sockets.length === 0) {
        left.delete(name);
    }
    if (found === undefined) {
        return null;
    }
    found.forget();
    if (found.socket.destroyed || !found.socket.writable) {
        return takeLeft(name);
    }
    ofAgents.reuseSocket(found.socket, {} as ClientRequest);
    taken.add(found.socket);
    return found.socket;
}

function keep(name: string, socket: Duplex): void {
    const end = (): void => void socket.destroy();
    const timer = setTimeout(end, keptMs);
    timer.unref();
    const ended = (): void => {
        clearTimeout(timer);
        const others = (left.get(name) ?? []).filter((one) => one.socket !== socket);
        left.set(name, others);
        if (others.length === 0) {
            left.delete(name);
        }
    };
    const forget = (): void => {
        clearTimeout(timer);
        socket.removeListener("close", ended);
    };
    socket.once("close", ended);
    left.set(name, [...(left.get(name) ?? []), { socket, forget }]);
}

function count(): number {
    return [...left.values()].reduce((sum, sockets) => sum + sockets.length, 0);
}

/** The name contains the key of a client certificate, of which nothing is kept. */
function nameOf(trusted: string, options: RequestOptions): string {
    return createHash("sha256")
        .update(`${trusted}\n${ofAgents.getName(options)}`)
        .digest("hex");
}
