// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createPublicKey, verify } from "node:crypto";
import { createChance } from "../../../../../simulator/apiml/chance";
import { createSigningKey } from "../../../../../simulator/apiml/zaas/signingKey";
import { Tokens } from "../../../../../simulator/apiml/zaas/tokens";

const tokens = new Tokens(1, createChance(1));
const now = Date.parse("2026-11-22T01:30:00Z");

describe("createSigningKey", () => {
    it("returns the same RSA key of 2048 bits for the same seed", () => {
        const key = createSigningKey("1");
        expect(createSigningKey("1").jwk).toEqual(key.jwk);
        expect(Buffer.from(key.jwk.n, "base64url")).toHaveLength(256);
        expect(createSigningKey("2").jwk.n).not.toBe(key.jwk.n);
    });
});

describe("Tokens", () => {
    it("signs so that the published key verifies the signature", () => {
        const token = tokens.login("lpar1", "user", now);
        const [header = "", payload = "", signature = ""] = token.split(".");
        const key = createPublicKey({ key: tokens.keyOf("lpar2").jwk, format: "jwk" });
        const content = Buffer.from(`${header}.${payload}`);
        expect(verify("RSA-SHA256", content, key, Buffer.from(signature, "base64url"))).toBe(true);
    });

    it("accepts its own tokens for eight hours, and altered ones never", () => {
        const token = tokens.login("lpar1", "user", now);
        const kinds = [now, now + 28_799_000, now + 28_800_000].map((at) => tokens.check("lpar2", token, at).kind);
        expect(kinds).toEqual(["valid", "valid", "expired"]);
        const altered = ["abc", "", "a.b.c", token.replace(/.{6}$/, "AAAAAA"), token.slice(1)];
        expect(altered.map((text) => tokens.check("lpar1", text, now).kind)).toEqual(Array(5).fill("invalid"));
    });

    it("forgets nothing that was invalidated, at that ZAAS alone", () => {
        const token = tokens.login("lpar1", "user", now);
        tokens.invalidate("lpar1", token);
        expect(["lpar1", "lpar2"].map((nodeId) => tokens.check(nodeId, token, now).kind)).toEqual(["invalid", "valid"]);
    });
});
