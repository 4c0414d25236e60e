// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { exitCodes } from "./exitCodes";
import type { Finding } from "./finding";

/** An entry that is only late is visible by then (E-CCH-09: replication is immediate without a problem). */
export const betweenCacheSamplesMs = 5_000;

/** How the answers about one Caching Service came here. Append-only. */
type CacheWayName =
    /** Its own port, with the client certificate. */
    | "DIRECT"
    /** A gateway that routes to one instance (`X-InstanceId`), with the client certificate. */
    | "GATEWAY"
    /** Its own port or its gateway without a certificate: the site does not verify them. */
    | "OPEN"
    /** Its data was not seen; the statements about it follow from other answers. */
    | "INFERRED"
    /** Nothing of it answers. */
    | "NONE";

/** The store as a Caching Service shows it; Redis and VSAM cannot be distinguished while nothing is stored. */
export type RunningStorage = "infinispan" | "inmemory" | "redis" | "vsam" | "redis-or-vsam";

export interface CacheInstance {
    readonly id: string;
    readonly system: string;
    readonly hostname: string;
    /** Whether its data could be read; null: not tried. */
    readonly reachable: boolean | null;
    /** Why not, or what follows from what answered instead. */
    readonly why: string | null;
    readonly way: CacheWayName;
    /** Host and port of the request. */
    readonly through: string | null;
    readonly version: string | null;
    readonly storage: {
        /** From zowe.yaml, in lowercase. */
        readonly configured: string | null;
        /** From its answers. */
        readonly running: RunningStorage | null;
    };
    /** Members of its cluster, with their own names; null if it reports none. */
    readonly members: readonly string[] | null;
    readonly membersFrom: "HEALTH" | "SPOOL" | null;
    /** Listed UP by a registry; null: no registry was seen. */
    readonly registered: boolean | null;
    /** `UP`, `DOWN`, or null when it was not seen. */
    readonly health: string | null;
    /** Entries of the requested namespace; null if they were not seen. */
    readonly entries: number | null;
    /** Message number of the API ML, where it gave one. */
    readonly errorNumber: string | null;
}

/** One key as one instance has it. */
export interface KeyAt {
    readonly instance: string;
    readonly state: "PRESENT" | "ABSENT" | "UNSEEN";
    /** Equal numbers are equal values; null unless present. */
    readonly variant: number | null;
    /** The value, only if its key was requested. */
    readonly value: string | null;
    readonly bytes: number | null;
    /** ISO-8601 UTC; as the service or its client set it. */
    readonly created: string | null;
    /** The result of an action: `CREATED`, `UPDATED`, `DELETED`, `FAILED`; null if nothing was changed. */
    readonly change: "CREATED" | "UPDATED" | "DELETED" | "NONE" | "FAILED" | null;
    /** Why it is unseen or the change failed. */
    readonly why: string | null;
    readonly errorNumber: string | null;
}

export interface CacheEntry {
    readonly key: string;
    /** False: some instance that was seen lacks it or has another value. */
    readonly isSame: boolean;
    readonly at: readonly KeyAt[];
}

/** A list of Infinispan (`cache-list`): how many items each instance has in it; they cannot be deleted, so they are only shown. */
export interface CacheMap {
    readonly name: string;
    readonly isSame: boolean;
    readonly at: readonly { readonly instance: string; readonly items: number | null }[];
}

/** Milliseconds from the acknowledgement of a change to its sight at another instance. */
export interface Delay {
    readonly medianMs: number;
    readonly worstMs: number;
}

/** Entries that one instance writes, as another sees them. */
export interface MatrixCell {
    readonly from: string;
    readonly to: string;
    readonly outcome: "SHARED" | "NOT-SHARED" | "UNKNOWN";
    readonly created: Delay | null;
    readonly updated: Delay | null;
    readonly deleted: Delay | null;
    /** Why it is not shared or not known. */
    readonly why: string | null;
}

/** Keys that some instances have and others lack, in both samples. */
export interface ContentDifference {
    readonly presentOn: readonly string[];
    readonly absentOn: readonly string[];
    readonly keys: readonly string[];
}

export interface ContentComparison {
    readonly namespace: string;
    /** 1 when the first sample showed no difference. */
    readonly samples: number;
    /** Distinct keys of all instances. */
    readonly keys: number;
    readonly compared: readonly string[];
    readonly unseen: readonly { readonly instance: string; readonly why: string }[];
    readonly differences: readonly ContentDifference[];
}

export interface LockProbe {
    readonly instance: string;
    readonly outcome: "WORKS" | "LOST" | "NOT-SUPPORTED" | "UNKNOWN";
    readonly why: string | null;
    readonly errorNumber: string | null;
}

export interface CacheVerification {
    readonly runId: string;
    readonly rounds: number;
    readonly roundsDone: number;
    readonly waitSeconds: number;
    readonly matrix: readonly MatrixCell[];
    /** Instances that share, in the order of the configuration; those of which nothing is known are in none. */
    readonly groups: readonly (readonly string[])[];
    /** The second sees the entries of the first, but not vice versa. */
    readonly oneWay: readonly { readonly from: string; readonly to: string }[];
    readonly contents: readonly ContentComparison[];
    /** Null unless requested. */
    readonly lock: readonly LockProbe[] | null;
    readonly cleanup: {
        /** Left by earlier runs and removed by this one. */
        readonly swept: number;
        /** Probes of this run that could not be removed. */
        readonly left: readonly { readonly instance: string; readonly key: string; readonly why: string }[];
    };
}

/** Append-only. The exit codes are those of docs/contract.md, "Exit codes". */
export const cacheExitCodes = {
    "ONE-STORE": 0,
    SAME: 0,
    DONE: exitCodes.DONE,
    "NOTHING-TO-DO": exitCodes["NOTHING-TO-DO"],
    DIFFERENT: exitCodes.DEGRADED,
    ABSENT: exitCodes.DEGRADED,
    "SEVERAL-STORES": exitCodes.CRITICAL,
    "CONTENTS-DIFFER": exitCodes.CRITICAL,
    "LOCK-LOST": exitCodes.CRITICAL,
    /** A finding of the catalogue that is not one of these is proven. */
    CRITICAL: exitCodes.CRITICAL,
    INCOMPLETE: exitCodes.INCOMPLETE,
    "CANNOT-TELL": exitCodes.UNKNOWN,
    TIMEOUT: exitCodes.TIMEOUT,
    REFUSED: exitCodes.REFUSED,
    DENIED: exitCodes.DENIED,
    INTERRUPTED: exitCodes.INTERRUPTED,
} as const;

export type CacheOutcome = keyof typeof cacheExitCodes;

export type CacheAction = "STATUS" | "LIST" | "GET" | "SET" | "DELETE" | "VERIFY";

/** `zowe-ha/cache/1`: every instance in the order of the configuration, and the requested data. */
export interface CacheReport {
    readonly schema: "zowe-ha/cache/1";
    readonly generatedAt: string;
    readonly durationMs: number;
    readonly profile: string;
    readonly action: CacheAction;
    /** The requested namespace: that of zowe ha unless another was specified. */
    readonly namespace: string;
    readonly outcome: CacheOutcome;
    readonly exitCode: number;
    readonly reason: string;
    readonly instances: readonly CacheInstance[];
    /** Of list, get, set and delete; null otherwise. */
    readonly entries: readonly CacheEntry[] | null;
    /** Of list; null where no instance has lists. */
    readonly maps: readonly CacheMap[] | null;
    /** Of verify; null otherwise. */
    readonly verification: CacheVerification | null;
    readonly findings: readonly Finding[];
}
