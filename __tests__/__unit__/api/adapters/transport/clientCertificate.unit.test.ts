// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createPrivateKey, X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientCertificate } from "../../../../../src/api/adapters/transport/clientCertificate";
import { clientCertificate } from "../../../../../src/api/adapters/transport/clientCertificate";
import { ConfigurationError } from "../../../../../src/api/errors";
import { describeWith } from "../../../../support/zowe/describeWith";
import { openssl } from "../../../../support/wire/openssl";

const directory = mkdtempSync(join(tmpdir(), "zowe-ha-certificate-"));
const passphrase = "öffne dich";
const kinds = ["rsa:2048", "ec"] as const;

/** What Java and RACF wrote for years, and what OpenSSL 3 and Java 17 write. */
const ciphers = {
    "triple DES": ["-certpbe", "PBE-SHA1-3DES", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1"],
    "AES-256": ["-certpbe", "AES-256-CBC", "-keypbe", "AES-256-CBC", "-macalg", "sha256"],
} as const;

function make(...words: readonly string[]): void {
    openssl(directory, ...words);
}

beforeAll(() => {
    const subject = (name: string): readonly string[] => ["-nodes", "-days", "2", "-subj", `/CN=${name}`];
    const curve = ["-pkeyopt", "ec_paramgen_curve:P-256"];
    make("req", "-x509", "-newkey", "rsa:2048", "-keyout", "ca-key.pem", "-out", "ca.pem", ...subject("the CA"));
    kinds.forEach((kind) => {
        const [cert, key] = [`${kind}.pem`, `${kind}-key.pem`];
        const newKey = ["-newkey", kind, ...(kind === "ec" ? curve : [])];
        make("req", "-x509", ...newKey, "-keyout", key, "-out", cert, ...subject("me"));
        const secret = ["-passout", `pass:${passphrase}`];
        Object.entries(ciphers).forEach(([name, cipher]) => {
            const store = `${kind} ${name}.p12`;
            make(
                "pkcs12",
                "-export",
                "-in",
                cert,
                "-inkey",
                key,
                "-certfile",
                "ca.pem",
                "-out",
                store,
                ...cipher,
                ...secret,
            );
        });
        make("pkcs8", "-topk8", "-in", key, "-out", `${kind}-locked.pem`, ...secret);
    });
    const [own, key] = ["rsa:2048.pem", "rsa:2048-key.pem"];
    make("pkcs12", "-export", "-in", own, "-inkey", key, "-out", "open.p12", "-passout", "pass:");
    make("pkcs12", "-export", "-in", "ca.pem", "-nokeys", "-out", "no-key.p12", "-passout", "pass:");
    make("x509", "-in", own, "-outform", "der", "-out", "certificate.der");
    make("pkcs8", "-topk8", "-nocrypt", "-in", key, "-outform", "der", "-out", "key.der");
    writeFileSync(join(directory, "cut.p12"), readFileSync(join(directory, "open.p12")).subarray(0, 900));
    writeFileSync(join(directory, "words.txt"), "no certificate at all");
});
afterAll(() => rmSync(directory, { recursive: true }));

interface Named {
    readonly cert?: string;
    readonly key?: string;
    readonly passphrase?: string;
}

function read({ cert, key, passphrase: given }: Named): Promise<ClientCertificate | null> {
    return clientCertificate({
        user: null,
        password: null,
        token: null,
        certFile: cert === undefined ? null : join(directory, cert),
        certKeyFile: key === undefined ? null : join(directory, key),
        certFilePassphrase: given ?? null,
        caFile: null,
        rejectUnauthorized: true,
    });
}

function pem(name: string): string {
    return readFileSync(join(directory, name), "utf8");
}

function expectPair(found: ClientCertificate | null, kind: string): void {
    expect(new X509Certificate(found?.cert ?? "").fingerprint256).toBe(
        new X509Certificate(pem(`${kind}.pem`)).fingerprint256,
    );
    expect(createPrivateKey(found?.key ?? "").equals(createPrivateKey(pem(`${kind}-key.pem`)))).toBe(true);
}

describeWith("openssl", "a client certificate and its key", () => {
    describe.each(kinds)("of the kind %s", (kind) => {
        it.each(Object.keys(ciphers))("is read from a PKCS#12 file under %s, with its issuer", async (cipher) => {
            const found = await read({ cert: `${kind} ${cipher}.p12`, passphrase });
            expectPair(found, kind);
            expect(found?.cert.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(2);
            expect(found?.cert).toContain(pem("ca.pem").trim());
        });

        it("is read from two PEM files", async () => {
            expectPair(await read({ cert: `${kind}.pem`, key: `${kind}-key.pem` }), kind);
        });

        it("is read from two PEM files with an encrypted key", async () => {
            expectPair(await read({ cert: `${kind}.pem`, key: `${kind}-locked.pem`, passphrase }), kind);
        });
    });
});

describeWith("openssl", "a PKCS#12 file without a passphrase", () => {
    it("is opened without a passphrase", async () => {
        expectPair(await read({ cert: "open.p12" }), "rsa:2048");
    });

    it("uses its own key, whatever other key the profile names", async () => {
        expectPair(await read({ cert: "open.p12", key: "ec-key.pem" }), "rsa:2048");
    });
});

describeWith("openssl", "a profile without a certificate", () => {
    it("has none", async () => {
        expect(await read({})).toBeNull();
    });
});

const refused: readonly (readonly [string, Named, RegExp])[] = [
    ["no passphrase", { cert: "ec AES-256.p12" }, /is PKCS#12, and there is no "certFilePassphrase": set it .* secure/],
    [
        "the wrong passphrase",
        { cert: "ec AES-256.p12", passphrase: "sesam" },
        /ec AES-256\.p12\) is PKCS#12, and "certFilePassphrase" does not open it\.$/,
    ],
    ["a file that is cut off", { cert: "cut.p12" }, /neither PEM nor PKCS#12: .*cut\.p12/],
    ["a certificate as DER", { cert: "certificate.der" }, /neither PEM nor PKCS#12: .*certificate\.der/],
    ["a key as DER", { cert: "key.der" }, /neither PEM nor PKCS#12: .*key\.der/],
    ["no key in it", { cert: "no-key.p12" }, /PKCS#12 and contains no private key with its certificate: .*no-key\.p12/],
    ["neither form", { cert: "words.txt" }, /"certFile" is not PEM: .*words\.txt/],
    [
        "a key that is locked",
        { cert: "ec.pem", key: "ec-locked.pem" },
        /encrypted, and there is no "certFilePassphrase"/,
    ],
    [
        "a key that stays locked",
        { cert: "ec.pem", key: "ec-locked.pem", passphrase: "sesam" },
        /ec-locked\.pem\) is encrypted, and "certFilePassphrase" does not open it/,
    ],
    ["a certificate without a key", { cert: "ec.pem" }, /has a "certFile" and no "certKeyFile"/],
    ["a key without a certificate", { key: "ec-key.pem" }, /has a "certKeyFile" and no "certFile"/],
];

describeWith("openssl", "a client certificate", () => {
    it.each(refused)("is refused with an explanation: %s", async (_what, named, words) => {
        const refusal = (await read(named).catch((error: unknown) => error)) as Error;
        expect(refusal).toBeInstanceOf(ConfigurationError);
        expect(refusal.message).toMatch(words);
        expect(refusal.message).not.toContain("sesam");
    });
});
