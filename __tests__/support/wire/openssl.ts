// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { execFileSync } from "node:child_process";

/** Runs Debian's package openssl: what others make of keys and certificates, and we must read. */
export function openssl(directory: string, ...words: readonly string[]): void {
    try {
        execFileSync("openssl", words, { cwd: directory, stdio: ["ignore", "ignore", "pipe"] });
    } catch (error) {
        const isMissing = (error as { code?: string }).code === "ENOENT";
        throw isMissing
            ? new Error("The tests of client certificates need Debian's package openssl (apt-get install openssl).")
            : error;
    }
}

/** Puts the client certificate of a simulated sysplex and its key into one file of its directory. */
export function writePkcs12(directory: string, name: string, passphrase: string): void {
    const pair = ["-in", "client.pem", "-inkey", "client-key.pem"];
    openssl(directory, "pkcs12", "-export", ...pair, "-out", name, "-passout", `pass:${passphrase}`);
}
