// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AbstractSession } from "@zowe/imperative";
import { Session } from "@zowe/imperative";
import type { ZosmfServer } from "../model/sysplex";
import type { Ports } from "../ports/ports";
import { apiMediationAdapter } from "./apiMediation";
import { clientCertificate } from "./transport/clientCertificate";
import type { HaConnection, ZosmfConnection } from "./connection";
import { credentialGates } from "./transport/credentialGates";
import type { Read } from "./transport/describeHandshake";
import type { RequestLimits } from "./transport/guardedRequest";
import type { Way } from "./transport/proxy";
import { wayTo } from "./transport/proxy";
import { HeardHandshakes } from "./transport/HeardHandshakes";
import { heardByMany } from "./transport/heardByMany";
import { lendTrustToSdks } from "./zosmf/lendTrustToSdks";
import { SharedWait } from "./transport/sharedWait";
import { SilentServers } from "./zosmf/silentServers";
import { SysplexClock } from "./sysplexClock";
import { systemClock } from "./workstation/systemClock";
import { tlsPeer } from "./transport/tlsPeer";
import { trustOf } from "./transport/trust";
import { addressKey } from "./tape/addressKey";
import { recordedPorts } from "./tape/recordedPorts";
import { replayPorts } from "./tape/replayPorts";
import { Turnstile } from "./transport/turnstile";
import type { ZosmfCall } from "./zosmf/zosmfCall";
import { namedAt } from "./zosmf/zosmfCall";
import { describeServer, zosmfServer } from "./zosmf/zosmfServer";

/** More than any answer we ask for: a configuration, a job list, a page of spool. */
const maximumBytes = 16 * 1024 * 1024;
/** docs/contract.md, "Bounds". */
const requestsAtOnce = 3;

interface OpenPorts {
    readonly ports: Ports;
    /** Closes every connection; nothing keeps the process alive after it. */
    close(): void;
}

/** `heard`: a port that a request of this run has shaken hands with is not shaken hands with again. */
export type Handshakes = "own" | "heard";

/** @throws ConfigurationError when a certificate, key or CA file cannot be read */
export async function openPorts(
    connection: HaConnection,
    signal: AbortSignal,
    handshakes: Handshakes = "own",
): Promise<OpenPorts> {
    const { tape } = connection;
    if (tape?.isReplay === true) {
        return { ports: replayPorts(connection, tape, signal), close: () => undefined };
    }
    const opened = await openLive(connection, signal, handshakes);
    return tape === undefined ? opened : { ...opened, ports: recordedPorts(opened.ports, tape) };
}

async function openLive(connection: HaConnection, signal: AbortSignal, handshakes: Handshakes): Promise<OpenPorts> {
    // Every request under way listens to it: with 32 systems that is many, and no leak.
    heardByMany(signal);
    const closing = new AbortController();
    const ended = heardByMany(AbortSignal.any([signal, closing.signal]));
    const sysplexClock = new SysplexClock(systemClock);
    const limits: RequestLimits = {
        timeoutMs: connection.requestTimeoutSeconds * 1_000,
        maximumBytes,
        signal: ended,
        heardDate: (date) => sysplexClock.hear(date),
        sharedWait: new SharedWait(systemClock),
    };
    const { user, password, caFile } = connection.apiMediation;
    const silent = new SilentServers(systemClock);
    const trust = trustOf(caFile, connection.keepsConnections === true);
    const read: Read = new Map();
    const heard = handshakes === "heard" ? new HeardHandshakes(systemClock, read) : null;
    const apiMediation = apiMediationAdapter(
        connection.apiMediation,
        await clientCertificate(connection.apiMediation),
        limits,
        credentialGates(connection, user, password)?.apiMediation ?? null,
        { clock: systemClock, trust, silent, heard },
    );
    const distrust = lendTrustToSdks(trust, waysOf(connection), limits.timeoutMs);
    const ports: Ports = {
        zosmf: connection.zosmf.map((one) => zosmfServer(one, callFor(one, limits, connection, silent))),
        apiMediation,
        tlsPeer: tlsPeer(trust, limits, { clock: systemClock, silent, read, heard }),
        clock: systemClock,
        sysplexTime: () => sysplexClock.now(),
        signal,
    };
    const close = (): void => {
        // Queries that were sent in advance and not used.
        closing.abort();
        apiMediation.close();
        distrust();
    };
    return { ports, close };
}

function waysOf({ zosmf }: HaConnection): ReadonlyMap<string, Way> {
    return new Map(zosmf.map((one) => [addressOf(describeServer(one)), wayOf(one)] as const));
}

/** A session may have its own proxy, which takes precedence over the environment. */
function wayOf({ session }: ZosmfConnection): Way {
    const { hostname = "", port = 443, proxy, rejectUnauthorized } = session.ISession;
    return wayTo(hostname, port, proxy, rejectUnauthorized !== false);
}

const addressOf = ({ host, port }: ZosmfServer): string => `${host}:${port}`;

function callFor(
    server: ZosmfConnection,
    limits: RequestLimits,
    connection: HaConnection,
    silent: SilentServers,
): ZosmfCall {
    const session = bounded(server.session, limits);
    const { user, password } = session.ISession;
    const way = wayOf(server).name;
    const at = connection.tape?.tell(addressKey(server), () => way) ?? way;
    return {
        session,
        ...namedAt(at, server),
        limits,
        turnstile: new Turnstile(requestsAtOnce),
        gate: credentialGates(connection, user ?? null, password ?? null)?.zosmf ?? null,
        clock: systemClock,
        silent,
        tape: connection.tape,
    };
}

/**
 * The SDK's own limits would be 60 s to connect and 30 min to answer (`requestCompletionTimeout` of Imperative). Its own proxy agent
 * knows no CA of ours and checks the name of an address against the proxy's: the proxy is found where connections are made.
 */
function bounded({ ISession: given }: AbstractSession, { timeoutMs }: RequestLimits): AbstractSession {
    return new Session({
        ...given,
        socketConnectTimeout: timeoutMs,
        requestCompletionTimeout: timeoutMs,
        proxy: { no_proxy: [(given.hostname ?? "").toLocaleLowerCase()] },
    });
}
