// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Outcome } from "./exitCodes";

/** One thing that setting up a shared directory does. */
export interface SharedStep {
    /** As one would do it in a shell of z/OS. */
    readonly command: string;
    readonly status: "DONE" | "PLANNED" | "NOT-NEEDED" | "FAILED";
    readonly detail: string | null;
}

/** What one z/OSMF saw. */
export interface SharedSystem {
    readonly zosmf: string;
    /** The instance or system for which the profile declares it. */
    readonly system: string | null;
    readonly result: "OK" | "FAIL" | "UNKNOWN";
    readonly saw: string;
}

export interface SharedProblem {
    readonly severity: "WARNING" | "CRITICAL" | "UNKNOWN" | "DENIED";
    readonly message: string;
    readonly remedy: string;
}

/** `zowe-ha/shared/1`: the report of `zowe ha shared setup` and `shared check`. */
export interface SharedReport {
    readonly schema: "zowe-ha/shared/1";
    readonly outcome: Outcome;
    readonly exitCode: number;
    readonly reason: string;
    readonly directory: string;
    readonly isDryRun: boolean;
    readonly steps: readonly SharedStep[];
    /** Commands for those who may grant what is needed. */
    readonly grants: readonly string[];
    readonly systems: readonly SharedSystem[];
    readonly problems: readonly SharedProblem[];
}
