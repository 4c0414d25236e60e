// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Outlook } from "../whatIf";
import type { Measure } from "./measure";

/** `STOP`: this tool stops and starts the instance. `OBSERVE`: an operator takes the system down; this tool only watches. */
export const drillKinds = ["STOP", "OBSERVE"] as const;
export type DrillKind = (typeof drillKinds)[number];

/** What must not be lost with an instance: an entry of the Caching Service, and the logout of a token while the instance is down. */
export const proofSubjects = ["CACHE-KEY", "LOGOUT"] as const;
export type ProofSubject = (typeof proofSubjects)[number];

/** Before the instance goes down, while it is down, and after it is back. */
export const proofPhases = ["BEFORE", "DOWN", "AFTER"] as const;
export type ProofPhase = (typeof proofPhases)[number];

/**
 * `HOLDS`: the key is found, or the token that was logged out is rejected; `LOST`: the key is gone, or that token is accepted; `SKIPPED`: it was
 * not tried.
 */
export const proofAnswers = ["HOLDS", "LOST", "UNKNOWN", "SKIPPED"] as const;
export type ProofAnswer = (typeof proofAnswers)[number];

/** One question at one instance. */
export interface Trial {
    readonly subject: ProofSubject;
    readonly phase: ProofPhase;
    /** The instance that was asked. */
    readonly instance: string;
    readonly answer: ProofAnswer;
    readonly why: string | null;
    /** ISO-8601 UTC: when an accepted token ends; null otherwise. */
    readonly validUntil: string | null;
}

/** What was foreseen of one figure. */
export interface Foresight<T> {
    /** Null: nothing certain. */
    readonly value: T | null;
    readonly because: string;
}

/** What `whatif` and the plan foresee, before anything is changed. */
export interface DrillForeseen {
    readonly outlook: Outlook;
    /** Those that take over and are proven to work. */
    readonly remaining: readonly string[];
    readonly failedCalls: Foresight<number>;
    readonly cacheKey: Foresight<ProofAnswer>;
    /** At the instance after its return. */
    readonly logout: Foresight<ProofAnswer>;
    /** In sentences: what else the loss means. */
    readonly consequences: readonly string[];
}

/** `drill` of `zowe-ha/operation/1`: what a drill measured, beside what was foreseen. */
export interface Drill {
    readonly kind: DrillKind;
    readonly instance: string;
    readonly system: string;
    /** As requested; null: for as long as the operator wants. */
    readonly holdSeconds: number | null;
    /** Null: the drill continues another one, which foresaw it. */
    readonly foreseen: DrillForeseen | null;
    /** ISO-8601 UTC. Of `STOP`: when its stop began; of `OBSERVE`: when it was first seen not to serve. */
    readonly downAt: string | null;
    /** ISO-8601 UTC: when it was proven READY again. */
    readonly readyAt: string | null;
    readonly downSeconds: number | null;
    /** The calls before anything was changed; null: none were made. */
    readonly baseline: Measure | null;
    /** Calls after the baseline through the entry and all gateways but its own; null: no call was possible. */
    readonly calls: number | null;
    readonly failedCalls: number | null;
    readonly longestGapSeconds: number | null;
    /** From the first failed call to the last one (RTO); 0: no call failed. */
    readonly recoverySeconds: number | null;
    /** At the remaining instances, and at all of them after its return (RPO). */
    readonly cacheKey: ProofAnswer;
    /** At the instance after its return (RPO). */
    readonly logout: ProofAnswer;
    readonly trials: readonly Trial[];
    /** In sentences: what is worse than foreseen. */
    readonly surprises: readonly string[];
}
