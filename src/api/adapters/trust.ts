// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import type { Agent, RequestOptions } from "node:https";
import type { SecureContext, SecureContextOptions } from "node:tls";
import { createSecureContext, rootCertificates } from "node:tls";
import { ConfigurationError } from "../errors";

/** PEM text of the CA certificates to trust, or null for the system's own. */
export function trustedAuthorities(caFile: string | null): string[] | null {
    return caFile === null ? null : [...rootCertificates, pemOf(fileOf(caFile, "caFile"), caFile, "caFile")];
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

/** @throws ConfigurationError naming property and file when what was read is no PEM */
export function pemOf(bytes: Buffer, path: string, property: string): string {
    const text = bytes.toString("utf8");
    if (!text.includes("-----BEGIN ")) {
        throw new ConfigurationError(`The file of "${property}" is not PEM: ${path}.`);
    }
    return text;
}

/** Whom one run trusts: null for the system's own authorities. What was read of them, by the client certificate that goes with it. */
export interface Trust {
    readonly authorities: string[] | null;
    readonly read: Map<string, SecureContext>;
}

/** @throws ConfigurationError when the file cannot be read or holds no PEM */
export function trustOf(caFile: string | null): Trust {
    return { authorities: trustedAuthorities(caFile), read: new Map() };
}

/**
 * Reads the authorities once for each client certificate, not for each connection: the system's 140 take 20 ms in which nothing
 * else runs, and connections to all systems begin at the same time.
 */
export function secureContextOf(trust: Trust, own: SecureContextOptions = {}): SecureContext {
    const shown = JSON.stringify([own.cert, own.key]);
    const known = trust.read.get(shown);
    if (known) {
        return known;
    }
    const secureContext = createSecureContext(trust.authorities ? { ...own, ca: trust.authorities } : own);
    trust.read.set(shown, secureContext);
    return secureContext;
}

/**
 * Lets every connection of an agent trust. The agent itself must not know the authorities: it would make them, 200 kB, part of the
 * name under which it looks for a free connection.
 */
export function lendTrust(agent: Agent, trust: Trust): void {
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, callback) => connect(withTrust(trust, options), callback);
}

export function withTrust(trust: Trust, options: RequestOptions): RequestOptions & { secureContext: SecureContext } {
    return { ...options, secureContext: secureContextOf(trust, options) };
}
