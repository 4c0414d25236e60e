// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { X509Certificate } from "node:crypto";
import type { SecureContext, TLSSocket } from "node:tls";
import { connect } from "node:tls";
import { isIP } from "node:net";
import type { Clock } from "../../ports/clock";
import type { TlsPeer } from "../../ports/tlsPeer";
import type { Handshake, PeerCertificate } from "../../model/seen/handshake";
import type { Endpoint } from "../../model/sysplex";
import type { Observation } from "../../model/observation";
import { unseen } from "../../model/observation";
import { connectionFailure } from "./connectionFailure";
import type { RequestLimits } from "./guardedRequest";
import type { Way } from "./proxy";
import { wayTo } from "./proxy";
import type { SilentServers } from "../zosmf/silentServers";
import { connectThrough } from "./tunnel";
import { RequestEnded } from "./guardedRequest";
import type { Trust } from "./trust";
import { secureContextOf } from "./trust";

/** What was read of certificates in this run, by fingerprint. */
type Read = Map<string, PeerCertificate>;
type Reading = RequestLimits & { readonly read: Read };

export function tlsPeer(trust: Trust, limits: RequestLimits, clock: Clock, silent: SilentServers): TlsPeer {
    const read: Read = new Map();
    return {
        handshake: (endpoint, patienceMs) => {
            const allMs = limits.sharedWait?.timeoutFor(limits.timeoutMs) ?? limits.timeoutMs;
            const timeoutMs = patienceMs === undefined ? allMs : Math.min(patienceMs, allMs / 2);
            const waited = limits.sharedWait?.begin();
            return handshake(
                endpoint,
                secureContextOf(trust),
                { ...limits, timeoutMs },
                { clock, silent, read },
            ).finally(waited);
        },
    };
}

async function handshake(
    endpoint: Endpoint,
    trust: SecureContext,
    limits: RequestLimits,
    { clock, silent, read }: { readonly clock: Clock; readonly silent: SilentServers; readonly read: Read },
): Promise<Observation<Handshake>> {
    const started = clock.now().getTime();
    const way = wayTo(endpoint.host, endpoint.port);
    const provenance = { source: `TLS handshake ${endpoint.host}:${endpoint.port}`, vantage: "here" };
    try {
        const seen = await shakeHands(way, endpoint, trust, { ...limits, read });
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
        // Node reads the whole chain once more to check the name, which is left to the rules.
        Object.assign(socket, { getPeerCertificate: () => ({}) });
        socket.once("secureConnect", () => {
            resolve(describe(socket, limits.read));
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

/** `getPeerCertificate` would take four times as long, which with 300 ports is felt. */
function describe(socket: TLSSocket, read: Read): Omit<Handshake, "latencyMs"> {
    const chain: PeerCertificate[] = [];
    let next = socket.getPeerX509Certificate();
    while (next && !chain.some(({ fingerprint }) => fingerprint === next?.fingerprint256)) {
        chain.push(described(next, read));
        next = next.issuerCertificate;
    }
    const distrust = socket.authorizationError as unknown;
    return {
        chain,
        protocol: socket.getProtocol() ?? "",
        distrust: distrust ? String((distrust as Error).message ?? distrust) : null,
    };
}

/** The ports of an instance show the same certificate, and all systems the same issuer. */
function described(certificate: X509Certificate, read: Read): PeerCertificate {
    const { fingerprint256 } = certificate;
    const known = read.get(fingerprint256) ?? describeCertificate(certificate);
    read.set(fingerprint256, known);
    return known;
}

function describeCertificate(certificate: X509Certificate): PeerCertificate {
    return {
        subject: certificate.subject.replaceAll("\n", ", "),
        issuer: certificate.issuer.replaceAll("\n", ", "),
        serialNumber: certificate.serialNumber,
        validFrom: new Date(certificate.validFrom),
        validTo: new Date(certificate.validTo),
        alternativeNames: (certificate.subjectAltName ?? "").split(", ").filter((name) => name !== ""),
        extendedKeyUsages: certificate.keyUsage ?? [],
        fingerprint: certificate.fingerprint256,
        isCertificateAuthority: certificate.ca,
    };
}
