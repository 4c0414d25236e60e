// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { JsonWebKey } from "../../model/seen/jsonWebKey";
import { jsonOf, memberOf, textOf } from "./jsonValue";
import type { Parsed } from "./parsed";
import { notUnderstood, parseEach, understood } from "./parsed";

/** `/gateway/api/v1/auth/keys/public/current` or `.../all` (E-SEP-28). Keys other than RSA are ignored. */
export function parseJsonWebKeys(body: string): Parsed<readonly JsonWebKey[]> {
    const keys = memberOf(jsonOf(body), "keys");
    return Array.isArray(keys)
        ? parseEach(
              keys.filter((key) => textOf(memberOf(key, "kty")) === "RSA"),
              readKey,
          )
        : notUnderstood("it is not a set of keys");
}

function readKey(key: unknown): Parsed<JsonWebKey> {
    const modulus = textOf(memberOf(key, "n"));
    return modulus === null
        ? notUnderstood("an RSA key has no modulus")
        : understood({ keyId: textOf(memberOf(key, "kid")), modulus });
}
