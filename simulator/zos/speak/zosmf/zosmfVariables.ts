// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { symbolsOf } from "../../operator/displayIpl";
import type { World } from "../../../world/world";
import { json } from "../answer";
import type { Answer, SignedOnRequest } from "../answer";

/** GET /zosmf/variables/rest/1.0/systems/local?source=symbol: `local` is where this server runs (E-ZMF-34). */
export function speakVariables(world: World, request: SignedOnRequest): Answer | null {
    const [, target] = /^\/zosmf\/variables\/rest\/1\.0\/systems\/([^/]+)$/.exec(request.path) ?? [];
    if (request.method !== "GET" || target === undefined) {
        return null;
    }
    if (request.query.get("source") !== "symbol") {
        return json(200, { "system-variable-list": [] });
    }
    const wanted = request.query.getAll("var-name").map((name) => name.toUpperCase());
    const isLocal = target === "local" || target === `${world.sysplexName}.${request.system.name}`;
    const symbols = isLocal ? symbolsOf(world, request.system) : [];
    return json(200, {
        "system-symbol-list": symbols
            .filter(([name]) => wanted.length === 0 || wanted.includes(name))
            .map(([name, value]) => ({ name: `&${name}`, value, description: "" })),
    });
}
