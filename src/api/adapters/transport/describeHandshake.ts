// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { X509Certificate } from "node:crypto";
import type { TLSSocket } from "node:tls";
import type { Handshake, PeerCertificate } from "../../model/seen/handshake";

/** What was read of certificates in this run, by fingerprint. */
export type Read = Map<string, PeerCertificate>;

/** `getPeerCertificate` would take four times as long, which with 300 ports is felt. */
export function describeHandshake(socket: TLSSocket, read: Read): Omit<Handshake, "latencyMs"> {
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
