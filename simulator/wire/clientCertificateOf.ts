// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TLSSocket } from "node:tls";
import type { ClientCertificate } from "../apiml/contract";

/** As Java's X500Name prints it: the common name first, parts joined by comma and blank. */
export function clientCertificateOf(socket: TLSSocket): ClientCertificate | null {
    // Null if the client has closed the connection in the meantime, regardless of the type.
    const peer = socket.getPeerCertificate() as { subject?: Record<string, string | string[]> } | null;
    const subject = peer?.subject;
    if (subject === undefined) {
        return null;
    }
    const parts = Object.entries(subject).flatMap(([name, value]) =>
        [value].flat().map((each) => [name, each] as const),
    );
    const [, commonName = null] = parts.find(([name]) => name === "CN") ?? [];
    return {
        distinguishedName: [...parts]
            .reverse()
            .map(([name, value]) => `${name}=${value}`)
            .join(", "),
        commonName,
    };
}
