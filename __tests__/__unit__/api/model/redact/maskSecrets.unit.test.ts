// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isSecretName, maskText } from "../../../../../src/api/model/redact/maskSecrets";

describe("isSecretName", () => {
    it.each([
        "password",
        "caPassword",
        "PASSWORD",
        "ZWE_KEYSTORE_PASSWORD",
        "clientSecret",
        "secretName",
        "apiToken",
        "key",
        "apiKey",
        "API_KEYS",
        "passphrase",
        "credentials",
    ])("is true for %s", (name) => {
        expect(isSecretName(name)).toBe(true);
    });

    it.each(["keystore", "keyExchange", "keyring", "tokenType", "alias", "port", "hostname", "passticketEnabled"])(
        "is false for %s",
        (name) => {
            expect(isSecretName(name)).toBe(false);
        },
    );
});

describe("maskText", () => {
    it.each([
        ["user:pass@redis.example.com:6379", "user:(masked)@redis.example.com:6379"],
        ["redis://u:p@h:1,redis://v:q@h:2", "redis://u:(masked)@h:1,redis://v:(masked)@h:2"],
        ["s3cret@127.0.0.1:6379", "(masked)@127.0.0.1:6379"],
        ["redis://s3cret@redis.example.com:6379/0", "redis://(masked)@redis.example.com:6379/0"],
        ["ask zowe@example.com", "ask zowe@example.com"],
        ["-Xmx1g -Dkeystore.password=abc -Dx=y", "-Xmx1g -Dkeystore.password=(masked) -Dx=y"],
        ["token: abc", "token: (masked)"],
        ["-----BEGIN RSA PRIVATE KEY-----\nabc\n", "(masked)"],
        ["lpar1.example.com[7600],lpar2.example.com[7600]", "lpar1.example.com[7600],lpar2.example.com[7600]"],
        ["https://host:7554/", "https://host:7554/"],
        ["PARMLIB(A.B(C)):FILE(/x)", "PARMLIB(A.B(C)):FILE(/x)"],
    ])("turns %j into %j", (text, masked) => {
        expect(maskText(text)).toBe(masked);
    });
});
