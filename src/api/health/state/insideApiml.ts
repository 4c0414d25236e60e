// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { GatewayHealth } from "../../model/seen/gatewayHealth";
import type { ComponentState } from "./componentStates";

type State = ComponentState["state"];

/** What runs inside the one process `apiml`, itself among it. */
const parts: readonly string[] = ["apiml", "gateway", "discovery", "zaas", "api-catalog", "caching-service"];

export function isInsideApiml(component: string): boolean {
    return parts.includes(component);
}

/**
 * The parts live and die together, and the registry tells nothing of them: it lists no ZAAS, and the other entries stay until the
 * process ends. Their states are those that the health of the gateway tells.
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

/** A part that is not told of is UP with the whole. */
function stateFrom(word: string | null, { verdict }: GatewayHealth): State {
    if (word === "UP" || word === "DOWN") {
        return word;
    }
    return word === null && verdict === "ready" ? "UP" : "UNKNOWN";
}

/** A missing peer makes its part of the health DOWN; the caches of this instance run all the same. */
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
