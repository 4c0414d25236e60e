// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { redactors, secretHint } from "../../../../src/api/model/redact/redactors";
import { redactRecords, redactText } from "../../../../src/api/model/redact/redactText";
import { plantedSecrets } from "../../../support/wire/plantedSecrets";

const planted = plantedSecrets("k7Zp");
const cases = planted.map((one) => [one.kind, one] as const);

describe("redactText", () => {
    it("covers at least 30 kinds", () => {
        expect(new Set(planted.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(30);
    });

    it.each(cases)("removes: %s", (_, { secret, text }) => {
        expect(text).toContain(secret);
        const told = redactText(text);
        expect(told).toContain("(masked)");
        expect(told).not.toContain(secret.slice(0, 12));
    });

    it.each(cases)("finds nothing more in what it has cleaned: %s", (_, { text }) => {
        const once = redactText(text);
        expect(redactText(once)).toBe(once);
    });

    it.each(redactors.map((one) => [one.name, one] as const))("needs the redactor for %s", (_, one) => {
        const rest = redactors.filter((other) => other !== one);
        const left = planted.filter(({ secret, text }) => redactText(text, [], rest).includes(secret.slice(0, 12)));
        expect(left.map(({ kind }) => kind)).not.toEqual([]);
    });

    it("looks for secrets in whatever a redactor would find one in, whole or cut", () => {
        const texts = fc.constantFrom(...planted.map(({ text }) => text));
        const cut = fc.tuple(texts, fc.nat(400), fc.nat(400), fc.boolean()).map(([text, from, to, isUpper]) => {
            const part = text.slice(Math.min(from, to), Math.max(from, to));
            return isUpper ? part.toUpperCase() : part;
        });
        const found = (text: string): boolean => redactors.some(({ pattern }) => text.search(pattern) >= 0);
        expect(planted.filter(({ text }) => !secretHint.test(text))).toEqual([]);
        fc.assert(
            fc.property(fc.array(cut, { maxLength: 3 }), (parts) => {
                const text = parts.join("");
                expect(!found(text) || secretHint.test(text)).toBe(true);
            }),
            { numRuns: 2_000 },
        );
    });

    it("removes our own secrets wherever they stand", () => {
        expect(redactText("user said hunter2hunter2 twice: hunter2hunter2.", ["hunter2hunter2"])).toBe(
            "user said (masked) twice: (masked).",
        );
    });

    it.each([
        "2026-11-30 02:14:07.123 <ZWEAGW1:main:123> ZWESVUSR INFO  ((o.z.a.g.c.GatewayHealthIndicator)) ZWEAM001I API Mediation Layer started",
        "    tokenType: apimlAuthenticationToken",
        "  keystore:\n    type: PKCS12\n    file: /global/zowe/keystore/localhost.p12\n    alias: localhost",
        "12:14:07 lpar1.example.com:7554 https://lpar1.example.com:7554/application/health",
        '{"keys":[{"kty":"RSA","e":"AQAB","kid":"x","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1"}]}',
        "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIE\n-----END CERTIFICATE-----",
        "password: null",
    ])("leaves what is not a secret: %s", (text) => {
        expect(redactText(text)).toBe(text);
    });

    it("needs no more time for text that is made to be slow", () => {
        const hostile = [
            "password".repeat(40_000),
            `${"a".repeat(300_000)}:`,
            `"${"\\".repeat(300_000)}`,
            "eyJ".repeat(100_000),
            `-----BEGIN PRIVATE KEY-----${"A\n".repeat(150_000)}`,
            "://".repeat(100_000),
            `secret: |\n${"  \n".repeat(100_000)}`,
            "-".repeat(300_000),
        ];
        // Each would take minutes where one of the patterns went back and forth.
        expect(hostile.map((text) => redactText(text).length > 0)).toEqual(hostile.map(() => true));
    });
});

describe("redactRecords", () => {
    it("finds a secret wherever the records break", () => {
        fc.assert(
            fc.property(fc.constantFrom(...planted), fc.nat(), fc.nat(), ({ secret, text }, one, other) => {
                const line = text.replaceAll("\n", " ");
                const [first, second] = [one % line.length, other % line.length].sort((a, b) => a - b);
                const records = [line.slice(0, first), line.slice(first, second), line.slice(second)];
                const told = redactRecords(records).join("");
                const whole = secret.replaceAll("\n", " ");
                // In one line a block of YAML is none, and its first word alone is the value.
                fc.pre(redactText(line).includes(whole.slice(0, 12)) === false);
                expect(told).not.toContain(whole.slice(0, 12));
            }),
            { numRuns: 500 },
        );
    });
});
