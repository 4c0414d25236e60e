// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What the last look at the Caching Services found, on this workstation: told, and never taken for a proof of now. */
export interface CacheMemory {
    readonly outcome: "ONE-STORE" | "SEVERAL-STORES";
    /** `cache verify`, which writes, or `cache status`, which reads the members. */
    readonly by: "VERIFY" | "STATUS";
    /** ISO-8601 UTC. */
    readonly at: string;
}
