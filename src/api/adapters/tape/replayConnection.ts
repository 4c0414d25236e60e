// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { Session } from "@zowe/imperative";
import type { Tape } from "../../ports/tape";
import type { GatewayAddress, HaConnection } from "../connection";

/** What a bundle contains of the connection with which it was collected: no secret, and no file of the workstation. */
export interface ConnectionFacts {
    readonly profileName: string;
    readonly zosmf: readonly {
        readonly profileName: string;
        readonly declaredFor: string | null;
        readonly consoleName: string | null;
        readonly host: string;
        readonly port: number;
        readonly basePath: string;
        readonly rejectUnauthorized: boolean;
        readonly credential: "basic" | "token" | "other";
    }[];
    readonly zoweConfig: string | null;
    readonly localConfig: string | null;
    readonly gatewayAddresses: Readonly<Record<string, GatewayAddress>>;
    readonly rejectUnauthorized: boolean;
    readonly requestTimeoutSeconds: number;
    readonly startTimeoutSeconds: number | null;
    readonly sharedDirectory: string | null;
}

export function connectionFacts(connection: HaConnection): ConnectionFacts {
    const { profileName, zoweConfig, localConfig, gatewayAddresses, requestTimeoutSeconds } = connection;
    return {
        profileName,
        zosmf: connection.zosmf.map(({ session: { ISession: session }, ...one }) => ({
            profileName: one.profileName,
            declaredFor: one.declaredFor,
            consoleName: one.consoleName,
            host: session.hostname ?? "",
            port: session.port ?? 443,
            basePath: session.basePath ?? "",
            rejectUnauthorized: session.rejectUnauthorized !== false,
            credential: session.type === "basic" || session.type === "token" ? session.type : "other",
        })),
        zoweConfig,
        localConfig,
        gatewayAddresses,
        rejectUnauthorized: connection.apiMediation.rejectUnauthorized,
        requestTimeoutSeconds,
        startTimeoutSeconds: connection.startTimeoutSeconds ?? null,
        sharedDirectory: connection.sharedDirectory ?? null,
    };
}

/** Words that stand where a credential stood: the kind of it is in sentences, and nothing is sent. */
const credentials = {
    basic: { type: "basic", user: "-", password: "-" },
    token: { type: "token", tokenType: "apimlAuthenticationToken", tokenValue: "-" },
    other: { type: "none" },
} as const;

/** A connection that leads nowhere but to the tape. */
export function replayConnection(facts: ConnectionFacts, tape: Tape): HaConnection {
    const { profileName, zoweConfig, localConfig, gatewayAddresses, requestTimeoutSeconds, sharedDirectory } = facts;
    return {
        profileName,
        zoweConfig,
        localConfig,
        gatewayAddresses,
        requestTimeoutSeconds,
        sharedDirectory,
        ...(facts.startTimeoutSeconds === null ? {} : { startTimeoutSeconds: facts.startTimeoutSeconds }),
        zosmf: facts.zosmf.map(({ host, credential, ...one }) => ({
            profileName: one.profileName,
            declaredFor: one.declaredFor,
            consoleName: one.consoleName,
            sshProfileName: null,
            session: new Session({
                hostname: host,
                port: one.port,
                basePath: one.basePath,
                rejectUnauthorized: one.rejectUnauthorized,
                protocol: "https",
                ...credentials[credential],
            }),
        })),
        apiMediation: {
            user: null,
            password: null,
            token: null,
            certFile: null,
            certKeyFile: null,
            certFilePassphrase: null,
            caFile: null,
            rejectUnauthorized: facts.rejectUnauthorized,
        },
        tape,
    };
}
