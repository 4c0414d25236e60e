// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { refuse } from "../errorEnvelope";
import { gatewayHeaders, nobodysHeaders } from "../headers";
import type { Reply } from "../reply";
import type { World } from "../world";

/** No service has this path: v2 has a different message number for it (E-SEP-26, E-SEP-35). */
export function notFound(world: World, path: string): Reply {
    return world.settings.layout === "v2"
        ? refuse(404, gatewayHeaders, "ZWEAM104E", path)
        : refuse(404, path.startsWith("/gateway/") ? nobodysHeaders : gatewayHeaders, "ZWEAO404E");
}

/** Routed to an instance that does not answer: at once, and not 502 or 503 (E-SEP-26). */
export function deadInstance(world: World, path: string): Reply {
    return world.settings.layout === "v2"
        ? refuse(503, gatewayHeaders, "ZWEAM700E", path)
        : refuse(500, gatewayHeaders, "ZWEAO500E");
}
