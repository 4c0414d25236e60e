// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { setMaxListeners } from "node:events";
import type { AbstractSession } from "@zowe/imperative";
import type { ZosmfServer } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import { apiMediationAdapter } from "./apiMediation";
import { clientCertificate } from "./clientCertificate";
import type { HaConnection, ZosmfConnection } from "./connection";
import { credentialGates } from "./credentialMemory";
import type { RequestLimits } from "./guardedRequest";
import { lendTrustToSdks } from "./sdkTrust";
import { SysplexClock } from "./sysplexClock";
import { systemClock } from "./systemClock";
import { tlsPeer } from "./tlsPeer";
import { trustOf } from "./trust";
import { Turnstile } from "./turnstile";
import type { ZosmfCall } from "./zosmfCall";
import { describeServer, zosmfServer } from "./zosmfServer";

/** More than any answer we ask for: a configuration, a job list, a page of spool. */
const maximumBytes = 16 * 1024 * 1024;
/** contract.md, section 7. */
const requestsAtOnce = 3;

export interface OpenPorts {
    readonly ports: Ports;
    /** Closes every connection; nothing keeps the process alive after it. */
    close(): void;
}

/** @throws ConfigurationError when a certificate, key or CA file cannot be read */
export async function openPorts(connection: HaConnection, signal: AbortSignal): Promise<OpenPorts> {
    // Every request under way listens to it: with 32 systems that is many, and no leak.
    setMaxListeners(0, signal);
    const sysplexClock = new SysplexClock(systemClock);
    const heardDate = (date: string): void => sysplexClock.hear(date);
    const limits: RequestLimits = {
        timeoutMs: connection.requestTimeoutSeconds * 1_000,
        maximumBytes,
        signal,
        heardDate,
    };
    const { user, password, caFile } = connection.apiMediation;
    const trust = trustOf(caFile);
    const apiMediation = apiMediationAdapter(
        connection.apiMediation,
        await clientCertificate(connection.apiMediation),
        limits,
        credentialGates(connection, user, password)?.apiMediation ?? null,
        systemClock,
        trust,
    );
    const distrust = lendTrustToSdks(trust, connection.zosmf.map(describeServer).map(addressOf));
    const zosmf = connection.zosmf.map((one) => zosmfServer(one, callFor(one, limits, connection)));
    const ports: Ports = {
        zosmf,
        apiMediation,
        tlsPeer: tlsPeer(trust, limits, systemClock),
        clock: systemClock,
        sysplexTime: () => sysplexClock.now(),
        signal,
    };
    const close = (): void => {
        apiMediation.close();
        distrust();
    };
    return { ports, close };
}

const addressOf = ({ host, port }: ZosmfServer): string => `${host}:${port}`;

function callFor(server: ZosmfConnection, limits: RequestLimits, connection: HaConnection): ZosmfCall {
    const session = bounded(server.session, limits);
    const { hostname, port, user, password } = session.ISession;
    const at = `${hostname ?? ""}:${port ?? 443}`;
    return {
        session,
        name: `z/OSMF ${server.profileName} (${at})`,
        gatewayName:
            server.declaredFor === null
                ? `the gateway (${at})`
                : `the gateway of ${server.declaredFor.toUpperCase()} (${at})`,
        limits,
        turnstile: new Turnstile(requestsAtOnce),
        gate: credentialGates(connection, user ?? null, password ?? null)?.zosmf ?? null,
        clock: systemClock,
    };
}

/** The SDK's own limits would be 60 s to connect and 30 min to answer (`requestCompletionTimeout` of Imperative). */
function bounded(session: AbstractSession, limits: RequestLimits): AbstractSession {
    session.ISession.socketConnectTimeout = limits.timeoutMs;
    session.ISession.requestCompletionTimeout = limits.timeoutMs;
    return session;
}
