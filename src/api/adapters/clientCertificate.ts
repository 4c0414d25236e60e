// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { KeyObject } from "node:crypto";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { ConfigurationError } from "../errors";
import type { ApiMediationCredentials } from "./connection";
import { pemFile } from "./trust";

/**
 * The certificate that we show, and its key, as PEM.
 * @throws ConfigurationError naming the property and file that cannot be read, or saying that the two do not belong together
 */
export function clientCertificate({ certFile, certKeyFile }: ApiMediationCredentials): { cert: string; key: string } {
    const [certPath, keyPath] = [certFile ?? "", certKeyFile ?? ""];
    const cert = pemFile(certPath, "certFile");
    const key = pemFile(keyPath, "certKeyFile");
    const certificate = parsed(certPath, "certFile", () => new X509Certificate(cert));
    if (!certificate.checkPrivateKey(privateKey(keyPath, key))) {
        throw new ConfigurationError(
            `The key of "certKeyFile" (${keyPath}) does not belong to the certificate of "certFile" (${certPath}).`,
        );
    }
    return { cert, key };
}

function privateKey(path: string, key: string): KeyObject {
    if (/-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(key)) {
        throw new ConfigurationError(
            `The key of "certKeyFile" (${path}) is encrypted, and there is no property for its passphrase: give one that is not, in a file that only you may read.`,
        );
    }
    return parsed(path, "certKeyFile", () => createPrivateKey(key));
}

function parsed<T>(path: string, property: string, parse: () => T): T {
    try {
        return parse();
    } catch {
        const what = property === "certFile" ? "certificate" : "private key";
        throw new ConfigurationError(`The file of "${property}" holds no readable ${what}: ${path}.`);
    }
}
