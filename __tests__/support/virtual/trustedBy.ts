// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { X509Certificate } from "node:crypto";
import type { PeerCertificate } from "node:tls";
import { checkServerIdentity } from "node:tls";

/** What a client brings to a handshake. */
export interface Hello {
    readonly host: string;
    /** PEM; null: it shows no certificate. */
    readonly certificate: string | null;
    /** PEM of those whom it trusts. */
    readonly authorities: readonly string[];
    readonly isStrict: boolean;
}

const known = new Map<string, readonly X509Certificate[]>();

/** The certificates of a PEM text, each read once in a process. */
export function chainOf(pem: string): readonly X509Certificate[] {
    const chain =
        known.get(pem) ??
        (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
            (one) => new X509Certificate(one),
        );
    known.set(pem, chain);
    return chain;
}

const verified = new Map<string, boolean>();
const legacy = new WeakMap<X509Certificate, object>();

/** As `getPeerCertificate` shows it. */
export function legacyOf(certificate: X509Certificate): object {
    const shown = legacy.get(certificate) ?? certificate.toLegacyObject();
    legacy.set(certificate, shown);
    return shown;
}

function isIssuedBy(own: X509Certificate, authority: X509Certificate): boolean {
    const key = `${own.fingerprint256} ${authority.fingerprint256}`;
    const isIssued = verified.get(key) ?? (own.checkIssued(authority) && own.verify(authority.publicKey));
    verified.set(key, isIssued);
    return isIssued;
}

/** Null, or what OpenSSL would say against the chain: unknown issuer, or a time at which it is not valid. */
export function distrustOf(
    chain: readonly X509Certificate[],
    authorities: readonly string[],
    now: number,
): Error | null {
    const [own] = chain;
    const isIssued = authorities.flatMap(chainOf).some((authority) => own !== undefined && isIssuedBy(own, authority));
    if (own === undefined || !isIssued) {
        return Object.assign(new Error("self-signed certificate in certificate chain"), {
            code: "SELF_SIGNED_CERT_IN_CHAIN",
        });
    }
    return now > Date.parse(own.validTo)
        ? Object.assign(new Error("certificate has expired"), { code: "CERT_HAS_EXPIRED" })
        : null;
}

/** Null, or why the certificate is not that of the host. */
export function otherHost([own]: readonly X509Certificate[], host: string): Error | null {
    return own === undefined ? null : (checkServerIdentity(host, legacyOf(own) as PeerCertificate) ?? null);
}
