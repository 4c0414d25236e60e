// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InfinispanHealth } from "./cachingHealth";

/** What a gateway's health says, reduced to the words that rules are written in. Any verdict means that it is alive. */
export interface GatewayHealth {
    /**
     * `ready`: UP. `bad`: it says itself that it is not well. `login-broken`: alive, but without a ZAAS that answers.
     * `protected`: alive, and does not tell us. `unknown`: alive, and the answer is none that we know.
     */
    readonly verdict: "ready" | "bad" | "login-broken" | "protected" | "unknown";
    /** One clause for people. */
    readonly detail: string;
    readonly status: string | null;
    /** `UP`, `DOWN`: each as this gateway sees it; null: not told. */
    readonly discovery: string | null;
    readonly zaas: string | null;
    readonly apiCatalog: string | null;
    /** Registrations, alive or dead (api-layer `GatewayHealthIndicator`). */
    readonly gatewayCount: number | null;
    readonly zaasCount: number | null;
    /** The only sign of dead Discovery Services in a gateway that is UP (E-SEP-06). */
    readonly isCutOffFromDiscovery: boolean | null;
    /**
     * Everything of its own is UP, and only what the registry says of it is not: OUT_OF_SERVICE while it is drained, DOWN for up to
     * half a minute of a cold start. It serves all the same. Null: that is not so, or not told.
     */
    readonly onlyInRegistry: string | null;
    /** Instances by application, as Eureka's client counts them. */
    readonly applications: Readonly<Record<string, number>> | null;
    readonly services: readonly string[];
    /** The status of its `gateway` part, where it shows parts. */
    readonly ownPart?: string;
    /** Shown by a single service from 3.5 on alone. */
    readonly infinispan?: InfinispanHealth;
    /** HTTP 503: whoever probes this path takes the instance for dead, whatever it serves. */
    readonly looksDead?: true;
}
