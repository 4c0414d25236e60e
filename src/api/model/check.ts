// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { AccessNeed, Area, JudgementOutcome, Scope, Severity, Verdict } from "./finding";
import type { ProvingLine } from "./logs/provingLine";
import type { StatusReport } from "./status";
import type { Mute, Unmuted } from "./proving/mute";

/** The result of one check for one item. */
export interface CheckResult {
    readonly id: string;
    readonly slug: string;
    readonly area: Area;
    /** Of this very result: CRITICAL for FAIL, WARNING for WARN, INFO for a word that changes no verdict; else what it could be at worst. */
    readonly severity: Severity;
    readonly outcome: JudgementOutcome;
    readonly scope: Scope;
    readonly measured: string;
    readonly expected: string;
    readonly impact: string | null;
    readonly remedy: string | null;
    readonly source: string;
    /** The access that it is about; null: it is not about an access. */
    readonly access: AccessNeed | null;
    /** The lines of log that prove it, in the order of the log; empty: it was not decided from a log. */
    readonly evidence: readonly ProvingLine[];
    /** The result that caused this one; null: none. */
    readonly causedBy: { readonly id: string; readonly scope: Scope } | null;
}

/** An answer in a form that no parser knows, or of which a part was not understood. */
export interface UnknownForm {
    readonly source: string;
    readonly vantage: string;
    readonly why: string;
}

/** `zowe-ha/check/1`, the object that is printed, exported and returned by the library. */
export interface CheckReport {
    readonly schema: "zowe-ha/check/1";
    readonly generatedAt: string;
    readonly durationMs: number;
    readonly deployment: StatusReport["deployment"];
    readonly verdict: Verdict | "DENIED";
    readonly exitCode: number;
    /** The same without mutes. */
    readonly unmuted: Unmuted;
    /** Findings that are accepted for a time, of those that are there now. */
    readonly muted: readonly Mute[];
    readonly summary: {
        readonly passed: number;
        readonly warnings: number;
        readonly failed: number;
        readonly unknown: number;
        readonly skipped: number;
    };
    readonly results: readonly CheckResult[];
    /** A bundle shows them to those who can teach the parsers. */
    readonly unknownForms: readonly UnknownForm[];
}
