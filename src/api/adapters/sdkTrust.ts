// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Duplex } from "node:stream";
import type { RequestOptions } from "node:https";
import { globalAgent } from "node:https";
import type { Trust } from "./trust";
import { withTrust } from "./trust";

/** One run: whom it trusts at which servers (`host:port`), and the connections that were made for it. */
interface Loan {
    readonly trust: Trust;
    readonly servers: ReadonlySet<string>;
    readonly sockets: Set<Duplex>;
}

/** A program may run for several sysplexes at once, and all of them share the one agent. */
const loans = new Set<Loan>();

/**
 * Lets the Zowe SDKs trust more authorities while a command runs: a session has no place for a CA (cli-plugin.md, part D6),
 * but every request of theirs goes through Node's global agent.
 * @param servers `host:port` of each z/OSMF
 * @returns undo, which also closes every connection that the command left open, unless another run talks to the same server
 */
export function lendTrustToSdks(trust: Trust, servers: readonly string[]): () => void {
    const loan: Loan = { trust, servers: new Set(servers), sockets: new Set() };
    if (loans.size === 0) {
        watchConnections();
    }
    loans.add(loan);
    return () => {
        loans.delete(loan);
        if (loans.size === 0) {
            Reflect.deleteProperty(globalAgent, "createConnection");
        }
        const heir = [...loans].find((other) => servers.some((server) => other.servers.has(server)));
        loan.sockets.forEach((socket) => (heir ? heir.sockets.add(socket) : socket.destroy()));
    };
}

function watchConnections(): void {
    const connect = globalAgent.createConnection.bind(globalAgent);
    globalAgent.createConnection = (options: RequestOptions, callback) => {
        const server = `${options.host ?? ""}:${options.port ?? ""}`;
        const loan = [...loans].find(({ servers }) => servers.has(server));
        if (!loan) {
            return connect(options, callback);
        }
        const socket = connect(withTrust(loan.trust, options), callback);
        if (socket) {
            loan.sockets.add(socket);
            socket.once("close", () => loans.forEach(({ sockets }) => sockets.delete(socket)));
        }
        return socket;
    };
}
