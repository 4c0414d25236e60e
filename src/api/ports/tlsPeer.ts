// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Observation } from "../model/observation";
import type { Endpoint } from "../model/sysplex";

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
    /** SHA-256 of the DER form, upper-case hex with colons. */
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

/** A TLS handshake and nothing after it. */
export interface TlsPeer {
    /**
     * Never judges the certificate: name, expiry and trust are for the rules.
     * @param patienceMs where less than the request timeout of the command is enough; it is never more than half of that, so that a
     * second attempt still ends with it
     */
    handshake(endpoint: Endpoint, patienceMs?: number): Promise<Observation<Handshake>>;
}
