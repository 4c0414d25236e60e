// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** A certificate as it lay in the handshake, leaf first. */
export interface PeerCertificate {
    readonly subject: string;
    readonly issuer: string;
    readonly serialNumber: string;
    readonly validFrom: Date;
    readonly validTo: Date;
    /** `DNS:host`, `IP Address:127.0.0.1`. */
    readonly alternativeNames: readonly string[];
    /** Object identifiers; empty when the extension is absent (then any use is allowed). */
    readonly extendedKeyUsages: readonly string[];
    /** SHA-256 of the DER form, uppercase hex with colons. */
    readonly fingerprint: string;
    readonly isCertificateAuthority: boolean;
}

export interface Handshake {
    readonly chain: readonly PeerCertificate[];
    readonly protocol: string;
    /** Null when the chain leads to a CA we trust; otherwise OpenSSL's code, e.g. SELF_SIGNED_CERT_IN_CHAIN. */
    readonly distrust: string | null;
    readonly latencyMs: number;
}
