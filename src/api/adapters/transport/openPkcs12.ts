// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { KeyObject } from "node:crypto";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { asn1, pkcs12, pki } from "../../../vendor/nodeForge";

/** The private key of a PKCS#12 file (RFC 7292), its certificate, and the others in it, from which servers build the chain. */
interface KeyStore {
    readonly key: KeyObject;
    readonly certificate: X509Certificate;
    readonly chain: readonly X509Certificate[];
}

/** "not-pkcs12": another DER file, such as a certificate alone; "locked": the passphrase does not open it; "no-pair": no key with its certificate. */
export type Unopened = "not-pkcs12" | "locked" | "no-pair";

export function openPkcs12(bytes: Buffer, passphrase: string): KeyStore | Unopened {
    const content = attempt(() => asn1.fromDer(bytes.toString("binary")));
    if (content === null || !isPfx(content)) {
        return "not-pkcs12";
    }
    const store = attempt(() => pkcs12.pkcs12FromAsn1(content, passphrase)) ?? openUtf8(content, passphrase);
    if (store === null) {
        return "locked";
    }
    const bags = store.safeContents.flatMap(({ safeBags }) => safeBags);
    const certificates = bags.flatMap((bag) => certificateOf(bag) ?? []);
    for (const key of bags.flatMap((bag) => keyOf(bag) ?? [])) {
        const certificate = certificates.find((one) => one.checkPrivateKey(key));
        if (certificate) {
            return { key, certificate, chain: certificates.filter((one) => one !== certificate) };
        }
    }
    return "no-pair";
}

/**
 * The MAC takes a passphrase as UTF-16 (RFC 7292, appendix B.1), AES as UTF-8 (RFC 8018), and forge uses one form for both: the
 * MAC is not checked if they differ. If the file decrypts to a key that matches a certificate, no MAC is needed.
 */
function openUtf8(content: asn1.Asn1, passphrase: string): pkcs12.Pkcs12Pfx | null {
    const bytes = Buffer.from(passphrase).toString("binary");
    const value = content.value.slice(0, 2) as asn1.Asn1[];
    return bytes === passphrase ? null : attempt(() => pkcs12.pkcs12FromAsn1({ ...content, value }, bytes));
}

/** PFX ::= SEQUENCE { version INTEGER, authSafe, macData }, where a certificate or a key begins with a sequence or is another version. */
function isPfx({ value }: asn1.Asn1): boolean {
    const [version, authSafe] = Array.isArray(value) ? value : [];
    return version?.value === "\u0003" && Array.isArray(authSafe?.value);
}

/** Keys that forge does not support (elliptic curves) are returned as they are in the file. */
function certificateOf({ type, cert, asn1: plain }: pkcs12.Bag): X509Certificate | null {
    const found = cert ? pki.certificateToAsn1(cert) : plain;
    return type === pki.oids["certBag"] && found ? new X509Certificate(derOf(found)) : null;
}

function keyOf({ type, key, asn1: plain }: pkcs12.Bag): KeyObject | null {
    const isKey = type === pki.oids["keyBag"] || type === pki.oids["pkcs8ShroudedKeyBag"];
    const found = key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : plain;
    return isKey && found ? createPrivateKey({ key: derOf(found), format: "der", type: "pkcs8" }) : null;
}

function derOf(value: asn1.Asn1): Buffer {
    return Buffer.from(asn1.toDer(value).getBytes(), "binary");
}

function attempt<T>(read: () => T): T | null {
    try {
        return read();
    } catch {
        return null;
    }
}
