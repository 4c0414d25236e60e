// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { KeyObject } from "node:crypto";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { ConfigurationError } from "../../errors";
import type { ApiMediationCredentials } from "../connection";
import type { Unopened } from "./openPkcs12";
import { fileOf, pemOf } from "./trust";

/** Every PKCS#12 file is one. */
const derSequence = 0x30;

/** PEM: the certificate, perhaps with those of its issuers, and its key, not encrypted. */
export interface ClientCertificate {
    readonly cert: string;
    readonly key: string;
}

/**
 * The certificate that we show: `certFile` and `certKeyFile` as PEM, or `certFile` as PKCS#12, which holds its key.
 * `certFilePassphrase` opens what is encrypted of them. Null: the profile names none.
 * @throws ConfigurationError naming the property and file that is missing, cannot be read or opened, or does not belong to the other
 */
export async function clientCertificate(who: ApiMediationCredentials): Promise<ClientCertificate | null> {
    const { certFile, certKeyFile, certFilePassphrase } = who;
    if (certFile === null) {
        return certKeyFile === null ? null : refuseHalf("certKeyFile", "certFile");
    }
    const bytes = fileOf(certFile, "certFile");
    if (bytes[0] === derSequence) {
        return fromPkcs12(certFile, bytes, certFilePassphrase);
    }
    const cert = pemOf(bytes, certFile, "certFile");
    return certKeyFile === null
        ? refuseHalf("certFile", "certKeyFile")
        : fromPem([certFile, cert], certKeyFile, certFilePassphrase);
}

function fromPem([certPath, cert]: [string, string], keyPath: string, passphrase: string | null): ClientCertificate {
    const certificate = readable(certPath, "certFile", "certificate", () => new X509Certificate(cert));
    const key = privateKey(keyPath, passphrase);
    if (!certificate.checkPrivateKey(key)) {
        throw new ConfigurationError(
            `The key of "certKeyFile" (${keyPath}) does not belong to the certificate of "certFile" (${certPath}).`,
        );
    }
    return { cert, key: pemOfKey(key) };
}

function privateKey(path: string, passphrase: string | null): KeyObject {
    const key = pemOf(fileOf(path, "certKeyFile"), path, "certKeyFile");
    if (!/-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(key)) {
        return readable(path, "certKeyFile", "private key", () => createPrivateKey(key));
    }
    try {
        return createPrivateKey({ key, passphrase: passphrase ?? "" });
    } catch {
        throw new ConfigurationError(`The key of "certKeyFile" (${path}) is encrypted, and ${notOpened(passphrase)}.`);
    }
}

const unopened: Readonly<Record<Exclude<Unopened, "locked">, string>> = {
    "not-pkcs12": "is neither PEM nor PKCS#12",
    "no-pair": "is PKCS#12 and contains no private key with its certificate",
};

async function fromPkcs12(path: string, bytes: Buffer, passphrase: string | null): Promise<ClientCertificate> {
    // Loaded for such a file alone: 8 ms of every other run.
    const { openPkcs12 } = await import("./openPkcs12");
    const store = openPkcs12(bytes, passphrase ?? "");
    if (store === "locked") {
        throw new ConfigurationError(`The file of "certFile" (${path}) is PKCS#12, and ${notOpened(passphrase)}.`);
    }
    if (typeof store === "string") {
        throw new ConfigurationError(`The file of "certFile" ${unopened[store]}: ${path}.`);
    }
    const cert = [store.certificate, ...store.chain].map(String).join("");
    return { cert, key: pemOfKey(store.key) };
}

function notOpened(passphrase: string | null): string {
    return passphrase === null
        ? 'there is no "certFilePassphrase": set it in the base or ha profile, as a secure property, or set ZOWE_OPT_CERT_FILE_PASSPHRASE'
        : '"certFilePassphrase" does not open it';
}

function pemOfKey(key: KeyObject): string {
    return key.export({ type: "pkcs8", format: "pem" }).toString();
}

function refuseHalf(given: string, missing: string): never {
    throw new ConfigurationError(
        `The ha or base profile has a "${given}" and no "${missing}": a client certificate requires both, or only a PKCS#12 file as "certFile".`,
    );
}

function readable<T>(path: string, property: string, what: string, parse: () => T): T {
    try {
        return parse();
    } catch {
        throw new ConfigurationError(`The file of "${property}" contains no readable ${what}: ${path}.`);
    }
}
