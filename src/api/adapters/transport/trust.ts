// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import type { Agent, RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import type { SecureContext, SecureContextOptions, TLSSocket } from "node:tls";
import { createSecureContext, rootCertificates } from "node:tls";
import { ConfigurationError } from "../../errors";
import { connectOnWay } from "./connectOnWay";
import type { HeardHandshakes } from "./HeardHandshakes";
import { leftOrNew } from "./leftConnections";
import type { Way } from "./proxy";
import { wayTo } from "./proxy";

/**
 * PEM text of the CA certificates to trust, or null for the system's own: for a client that accepts only a list.
 * @throws ConfigurationError if the file cannot be read or contains no PEM
 */
export function trustedAuthorities(caFile: string | null): string[] | null {
    return caFile === null ? null : [...rootCertificates, authoritiesIn(caFile)];
}

function authoritiesIn(caFile: string): string {
    return pemOf(fileOf(caFile, "caFile"), caFile, "caFile");
}

/** @throws ConfigurationError naming property and file when it cannot be read */
export function fileOf(path: string, property: string): Buffer {
    try {
        return readFileSync(path);
    } catch (error) {
        throw new ConfigurationError(
            `The file of "${property}" cannot be read: ${path} (${(error as { code?: string }).code ?? "error"}).`,
        );
    }
}

/** @throws ConfigurationError with property and file if the contents are not PEM */
export function pemOf(bytes: Buffer, path: string, property: string): string {
    const text = bytes.toString("utf8");
    if (!text.includes("-----BEGIN ")) {
        throw new ConfigurationError(`The file of "${property}" is not PEM: ${path}.`);
    }
    return text;
}

/** The authorities that one run trusts in addition to those of the system, as PEM, by the client certificate that is used with them. */
export interface Trust {
    readonly others: string | null;
    readonly read: Map<string, SecureContext>;
    /** The next run of this process may use the connections of this one. */
    readonly keepsConnections: boolean;
}

/** @throws ConfigurationError if the file cannot be read or contains no PEM */
export function trustOf(caFile: string | null, keepsConnections = false): Trust {
    return { others: caFile === null ? null : authoritiesIn(caFile), read: new Map(), keepsConnections };
}

/** Reads the authorities once for each client certificate, not for each connection. */
export function secureContextOf(trust: Trust, own: SecureContextOptions = {}): SecureContext {
    const shown = JSON.stringify([own.cert, own.key]);
    const known = trust.read.get(shown);
    if (known) {
        return known;
    }
    const secureContext = createSecureContext(own);
    if (trust.others !== null) {
        addAuthorities(secureContext, trust.others);
    }
    trust.read.set(shown, secureContext);
    return secureContext;
}

/**
 * `ca` would replace the authorities of the system, and to add those 140 again takes 20 ms for each context, while every connection
 * waits. The internal interface behind `ca` adds to them in 1 ms. It is not documented, but programs that use the trust stores of
 * Windows or macOS depend on it.
 */
function addAuthorities({ context }: SecureContext, pem: string): void {
    (context as { addCACert(pem: string): void }).addCACert(pem);
}

/**
 * Lets every connection of an agent trust. The agent itself must not know the authorities: it would make them, 200 kB, part of the
 * name under which it looks for a free connection.
 * @param heard follows the handshakes of its connections
 */
export function lendTrust(agent: Agent, trust: Trust, timeoutMs: number, heard: HeardHandshakes | null): void {
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, callback) => {
        const endpoint = { host: String(options.host), port: Number(options.port) };
        const way = wayTo(endpoint.host, endpoint.port, undefined, options.rejectUnauthorized !== false);
        return keptOrNew(way, trust, options, () => {
            const socket = connectOnWay(way, connect, withTrust(trust, options), timeoutMs, callback);
            if (socket && way.proxy === null) {
                heard?.follow(endpoint, socket as TLSSocket);
            }
            return socket;
        });
    };
}

/** A connection of an earlier run, where they are kept; a proxy ends its connections as it likes. */
export function keptOrNew<T extends Duplex | null | undefined>(
    { proxy }: Way,
    { keepsConnections, others }: Trust,
    options: RequestOptions,
    open: () => T,
): Duplex | T {
    return keepsConnections && proxy === null ? leftOrNew(others ?? "", options, open) : open();
}

export function withTrust(trust: Trust, options: RequestOptions): RequestOptions & { secureContext: SecureContext } {
    return { ...options, secureContext: secureContextOf(trust, options) };
}
