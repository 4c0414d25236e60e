// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import "reflect-metadata";
import { webcrypto } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import * as x509 from "@peculiar/x509";

x509.cryptoProvider.set(webcrypto);
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const day = 86_400_000;

type Keys = Awaited<ReturnType<typeof makeKeys>>;

export interface Authority {
    readonly pem: string;
    readonly keys: Keys;
    readonly name: string;
}

export interface Identity {
    /** The certificate, and whatever of its chain is sent with it. */
    readonly certificate: string;
    readonly key: string;
}

/** What a certificate is good for; a good one for 127.0.0.12 and 127.0.0.10 unless said otherwise. */
export interface Wish {
    readonly addresses?: readonly string[];
    readonly daysLeft?: number;
    readonly usages?: readonly x509.ExtendedKeyUsage[];
    /** The intermediate CA that issues it; it is sent only when the chain is whole. */
    readonly through?: Authority;
}

export const serverOnly: readonly x509.ExtendedKeyUsage[] = [x509.ExtendedKeyUsage.serverAuth];

const makeKeys = () => webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);

export async function makeAuthority(commonName: string, issuer?: Authority): Promise<Authority> {
    const keys = await makeKeys();
    const name = `O=Test, CN=${commonName}`;
    const made = await x509.X509CertificateGenerator.create({
        subject: name,
        issuer: issuer?.name ?? name,
        publicKey: keys.publicKey,
        signingKey: (issuer?.keys ?? keys).privateKey,
        signingAlgorithm: algorithm,
        notBefore: new Date(Date.now() - 100 * day),
        notAfter: new Date(Date.now() + 400 * day),
        extensions: [
            new x509.BasicConstraintsExtension(true, undefined, true),
            new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        ],
    });
    return { pem: made.toString("pem"), keys, name };
}

export async function issue(authority: Authority, wish: Wish = {}): Promise<Identity> {
    const keys = await makeKeys();
    const issuer = wish.through ?? authority;
    const { addresses = ["127.0.0.12", "127.0.0.10"], daysLeft = 300, usages } = wish;
    const both = [x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth];
    const made = await x509.X509CertificateGenerator.create({
        subject: "O=Test, CN=Zowe Service",
        issuer: issuer.name,
        publicKey: keys.publicKey,
        signingKey: issuer.keys.privateKey,
        signingAlgorithm: algorithm,
        notBefore: new Date(Date.now() - 50 * day),
        // An hour more, so that the test sees as many whole days as it says.
        notAfter: new Date(Date.now() + daysLeft * day + 3_600_000),
        extensions: [
            new x509.ExtendedKeyUsageExtension([...(usages ?? both)]),
            new x509.SubjectAlternativeNameExtension(addresses.map((value) => ({ type: "ip" as const, value }))),
        ],
    });
    const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
    return {
        certificate: made.toString("pem"),
        key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
    };
}

/** A listener on a loopback address that shows the certificate and says nothing more. */
export async function listenWith(
    { certificate, key }: Identity,
    address: string,
): Promise<{ readonly port: number; close(): Promise<void> }> {
    const server = createServer({ cert: certificate, key }, (socket) => {
        socket.on("error", () => undefined);
        socket.end();
    });
    server.on("tlsClientError", () => undefined);
    await new Promise<void>((resolve) => server.listen(0, address, resolve));
    return {
        port: (server.address() as AddressInfo).port,
        close: () => new Promise<void>((resolve) => server.close(() => resolve())),
    };
}
