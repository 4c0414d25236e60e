// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Handshake, PeerCertificate } from "../../../src/api/model/seen/handshake";

/** A certificate of Zowe that is good for every host of the tests until 2030. */
export function buildCertificate(changes: Partial<PeerCertificate> = {}): PeerCertificate {
    return {
        subject: "CN=Zowe Service, O=Zowe",
        issuer: "CN=Zowe CA, O=Zowe",
        serialNumber: "0A",
        validFrom: new Date("2025-01-01T00:00:00Z"),
        validTo: new Date("2030-01-01T00:00:00Z"),
        alternativeNames: ["DNS:lpar1.example.com", "DNS:lpar2.example.com", "DNS:zowe.example.com"],
        extendedKeyUsages: ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"],
        fingerprint: "AA:BB",
        isCertificateAuthority: false,
        ...changes,
    };
}

/** What a port shows: its certificate, and that of the CA. */
export function buildHandshake(
    shown: {
        readonly leaf?: Partial<PeerCertificate>;
        readonly authority?: Partial<PeerCertificate>;
        readonly distrust?: string;
    } = {},
): Handshake {
    const authority = {
        subject: "CN=Zowe CA, O=Zowe",
        fingerprint: "CA",
        isCertificateAuthority: true,
        ...shown.authority,
    };
    return {
        chain: [buildCertificate(shown.leaf), buildCertificate(authority)],
        protocol: "TLSv1.3",
        distrust: shown.distrust ?? null,
        latencyMs: 7,
    };
}
