// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** The result of the last look at the Caching Services from this workstation: it is shown, but never proves the current state. */
export interface CacheMemory {
    readonly outcome: "ONE-STORE" | "SEVERAL-STORES";
    /** `cache verify`, which writes, or `cache status`, which reads the members. */
    readonly by: "VERIFY" | "STATUS";
    /** ISO-8601 UTC. */
    readonly at: string;
}
