// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What the health of a Caching Service says. UP proves no cluster (E-CCH-17): compare contents for that. */
export interface CachingHealth {
    readonly verdict: "up" | "down" | "protected" | "unknown";
    /** Members of its cluster, from 3.5 on; null: not told. */
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
    /** What in it is none of the known words or forms, in one clause; null: all was understood. */
    readonly notUnderstood: string | null;
}
