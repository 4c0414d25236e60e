// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AbstractSession, ICommandArguments, ISession } from "@zowe/imperative";
import { ConnectionPropsForSessCfg, Session } from "@zowe/imperative";
import { ConfigurationError } from "../../index";
import type { Properties } from "./profileProperties";
import { portOf, textOf } from "./profileProperties";

/**
 * A session for one z/OSMF server.
 * @throws ConfigurationError when the host or every kind of credential is missing: nothing is ever asked unauthenticated by mistake
 */
export async function zosmfSession(
    properties: Properties,
    profileName: string,
    mayPrompt: boolean,
): Promise<AbstractSession> {
    const owner = `profile ${profileName}`;
    const host = textOf(properties, "host", owner);
    if (host === null) {
        throw new ConfigurationError(`The ${owner} has no "host": set it in the profile, or give --host.`);
    }
    const start: ISession = {
        hostname: host,
        port: portOf(properties, "port", owner) ?? 443,
        basePath: textOf(properties, "basePath", owner) ?? "",
        rejectUnauthorized: properties["rejectUnauthorized"] !== false,
        protocol: "https",
    };
    const given = { $0: "", _: [], ...properties } as ICommandArguments;
    // autoStore would write an answer into the wrong profile when there are several (cli-plugin.md, part D4).
    const session = await ConnectionPropsForSessCfg.addPropsOrPrompt<ISession>(start, given, {
        doPrompting: mayPrompt,
        autoStore: false,
        serviceDescription: profileName,
    });
    if (session.type !== "basic" && session.tokenValue === undefined) {
        refuseHalf(properties, owner);
    }
    if (session.type === "none" || session.type === undefined) {
        throw new ConfigurationError(
            `The ${owner} has no credentials: set "user" and "password" (or "tokenType" and "tokenValue", or "certFile" and "certKeyFile") in it or in the base profile, or set ZOWE_OPT_USER and ZOWE_OPT_PASSWORD.`,
        );
    }
    return new Session(session);
}

/** A certificate beside it is meant for the API ML: half a log-on must not become another one, or none. */
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
