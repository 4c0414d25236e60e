// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/**
 * The state of a live lease; `NEW`: the entry has not sent its first heartbeat yet; `NONE`: a static definition; `PERMANENT`: an entry
 * that a single service adds to its own registry.
 */
export type LeaseWord = "LIVE" | "OVERDUE" | "RUN-OUT" | "NEW" | "GONE" | "NONE" | "PERMANENT" | "UNKNOWN";

/** One entry as one Discovery Service has it. */
export interface ListedEntry {
    /** The instance whose Discovery Service lists it. */
    readonly discovery: string;
    readonly status: string;
    /** The status override; null: none. */
    readonly override: string | null;
    readonly lease: LeaseWord;
    readonly leaseSeconds: number | null;
    /** ISO-8601 UTC; when it was registered. */
    readonly since: string | null;
}

export interface RegistryRow {
    /** The instance of the configuration that it belongs to; null for a host that is not in it. */
    readonly instance: string | null;
    readonly host: string;
    readonly service: string;
    readonly entryId: string;
    readonly at: readonly ListedEntry[];
    /** Discovery Services that answered and do not list it. */
    readonly missingAt: readonly string[];
    readonly differs: boolean;
}

/** `zowe-ha/registry/1`: what every Discovery Service lists, side by side. */
export interface RegistryReport {
    readonly schema: "zowe-ha/registry/1";
    readonly generatedAt: string;
    readonly outcome: "HEALTHY" | "DEGRADED" | "CRITICAL" | "UNKNOWN" | "DENIED";
    readonly exitCode: number;
    readonly reason: string;
    readonly discoveries: readonly {
        readonly instance: string;
        readonly answers: boolean;
        readonly why: string | null;
    }[];
    readonly rows: readonly RegistryRow[];
}
