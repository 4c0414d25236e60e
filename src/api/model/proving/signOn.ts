// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Finding } from "../finding";

/** The answer of one instance to a token: 200 to its query, 401, or anything else, silence included. */
export const tokenAnswers = ["ACCEPTED", "REJECTED", "UNKNOWN"] as const;
export type TokenAnswer = (typeof tokenAnswers)[number];

/**
 * What became of a token at one instance after its logout. `DENIED`: it was accepted before and is rejected now. `ACCEPTED`: it still was at
 * the end of the bound. `UNKNOWN`: neither was seen, or it was never accepted there.
 */
export type LogoutSeen = "DENIED" | "ACCEPTED" | "UNKNOWN";

export interface SignOnCell {
    readonly verifier: string;
    readonly before: TokenAnswer;
    readonly after: LogoutSeen;
    /** From the answer to the logout until it was denied. */
    readonly deniedAfterSeconds: number | null;
    /** Why it is not accepted before, or not denied after. */
    readonly why: string | null;
}

export interface SignOnToken {
    readonly issuer: string;
    /** `MADE`: the login returned a token; `REJECTED`: HTTP 401; `FAILED`: any other answer, or none. */
    readonly logIn: "MADE" | "REJECTED" | "FAILED";
    readonly why: string | null;
    /** Where it was logged out; null: nowhere. */
    readonly logoutAt: string | null;
    readonly logoutStatus: number | null;
    /** The end of its life, as the API ML reports it; null: not known. */
    readonly validUntil: string | null;
    readonly cells: readonly SignOnCell[];
    /** Instances that may still accept it now that the command has ended. */
    readonly leftAt: readonly string[];
}

export interface SignOnInstance {
    readonly id: string;
    readonly system: string;
    /** Short fingerprints of the keys with which it signs; null: not seen. */
    readonly keys: readonly string[] | null;
    /** Seconds by which its clock is ahead of that of the first instance, from the Date header; null: not seen. */
    readonly clockAheadSeconds: number | null;
    readonly why: string | null;
}

/** What carries a logout from one instance to the others: calls between the ZAAS, or the cluster of the Caching Services. */
export type LogoutCarrier = "ZAAS-CALLS" | "CACHE-CLUSTER" | "NOT-KNOWN";

/** `zowe-ha/sso/1`, the object that is printed and returned by the library. No token is in it. */
export interface SignOnReport {
    readonly schema: "zowe-ha/sso/1";
    readonly generatedAt: string;
    readonly durationMs: number;
    readonly profile: string;
    readonly outcome: "HEALTHY" | "DEGRADED" | "CRITICAL" | "UNKNOWN" | "DENIED" | "INTERRUPTED";
    readonly exitCode: number;
    readonly reason: string;
    readonly isFull: boolean;
    readonly boundSeconds: number;
    readonly carrier: LogoutCarrier;
    readonly instances: readonly SignOnInstance[];
    readonly tokens: readonly SignOnToken[];
    readonly findings: readonly Finding[];
}
