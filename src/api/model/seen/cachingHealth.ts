// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The health of a Caching Service. UP does not prove a cluster (E-CCH-17): compare contents for that. */
export interface CachingHealth {
    readonly verdict: "up" | "down" | "protected" | "unknown";
    /** Members of its cluster, from 3.5 on; null: not reported. */
    readonly members: readonly string[] | null;
    readonly initialHosts: readonly string[] | null;
}

/** `components.infinispan` in the health of a single service, from Zowe 3.5 on (api-layer `InfinispanHealthIndicator`). */
export interface InfinispanHealth {
    /** Of the component as a whole: DOWN while a configured peer is missing. */
    readonly status: string | null;
    readonly caches: "running" | "not-running" | "unknown";
    readonly members: readonly string[] | null;
    readonly initialHosts: readonly string[] | null;
    /** The part with an unknown value or format, in one clause; null: everything was understood. */
    readonly notUnderstood: string | null;
}
