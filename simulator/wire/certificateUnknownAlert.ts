// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createCipheriv, createHmac } from "node:crypto";

/** RFC 8446, section 6: fatal, certificate_unknown. */
const certificateUnknown = Buffer.from([2, 46]);
const contentTypeAlert = 21;
const contentTypeApplicationData = 23;

/**
 * A TLS 1.3 record with the alert that Java sends for a client certificate it does not accept (E-SEP-25).
 * Node has no call for it: a server can only break the connection.
 * @param trafficSecret SERVER_TRAFFIC_SECRET_0 of the connection
 * @param sequenceNumber records that were already sent under this secret
 */
export function certificateUnknownAlert(trafficSecret: Buffer, cipherName: string, sequenceNumber: number): Buffer {
    const isAes256 = cipherName.includes("AES_256");
    const cipher = isAes256 ? "aes-256-gcm" : "aes-128-gcm";
    const key = expandLabel(trafficSecret, "key", isAes256 ? 32 : 16);
    const nonce = expandLabel(trafficSecret, "iv", 12);
    nonce.writeUInt8(nonce.readUInt8(11) ^ sequenceNumber, 11);
    const plain = Buffer.concat([certificateUnknown, Buffer.from([contentTypeAlert])]);
    const header = Buffer.from([contentTypeApplicationData, 3, 3, 0, plain.length + 16]);
    const encryption = createCipheriv(cipher, key, nonce);
    encryption.setAAD(header);
    return Buffer.concat([header, encryption.update(plain), encryption.final(), encryption.getAuthTag()]);
}

/** HKDF-Expand-Label of RFC 8446, section 7.1, for at most one block. */
function expandLabel(secret: Buffer, label: string, length: number): Buffer {
    const name = Buffer.from(`tls13 ${label}`);
    const info = Buffer.concat([Buffer.from([0, length, name.length]), name, Buffer.from([0, 1])]);
    const hash = secret.length === 48 ? "sha384" : "sha256";
    return createHmac(hash, secret).update(info).digest().subarray(0, length);
}
