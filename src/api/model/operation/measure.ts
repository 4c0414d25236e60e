// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

/** What a client saw at one address during an operation. */
export interface MeasuredTarget {
    /** `entry`, or the id of the instance whose gateway was called. */
    readonly target: string;
    readonly url: string;
    readonly calls: number;
    readonly failures: number;
    /** From the last good call before a failure to the first good one after it; 0 when nothing failed. */
    readonly longestGapSeconds: number;
    /** ISO-8601 UTC; when that gap began; null when nothing failed. */
    readonly longestGapAt: string | null;
    /** ISO-8601 UTC; null when nothing failed. */
    readonly firstFailureAt: string | null;
    readonly lastFailureAt: string | null;
    /** While its own instance was down by plan, nothing was called there. */
    readonly pausedSeconds: number;
    /** The first few failures, in words. */
    readonly samples: readonly string[];
    /** Calls and failures of each of at most 60 periods, for a time line. */
    readonly timeline: readonly { readonly calls: number; readonly failures: number }[];
}

/** `measure` of `zowe-ha/operation/1`. */
export interface Measure {
    readonly startedAt: string;
    readonly seconds: number;
    readonly kinds: readonly string[];
    readonly targets: readonly MeasuredTarget[];
    /** What such calls cannot see. */
    readonly blindTo: readonly string[];
}

export const blindTo: readonly string[] = [
    "long connections",
    "sticky sessions",
    "WebSockets",
    "calls through other addresses",
    "calls to onboarded services",
];
