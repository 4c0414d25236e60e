// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import "reflect-metadata";
import { webcrypto } from "node:crypto";
import type { RequestListener } from "node:http";
import type { Server } from "node:https";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import * as x509 from "@peculiar/x509";

x509.cryptoProvider.set(webcrypto);
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

export interface TlsServer {
    readonly port: number;
    /** PEM of the certificate, which is its own CA. */
    readonly certificate: string;
    /** Those that were accepted so far. */
    connections(): number;
    close(): Promise<void>;
}

/** A real HTTPS server on loopback with a certificate of its own for 127.0.0.1. */
export async function tlsServer(answer: RequestListener, isForLoopback = true): Promise<TlsServer> {
    const { certificate, key } = await selfSigned(isForLoopback ? "127.0.0.1" : "127.0.0.99");
    const server = createServer({ cert: certificate, key }, answer);
    let accepted = 0;
    server.on("connection", () => (accepted += 1));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return { port, certificate, connections: () => accepted, close: () => closed(server) };
}

async function selfSigned(address: string): Promise<{ certificate: string; key: string }> {
    const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
    const made = await x509.X509CertificateGenerator.createSelfSigned({
        name: "CN=Test",
        keys,
        signingAlgorithm: algorithm,
        notBefore: new Date(Date.now() - 86_400_000),
        notAfter: new Date(Date.now() + 86_400_000),
        extensions: [
            new x509.BasicConstraintsExtension(true, undefined, true),
            new x509.SubjectAlternativeNameExtension([{ type: "ip", value: address }]),
        ],
    });
    const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
    return {
        certificate: made.toString("pem"),
        key: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n`,
    };
}

function closed(server: Server): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
}
