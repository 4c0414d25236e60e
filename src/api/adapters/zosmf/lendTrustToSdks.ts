// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Duplex } from "node:stream";
import type { RequestOptions } from "node:https";
import { globalAgent } from "node:https";
import { connectOnWay } from "../transport/connectOnWay";
import type { Way } from "../transport/proxy";
import type { Trust } from "../transport/trust";
import { leaveIdle, wasLeft } from "../transport/leftConnections";
import { keptOrNew, withTrust } from "../transport/trust";

/** One run: the CAs that it trusts at which servers (`host:port`), and the connections that were made for it. */
interface Loan {
    readonly trust: Trust;
    readonly ways: ReadonlyMap<string, Way>;
    readonly timeoutMs: number;
    readonly sockets: Set<Duplex>;
}

/** A program may run for several sysplexes at once, and all of them share the one agent. */
const loans = new Set<Loan>();

/**
 * Lets the Zowe SDKs trust more authorities while a command runs: a session has no place for a CA (E-CLI-05),
 * but every request of theirs goes through Node's global agent.
 * @param ways to each z/OSMF, by `host:port`
 * @returns undo, which also closes every connection that the command left open, unless another run talks to the same server
 */
export function lendTrustToSdks(trust: Trust, ways: ReadonlyMap<string, Way>, timeoutMs: number): () => void {
    const loan: Loan = { trust, ways, timeoutMs, sockets: new Set() };
    if (loans.size === 0) {
        watchConnections();
    }
    loans.add(loan);
    return () => {
        loans.delete(loan);
        if (loans.size === 0) {
            Reflect.deleteProperty(globalAgent, "createConnection");
        }
        const heir = [...loans].find((other) => [...ways.keys()].some((server) => other.ways.has(server)));
        if (heir === undefined && trust.keepsConnections) {
            leaveIdle(globalAgent, (socket) => loan.sockets.delete(socket));
        }
        loan.sockets.forEach((socket) => (heir ? heir.sockets.add(socket) : socket.destroy()));
    };
}

function watchConnections(): void {
    const connect = globalAgent.createConnection.bind(globalAgent);
    globalAgent.createConnection = (options: RequestOptions, callback) => {
        const server = `${options.host ?? ""}:${options.port ?? ""}`;
        const loan = [...loans].find(({ ways }) => ways.has(server));
        const way = loan?.ways.get(server);
        if (!loan || !way) {
            return connect(options, callback);
        }
        const later: typeof callback = (error, socket) => {
            keep(loan, error ? null : socket);
            callback?.(error, socket);
        };
        const socket = keptOrNew(way, loan.trust, options, () =>
            connectOnWay(way, connect, withTrust(loan.trust, options), loan.timeoutMs, later),
        );
        keep(loan, socket);
        return socket;
    };
}

function keep(loan: Loan, socket: Duplex | null | undefined): void {
    if (socket) {
        loan.sockets.add(socket);
    }
    if (socket && !wasLeft(socket)) {
        socket.once("close", () => loans.forEach(({ sockets }) => sockets.delete(socket)));
    }
}
