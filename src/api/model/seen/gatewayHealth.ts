// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InfinispanHealth } from "./cachingHealth";

/** The health of a gateway, reduced to the values that rules use. Any value means that it is alive. */
export interface GatewayHealth {
    /**
     * `ready`: UP. `bad`: it reports that it is not healthy. `login-broken`: alive, but without a ZAAS that answers.
     * `protected`: alive, but does not report its health. `unknown`: alive, but the answer has an unknown format.
     */
    readonly verdict: "ready" | "bad" | "login-broken" | "protected" | "unknown";
    /** One clause for people. */
    readonly detail: string;
    readonly status: string | null;
    /** `UP`, `DOWN`: each as this gateway sees it; null: not reported. */
    readonly discovery: string | null;
    readonly zaas: string | null;
    readonly apiCatalog: string | null;
    /** Registrations, alive or dead (api-layer `GatewayHealthIndicator`). */
    readonly gatewayCount: number | null;
    readonly zaasCount: number | null;
    /** The only sign of dead Discovery Services in a gateway that is UP (E-SEP-06). */
    readonly isCutOffFromDiscovery: boolean | null;
    /**
     * All of its own components are UP, and only its status in the registry is not: OUT_OF_SERVICE while it is drained, DOWN for up to
     * 30 s of a cold start. It still serves. Null: this is not the case, or not reported.
     */
    readonly onlyInRegistry: string | null;
    /** Instances by application, as Eureka's client counts them. */
    readonly applications: Readonly<Record<string, number>> | null;
    readonly services: readonly string[];
    /** The status of its `gateway` part, where it shows parts. */
    readonly ownPart?: string;
    /** Shown by a single service from 3.5 on alone. */
    readonly infinispan?: InfinispanHealth;
    /** HTTP 503: a probe of this path considers the instance dead, even if it serves. */
    readonly looksDead?: true;
    /** It answered as a healthy gateway does (HTTP 200), in a form that no recording shows. */
    readonly isUnknownForm?: true;
}
