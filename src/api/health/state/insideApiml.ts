// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { GatewayHealth } from "../../model/seen/gatewayHealth";
import type { ComponentState } from "./componentStates";

type State = ComponentState["state"];

/** The components inside the one process `apiml`, including itself. */
const parts: readonly string[] = ["apiml", "gateway", "discovery", "zaas", "api-catalog", "caching-service"];

export function isInsideApiml(component: string): boolean {
    return parts.includes(component);
}

/**
 * The parts start and end together, and the registry shows nothing about them: it lists no ZAAS, and the other entries stay until the
 * process ends. The health of the gateway shows their states.
 */
export function partState(health: GatewayHealth, component: string): State {
    switch (component) {
        case "apiml":
            return "UP";
        case "gateway":
            return stateFrom(health.ownPart ?? null, health);
        case "caching-service":
            return cacheState(health);
        default:
            return stateFrom(detailOf(health, component), health);
    }
}

function detailOf({ discovery, zaas, apiCatalog }: GatewayHealth, component: string): string | null {
    const details: Readonly<Record<string, string | null>> = { discovery, zaas, "api-catalog": apiCatalog };
    return details[component] ?? null;
}

/** A part that is not reported is UP if the whole is UP. */
function stateFrom(word: string | null, { verdict }: GatewayHealth): State {
    if (word === "UP" || word === "DOWN") {
        return word;
    }
    return word === null && verdict === "ready" ? "UP" : "UNKNOWN";
}

/** A missing peer makes its part of the health DOWN, but the caches of this instance still run. */
function cacheState(health: GatewayHealth): State {
    if (health.infinispan === undefined) {
        return stateFrom(null, health);
    }
    const { caches, notUnderstood } = health.infinispan;
    if (caches === "not-running") {
        return "DOWN";
    }
    return caches === "running" && notUnderstood === null ? "UP" : "UNKNOWN";
}
