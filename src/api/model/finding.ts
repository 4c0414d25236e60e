// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProvingLine } from "./logs/provingLine";

/** Best to worst. Silence never passes for health, and a proven fault outranks it (docs/contract.md, "Exit codes"). */
export const verdicts = ["HEALTHY", "DEGRADED", "UNKNOWN", "CRITICAL"] as const;
export type Verdict = (typeof verdicts)[number];

export const severities = ["INFO", "WARNING", "CRITICAL"] as const;
export type Severity = (typeof severities)[number];

export const areas = [
    "sysplex",
    "zfs",
    "config",
    "instance",
    "network",
    "certificates",
    "zosmf",
    "registration",
    "gateway",
    "caching",
    "sso",
    "version",
    "operations",
] as const;
export type Area = (typeof areas)[number];

export type RuleSet = "quick" | "default" | "full" | "prerequisite" | "gate";

export type JudgementOutcome = "PASS" | "WARN" | "FAIL" | "UNKNOWN" | "SKIP";

export interface Scope {
    /** Instance id, or null when the judgement is about the sysplex or a system. */
    readonly instance: string | null;
    readonly system: string | null;
}

export function isSameScope(one: Scope, other: Scope): boolean {
    return one.instance === other.instance && one.system === other.system;
}

/** The result of one rule for one item. FAIL is critical, WARN a warning, UNKNOWN missing evidence. */
export interface Judgement {
    readonly outcome: JudgementOutcome;
    readonly scope: Scope;
    /** What was seen, or for UNKNOWN what could not be seen. */
    readonly measured: string;
    /** What it means for users and operators; null for PASS and SKIP. */
    readonly impact: string | null;
    /** The action, with the literal command if there is one; for UNKNOWN the missing access. */
    readonly remedy: string | null;
    /** The access that it is about; absent: it is not about an access. */
    readonly access?: AccessNeed;
    /** The judgement this one follows from: it is folded under it. */
    readonly causedBy?: { readonly rule: string; readonly scope: Scope };
    /** True: if its cause is also judged, the cause reports it; `status` shows it only in the state of the instance. */
    readonly yields?: true;
    /** True: it affects users of an address that serves now; only this is critical in `status` while an instance serves. */
    readonly hurtsUsers?: true;
    /** The lines of log that prove it; absent: it was not decided from a log. */
    readonly evidence?: readonly ProvingLine[];
    /** True: only information, not a finding with the severity of its rule. */
    readonly isInformation?: boolean;
}

/** An access of the user: for `To <to>`, the security administrator grants `needs`. */
export interface AccessNeed {
    readonly to: string;
    readonly needs: string;
}

/** A judgement that reports a problem, in words. */
export interface Finding {
    readonly id: string;
    readonly slug: string;
    readonly severity: Severity;
    readonly instance: string | null;
    readonly system: string | null;
    readonly seen: string;
    readonly means: string;
    readonly next: string | null;
    /** The lines of log that prove it, in the order of the log; empty: it was not decided from a log. */
    readonly evidence: readonly ProvingLine[];
    /** Findings that follow from this one. */
    readonly consequences: readonly Finding[];
}

/** A finding and all that follow from it. */
export function withConsequences(finding: Finding): readonly Finding[] {
    return [finding, ...finding.consequences.flatMap(withConsequences)];
}
