// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AbstractSession, ICommandArguments, ISession } from "@zowe/imperative";
import { ConnectionPropsForSessCfg, Session } from "@zowe/imperative";
import { ConfigurationError } from "../../index";
import type { Properties } from "./profileProperties";
import { portOf, textOf } from "./profileProperties";

interface ZosmfServerProfile {
    readonly profileName: string;
    readonly properties: Properties;
}

/** The properties that distinguish two servers; the others describe the credentials and the connection. */
const ownOfServer: readonly string[] = ["host", "port", "basePath", "consoleName"];

/**
 * Each z/OSMF server with a session. Shared credentials are resolved, and prompted for, only once, because the systems of a
 * sysplex share one security database (E-CLI-04).
 * @throws ConfigurationError if a host or all credentials are missing: no request is ever sent unauthenticated by mistake
 */
export async function withSessions<T extends ZosmfServerProfile>(
    servers: readonly T[],
    mayPrompt: boolean,
): Promise<readonly (T & { readonly session: AbstractSession })[]> {
    const keys = servers.map(({ properties }) => whoAsks(properties));
    const resolved = new Map<string, ISession>();
    const opened: (T & { readonly session: AbstractSession })[] = [];
    // One after another: a prompt may have to ask for each.
    for (const [index, server] of servers.entries()) {
        const key = keys[index] ?? "";
        const address = addressOf(server);
        const others = keys.filter((one) => one === key).length - 1;
        const asked = others === 0 ? server.profileName : `${server.profileName} and ${others} more`;
        const known = resolved.get(key) ?? (await resolve(address, server, mayPrompt, asked));
        resolved.set(key, known);
        opened.push({ ...server, session: new Session({ ...structuredClone(known), ...address }) });
    }
    return opened;
}

function whoAsks(properties: Properties): string {
    return JSON.stringify(Object.entries(properties).filter(([name]) => !ownOfServer.includes(name)));
}

function addressOf({ profileName, properties }: ZosmfServerProfile): ISession {
    const owner = `profile ${profileName}`;
    const host = textOf(properties, "host", owner);
    if (host === null) {
        throw new ConfigurationError(`The ${owner} has no "host": set it in the profile, or specify --host.`);
    }
    return {
        // Node takes an IPv6 address without the brackets that it has in a URL.
        hostname: host.replace(/^\[(.*)\]$/, "$1"),
        port: portOf(properties, "port", owner) ?? 443,
        basePath: textOf(properties, "basePath", owner) ?? "",
    };
}

async function resolve(
    address: ISession,
    { profileName, properties }: ZosmfServerProfile,
    mayPrompt: boolean,
    asked: string,
): Promise<ISession> {
    const owner = `profile ${profileName}`;
    const start: ISession = {
        ...address,
        rejectUnauthorized: properties["rejectUnauthorized"] !== false,
        protocol: "https",
    };
    const given = { $0: "", _: [], ...properties } as ICommandArguments;
    // autoStore would write an answer into the wrong profile when there are several (E-CLI-04).
    const session = await ConnectionPropsForSessCfg.addPropsOrPrompt<ISession>(start, given, {
        doPrompting: mayPrompt,
        autoStore: false,
        serviceDescription: asked,
    });
    if (session.type !== "basic" && session.tokenValue === undefined) {
        refuseHalf(properties, owner);
    }
    if (session.type === "none" || session.type === undefined) {
        throw new ConfigurationError(
            `The ${owner} has no credentials: set "user" and "password" (or "tokenType" and "tokenValue", or "certFile" and "certKeyFile") in it or in the base profile, or set ZOWE_OPT_USER and ZOWE_OPT_PASSWORD.`,
        );
    }
    return session;
}

/** A certificate beside it is meant for the API ML: half a logon must not become another one, or none. */
function refuseHalf(properties: Properties, owner: string): void {
    const hasUser = textOf(properties, "user", owner) !== null;
    const hasPassword = textOf(properties, "password", owner) !== null;
    if (hasUser !== hasPassword) {
        const [given, missing] = hasUser ? (["user", "password"] as const) : (["password", "user"] as const);
        throw new ConfigurationError(
            `The ${owner} has a ${given} and no "${missing}": set it there or in the base profile, or set ZOWE_OPT_${missing.toUpperCase()}.`,
        );
    }
}
