// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFileSync } from "node:fs";
import type { Agent, RequestOptions } from "node:https";
import { globalAgent } from "node:https";
import type { SecureContext, SecureContextOptions } from "node:tls";
import { createSecureContext, rootCertificates } from "node:tls";
import { ConfigurationError } from "../errors";

/** PEM text of the CA certificates to trust, or null for the system's own. */
export function trustedAuthorities(caFile: string | null): string[] | null {
    return caFile === null ? null : [...rootCertificates, pemFile(caFile, "caFile")];
}

/** @throws ConfigurationError naming property and file when it cannot be read or holds no PEM */
export function pemFile(path: string, property: string): string {
    let text: string;
    try {
        text = readFileSync(path, "utf8");
    } catch (error) {
        throw new ConfigurationError(
            `The file of "${property}" cannot be read: ${path} (${(error as { code?: string }).code ?? "error"}).`,
        );
    }
    if (!text.includes("-----BEGIN ")) {
        throw new ConfigurationError(`The file of "${property}" is not PEM: ${path}.`);
    }
    return text;
}

/** What was read in one run, by the client certificate that goes with it. */
export type TrustRead = Map<string, SecureContext>;

/**
 * Reads what is trusted once for each client certificate, not for each connection: the system's 140 authorities take 20 ms in
 * which nothing else runs, and connections to all systems begin at the same time.
 */
export function secureContextOf(options: SecureContextOptions, read: TrustRead): SecureContext {
    const shown = JSON.stringify([options.cert, options.key]);
    const secureContext = read.get(shown) ?? createSecureContext(options);
    read.set(shown, secureContext);
    return secureContext;
}

/** @returns undo */
export function readTrustOnce(agent: Agent, read: TrustRead): () => void {
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (options, callback) => {
        const secureContext = secureContextOf(options, read);
        const withTrust: RequestOptions & { secureContext: SecureContext } = { ...options, secureContext };
        return connect(withTrust, callback);
    };
    return () => void Reflect.deleteProperty(agent, "createConnection");
}

/**
 * Lets the Zowe SDKs trust more authorities while a command runs: a session has no place for a CA (cli-plugin.md, part D6),
 * but every request of theirs goes through Node's global agent.
 * @returns undo, which also closes every socket that the command left open
 */
export function trustForSdks(authorities: string[] | null, read: TrustRead): () => void {
    const options = globalAgent.options;
    const before = options.ca;
    if (authorities) {
        options.ca = authorities;
    }
    const readTrustAgain = readTrustOnce(globalAgent, read);
    return () => {
        readTrustAgain();
        if (before === undefined) {
            delete options.ca;
        } else {
            options.ca = before;
        }
        globalAgent.destroy();
    };
}
