// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { SecureContext, TLSSocket } from "node:tls";
import { connect } from "node:tls";
import { isIP } from "node:net";
import type { Clock } from "../../ports/clock";
import type { TlsPeer } from "../../ports/tlsPeer";
import type { Handshake } from "../../model/seen/handshake";
import type { Endpoint } from "../../model/sysplex";
import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import { connectionFailure } from "./connectionFailure";
import type { Read } from "./describeHandshake";
import { describeHandshake } from "./describeHandshake";
import type { RequestLimits } from "./guardedRequest";
import type { HeardHandshakes } from "./HeardHandshakes";
import type { Way } from "./proxy";
import { wayTo } from "./proxy";
import type { SilentServers } from "../zosmf/silentServers";
import { connectThrough } from "./tunnel";
import { RequestEnded } from "./guardedRequest";
import type { Trust } from "./trust";
import { secureContextOf } from "./trust";

type Reading = RequestLimits & { readonly read: Read };

/** What the handshakes of one run share. */
interface Common {
    readonly clock: Clock;
    readonly silent: SilentServers;
    readonly read: Read;
    /** Null: every handshake is one of its own. */
    readonly heard: HeardHandshakes | null;
}

export function tlsPeer(trust: Trust, limits: RequestLimits, common: Common): TlsPeer {
    return {
        handshake: (endpoint, patienceMs) => {
            const allMs = limits.sharedWait?.timeoutFor(limits.timeoutMs) ?? limits.timeoutMs;
            const timeoutMs = patienceMs === undefined ? allMs : Math.min(patienceMs, allMs / 2);
            const waited = limits.sharedWait?.begin();
            return handshake(endpoint, trust, { ...limits, timeoutMs }, common).finally(waited);
        },
    };
}

async function handshake(
    endpoint: Endpoint,
    trust: Trust,
    limits: RequestLimits,
    { clock, silent, read, heard }: Common,
): Promise<Observation<Handshake>> {
    const started = clock.now().getTime();
    const way = wayTo(endpoint.host, endpoint.port);
    const provenance = { source: `TLS handshake ${endpoint.host}:${endpoint.port}`, vantage: "here" };
    try {
        const taken = (await heard?.take(endpoint, limits.timeoutMs)) ?? null;
        if (taken !== null) {
            silent.learnHandshake(way.name, null);
            return { seen: true, ...taken, ...provenance };
        }
        const seen = await shakeHands(way, endpoint, secureContextOf(trust), { ...limits, read });
        const at = clock.now();
        silent.learnHandshake(way.name, null);
        return { seen: true, value: { ...seen, latencyMs: at.getTime() - started }, ...provenance, at };
    } catch (error) {
        silent.learnHandshake(way.name, error);
        const failure = connectionFailure(error);
        return unseen({ ...provenance, at: clock.now() }, failure.reason, `${way.name} ${failure.why}`);
    }
}

async function shakeHands(
    { proxy }: Way,
    endpoint: Endpoint,
    secureContext: SecureContext,
    limits: Reading,
): Promise<Omit<Handshake, "latencyMs">> {
    // Judged by the rules, not here: a wrong certificate is what we came to see.
    const trust = { rejectUnauthorized: false, checkServerIdentity: () => undefined, secureContext };
    const name = isIP(endpoint.host) ? {} : { servername: endpoint.host };
    const options = { ...name, ...trust };
    return proxy === null
        ? handOf(connect({ ...endpoint, ...options }), limits)
        : handOf(await connectThrough(proxy, endpoint, options, limits.timeoutMs), limits);
}

function handOf(socket: TLSSocket, limits: Reading): Promise<Omit<Handshake, "latencyMs">> {
    return new Promise((resolve, reject) => {
        const end = (kind: RequestEnded["kind"]) => (): void => void socket.destroy(new RequestEnded(kind));
        const timer = setTimeout(end("timeout"), limits.timeoutMs);
        const aborted = end("aborted");
        limits.signal.addEventListener("abort", aborted, { once: true });
        if (limits.signal.aborted) {
            aborted();
        }
        // Node reads the whole chain again to check the name, which is left to the rules.
        Object.assign(socket, { getPeerCertificate: () => ({}) });
        socket.once("secureConnect", () => {
            resolve(describeHandshake(socket, limits.read));
            socket.destroy();
        });
        socket.once("error", reject);
        socket.once("close", () => {
            clearTimeout(timer);
            limits.signal.removeEventListener("abort", aborted);
            reject(new RequestEnded("aborted"));
        });
    });
}
