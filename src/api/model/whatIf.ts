// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StatusReport } from "./status";

/** The parts that can be lost. */
export type LossKind = "SYSTEM" | "INSTANCE" | "CACHE" | "ZOSMF" | "DISTRIBUTOR" | "REDIS" | "SERVICE";

export interface Loss {
    readonly kind: LossKind;
    /**
     * A system, an instance ID, the connection profile of a z/OSMF, the system whose stack distributes the entry address, `host:port` of a
     * Redis server or sentinel, or a service at an instance (`zlux@lpar1`).
     */
    readonly name: string;
}

/**
 * `CALLS`: logins and routed calls through a gateway; `CACHE`: the Caching Service; `ZOSMF`: z/OSMF as this tool reaches it; `ENTRY`: calls
 * to the entry address; `SERVICE`: an onboarded service; `FILES`: the file systems that all instances share.
 */
export type FunctionName = "CALLS" | "CACHE" | "ZOSMF" | "ENTRY" | "SERVICE" | "FILES";

/**
 * `SURVIVES`: a provider that remains is proven to work now; `LOST`: none can remain; `UNKNOWN`: one may remain; `NOT-SERVED`: nobody
 * provides it now either.
 */
export const outlooks = ["LOST", "UNKNOWN", "NOT-SERVED", "SURVIVES"] as const;
export type Outlook = (typeof outlooks)[number];

export interface FunctionOutlook {
    readonly name: FunctionName;
    /** The service; null: there is one function of this name. */
    readonly of: string | null;
    readonly outlook: Outlook;
    /** Those that remain and are proven to work now. */
    readonly proven: readonly string[];
    /** Those that remain and may work: what was not seen of them leaves it open. */
    readonly open: readonly string[];
}

export interface LossOutlook {
    /** Lost at the same time. */
    readonly losses: readonly Loss[];
    /** The worst outlook of its functions. */
    readonly outlook: Outlook;
    readonly functions: readonly FunctionOutlook[];
    /** In sentences: what else is lost, what recovers by itself and when. */
    readonly consequences: readonly string[];
    /** Commands and actions that bring it back. */
    readonly next: readonly string[];
}

/** `zowe-ha/whatif/1`, the object that is printed, exported and returned by the library. */
export interface WhatIfReport {
    readonly schema: "zowe-ha/whatif/1";
    readonly generatedAt: string;
    readonly durationMs: number;
    readonly deployment: StatusReport["deployment"];
    readonly outcome: "HEALTHY" | "DEGRADED" | "UNKNOWN" | "DENIED";
    readonly exitCode: number;
    readonly reason: string;
    /** The worst first. */
    readonly losses: readonly LossOutlook[];
    /** Parts whose loss is not foreseen here. */
    readonly notExamined: readonly string[];
}
