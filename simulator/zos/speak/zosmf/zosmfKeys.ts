// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createHash } from "node:crypto";
import type { World } from "../../../world/world";
import { json, unknownRoute } from "../answer";
import type { Answer, ZosmfRequest } from "../answer";

/** Where z/OSMF publishes the key that its tokens are checked with; no logon (E-ZMF-35). */
export const keysPath = "/jwt/ibm/api/zOSMFBuilder/jwk";

/** Servers of one hot standby share their key; `own` is the fault in which they do not. */
export function zosmfKeys(world: World, request: ZosmfRequest): Answer {
    const { zosmfKeys: keys } = world.conduct;
    if (request.method !== "GET" || keys === "none") {
        return { ...unknownRoute(), isRefused: request.method !== "GET" };
    }
    const owner = keys === "own" ? request.system.name : world.sysplexName;
    const parts = ["1", "2", "3", "4"].map((part) => createHash("sha512").update(`${owner} ${part}`).digest());
    const modulus = Buffer.concat(parts).toString("base64url");
    const kid = createHash("sha256").update(owner).digest("base64url").slice(0, 27);
    return json(200, { keys: [{ kty: "RSA", e: "AQAB", use: "sig", kid, alg: "RS256", n: modulus }] });
}
