// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHmac, randomBytes } from "node:crypto";
import type { HaConnection, ZosmfConnection } from "../connection";
import { CredentialGate } from "./credentialGate";

/** One for each kind of server: a gateway may reject what z/OSMF accepts. */
interface CredentialGates {
    readonly zosmf: CredentialGate;
    readonly apiMediation: CredentialGate;
    readonly ssh: CredentialGate;
}

/** The results of this process for one user ID and password at one sysplex. The servers identify the sysplex. */
interface Memory {
    readonly key: string;
    readonly servers: Set<string>;
    readonly everywhere: CredentialGate;
    readonly apiMediation: CredentialGate;
    readonly ssh: CredentialGate;
}

const memories: Memory[] = [];
/** The memory of the process holds no password, nor anything to try passwords against. */
const secret = randomBytes(32);

/** By connection: the result of one of its servers applies to all of them. */
const gatesOfConnections = new WeakMap<HaConnection, Map<string, CredentialGates>>();

/**
 * The gates of one user ID and password. A password that was rejected in any run of this process at this sysplex is not tried again:
 * `status --watch`, `wait` and the commands of a daemon look repeatedly, and a few wrong attempts revoke a user ID.
 * @returns null if there is no password to try
 */
export function credentialGates(
    connection: HaConnection,
    user: string | null,
    password: string | null,
): CredentialGates | null {
    if (user === null || password === null) {
        return null;
    }
    const key = createHmac("sha256", secret).update(`${user.toUpperCase()}\0${password}`).digest("hex");
    const known = gatesOfConnections.get(connection) ?? new Map<string, CredentialGates>();
    gatesOfConnections.set(connection, known);
    const gates = known.get(key) ?? gatesBefore(memoryOf(key, connection.zosmf.map(addressOf)));
    known.set(key, gates);
    return gates;
}

function gatesBefore(memory: Memory): CredentialGates {
    const zosmf = new CredentialGate([memory.everywhere]);
    return {
        zosmf,
        apiMediation: new CredentialGate([zosmf, memory.apiMediation]),
        ssh: new CredentialGate([zosmf, memory.ssh]),
    };
}

function addressOf({ session }: ZosmfConnection): string {
    const { hostname, port } = session.ISession;
    return `${hostname ?? ""}:${port ?? 443}`;
}

function memoryOf(key: string, servers: readonly string[]): Memory {
    const known = memories.find((one) => one.key === key && servers.some((server) => one.servers.has(server)));
    const memory = known ?? {
        key,
        servers: new Set<string>(),
        everywhere: new CredentialGate(),
        apiMediation: new CredentialGate(),
        ssh: new CredentialGate(),
    };
    servers.forEach((server) => memory.servers.add(server));
    if (known === undefined) {
        memories.push(memory);
    }
    return memory;
}
