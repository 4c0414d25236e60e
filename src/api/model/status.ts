// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CacheMemory } from "./cacheMemory";
import type { Finding, Verdict } from "./finding";
import type { ProvingLine } from "./logs/provingLine";
import type { OperationKind } from "./operation/plan";
import type { Layout } from "./sysplex";
import type { Mute, Unmuted } from "./proving/mute";

/** docs/contract.md, "States"; append-only. */
export const instanceStates = [
    "READY",
    "DRAINED",
    "STARTING",
    "STOPPING",
    "DEGRADED",
    "UNREACHABLE",
    "UNKNOWN",
    "STOPPED",
    "ORPHANED",
    "FAILED",
    "SYSTEM-DOWN",
] as const;
export type InstanceState = (typeof instanceStates)[number];

export type EvidenceOutcome = "ok" | "bad" | "unknown";

export interface Evidence {
    readonly source: string;
    readonly vantage: string;
    readonly outcome: EvidenceOutcome;
    readonly detail: string;
    /** The lines of log that show it; empty: no log does. */
    readonly lines: readonly ProvingLine[];
    /** ISO-8601 UTC. */
    readonly at: string;
}

export interface InstanceStatus {
    readonly id: string;
    readonly system: string;
    readonly hostname: string;
    readonly state: InstanceState;
    readonly reason: string;
    /** ISO-8601 UTC; when the launcher job was started, where it is known. */
    readonly since: string | null;
    readonly job: { readonly name: string; readonly id: string; readonly owner: string } | null;
    readonly version: string | null;
    readonly gateway: {
        readonly url: string;
        readonly reachable: boolean | null;
        readonly latencyMs: number | null;
        /** `UP`, `DOWN`, `PROTECTED`, `LOGIN-BROKEN`, or null when nothing was learned. */
        readonly health: string | null;
    } | null;
    readonly components: readonly {
        readonly id: string;
        readonly state: "UP" | "DOWN" | "OUT-OF-SERVICE" | "UNKNOWN";
    }[];
    /** Ids of the instances whose Discovery Service lists this one UP. */
    readonly registeredBy: readonly string[];
    /** How many Discovery Services answered. */
    readonly registeredOf: number;
    /** When the first certificate ends that one of its ports showed, ISO-8601 UTC; null: none was seen. */
    readonly certificateValidTo: string | null;
    /** How many members the cluster of its Caching Service has, as seen from it; null: not seen, or it reports none. */
    readonly cacheMembers: number | null;
    /** Whether it serves logins and routes calls; null: what was seen leaves it open. */
    readonly serves: boolean | null;
    readonly evidence: readonly Evidence[];
}

/** A running operation on this deployment, from this workstation or another. */
export interface OperationUnderWay {
    readonly id: string;
    readonly kind: OperationKind;
    readonly by: { readonly user: string; readonly host: string };
    /** ISO-8601 UTC. */
    readonly since: string;
    /** Empty if it has not announced them. */
    readonly targets: readonly string[];
    /** In words, `stopping lpar2`; null if it has not announced it. */
    readonly doing: string | null;
    /** It was not renewed in time: its program is gone, or suspended. */
    readonly expired: boolean;
}

/** `zowe-ha/status/1`, the object that is printed, exported and returned by the library. */
export interface StatusReport {
    readonly schema: "zowe-ha/status/1";
    readonly generatedAt: string;
    readonly durationMs: number;
    readonly deployment: {
        readonly profile: string;
        readonly sysplex: string | null;
        readonly zoweConfig: string | null;
        readonly topology: "zowe.yaml" | "profile";
        readonly layout: Layout | "mixed";
        readonly externalUrl: string | null;
    };
    readonly verdict: Verdict | "DENIED";
    readonly exitCode: number;
    /** The same without mutes. */
    readonly unmuted: Unmuted;
    /** Findings that are accepted for a time, of those that are there now. */
    readonly muted: readonly Mute[];
    readonly ready: number;
    readonly expected: number;
    readonly tolerance: { readonly proven: number; readonly possible: number };
    readonly instances: readonly InstanceStatus[];
    readonly findings: readonly Finding[];
    /** Those of this workstation, and all that are announced where it could be read; the oldest first. */
    readonly operations: readonly OperationUnderWay[];
    /** The earlier result of `cache verify` or `cache status` on this workstation; null: none, or a change since then. */
    readonly rememberedCache: CacheMemory | null;
    readonly missing: readonly { readonly what: string; readonly why: string }[];
}
