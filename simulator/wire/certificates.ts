// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { webcrypto } from "node:crypto";
import type { JsonGeneralName } from "../vendor/x509";
import {
    BasicConstraintsExtension,
    cryptoProvider,
    ExtendedKeyUsage,
    ExtendedKeyUsageExtension,
    KeyUsageFlags,
    KeyUsagesExtension,
    SubjectAlternativeNameExtension,
    X509CertificateGenerator,
} from "../vendor/x509";

/** A certificate and its key, both PEM. */
export interface Identity {
    readonly certificate: string;
    readonly key: string;
}

/** The certificates of a temporary CA for one run. */
export interface Certificates {
    readonly authority: string;
    readonly server: Identity;
    /** Issued for a host that is not in the sysplex. */
    readonly wrongHostServer: Identity;
    readonly client: Identity;
    /** From an unknown CA. */
    readonly untrustedClient: Identity;
    readonly expiredClient: Identity;
    /** Without clientAuth. */
    readonly serverOnlyClient: Identity;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const day = 86_400_000;

type Authority = Awaited<ReturnType<typeof createAuthority>>;

/** @param hosts addresses and names that the server certificate is valid for */
export async function createCertificates(hosts: readonly string[]): Promise<Certificates> {
    cryptoProvider.set(webcrypto);
    const [authority, stranger] = [await createAuthority("Simplex CA"), await createAuthority("Stranger CA")];
    const both = [ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth];
    const client = [ExtendedKeyUsage.clientAuth];
    return {
        authority: authority.certificate.toString("pem"),
        server: await issue(authority, "Zowe Service", { usages: both, hosts }),
        wrongHostServer: await issue(authority, "Zowe Service", { usages: both, hosts: ["elsewhere.example.com"] }),
        client: await issue(authority, "USER", { usages: client }),
        untrustedClient: await issue(stranger, "USER", { usages: client }),
        expiredClient: await issue(authority, "EXPIRED", { usages: client, daysLeft: -30 }),
        serverOnlyClient: await issue(authority, "SERVERONLY", { usages: [ExtendedKeyUsage.serverAuth] }),
    };
}

/** Most general part first, as X.500 encodes it; Java prints it the other way round. */
const distinguishedName = (commonName: string): string =>
    `C=CZ, ST=Prague, L=Prague, O=Zowe Sample, OU=API Mediation Layer, CN=${commonName}`;

async function createKeys(): Promise<CryptoKeyPair> {
    return webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

type CryptoKeyPair = webcrypto.CryptoKeyPair;

async function createAuthority(commonName: string) {
    const keys = await createKeys();
    const certificate = await X509CertificateGenerator.createSelfSigned({
        name: distinguishedName(commonName),
        notBefore: new Date(Date.now() - 400 * day),
        notAfter: new Date(Date.now() + 400 * day),
        signingAlgorithm: algorithm,
        keys,
        extensions: [
            new BasicConstraintsExtension(true, undefined, true),
            new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        ],
    });
    return { keys, certificate };
}

interface Purpose {
    readonly usages: string[];
    readonly hosts?: readonly string[];
    readonly daysLeft?: number;
}

async function issue(
    authority: Authority,
    commonName: string,
    { usages, hosts = [], daysLeft = 365 }: Purpose,
): Promise<Identity> {
    const keys = await createKeys();
    const names = hosts.map((value): JsonGeneralName => ({ type: /^[\d.]+$/.test(value) ? "ip" : "dns", value }));
    const certificate = await X509CertificateGenerator.create({
        subject: distinguishedName(commonName),
        issuer: authority.certificate.subject,
        notBefore: new Date(Date.now() - 395 * day),
        notAfter: new Date(Date.now() + daysLeft * day),
        signingAlgorithm: algorithm,
        publicKey: keys.publicKey,
        signingKey: authority.keys.privateKey,
        extensions: [
            new BasicConstraintsExtension(false),
            new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
            new ExtendedKeyUsageExtension(usages),
            ...(names.length > 0 ? [new SubjectAlternativeNameExtension(names)] : []),
        ],
    });
    const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
    const lines = pkcs8.match(/.{1,64}/g) ?? [];
    return {
        certificate: `${certificate.toString("pem")}\n`,
        key: ["-----BEGIN PRIVATE KEY-----", ...lines, "-----END PRIVATE KEY-----", ""].join("\n"),
    };
}
