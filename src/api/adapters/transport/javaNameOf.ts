// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { X509Certificate } from "node:crypto";

/** The attributes that Java names differently than OpenSSL (sun.security.x509.AVAKeyword). */
const javaKeywords: Readonly<Record<string, string>> = {
    emailAddress: "EMAILADDRESS",
    serialNumber: "SERIALNUMBER",
    SN: "SURNAME",
    GN: "GIVENNAME",
    street: "STREET",
    title: "T",
    dnQualifier: "DNQ",
};

/**
 * The subject of a PEM certificate as `X500Name.toString` prints it: the last part first, joined by comma and blank
 * (api-layer `X509FilterFactory`). Null if it is not a certificate: its file is rejected elsewhere.
 */
export function javaNameOf(pem: string): string | null {
    try {
        return new X509Certificate(pem).subject
            .split("\n")
            .map((part) => partOf(part))
            .reverse()
            .join(", ");
    } catch {
        return null;
    }
}

function partOf(part: string): string {
    const equals = part.indexOf("=");
    const [keyword, value] = [part.slice(0, equals), unescaped(part.slice(equals + 1))];
    return `${javaKeywords[keyword] ?? keyword}=${quoted(value)}`;
}

/** Node escapes like RFC 2253: a backslash before a special character. */
function unescaped(value: string): string {
    return value.replace(/\\([,+"\\<>;=# ])/g, "$1");
}

/** Java quotes a value with a special character instead. */
function quoted(value: string): string {
    return /[,+=\n<>#;\\"]|^ | $| {2}/.test(value) ? `"${value.replace(/(["\\])/g, "\\$1")}"` : value;
}
