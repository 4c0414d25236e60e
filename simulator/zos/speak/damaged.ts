// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../world/world";
import type { Answer } from "./answer";

/** More than any answer of z/OSMF should have; sent in one piece, so that a client must bound what it reads. */
const endlessBytes = 64 * 1024 * 1024;

/** The answer after damage by a broken server or a proxy. */
export function damaged(world: World, answer: Answer): Answer {
    const damage = world.conduct.bodyDamage;
    if (damage === "none" || answer.status >= 300) {
        return answer;
    }
    const bodies: Readonly<Record<Exclude<typeof damage, "none">, () => string | Buffer>> = {
        truncated: () => answer.body.slice(0, Math.floor(answer.body.length / 2)),
        html: () => "<html><head><title>Error</title></head><body><h1>Service Unavailable</h1></body></html>",
        endless: () => Buffer.alloc(endlessBytes, "["),
        "not-json": () => "EZZ9999I THIS IS NOT WHAT YOU ASKED FOR\u0000\u001b[31m",
    };
    return { ...answer, body: bodies[damage]() };
}
