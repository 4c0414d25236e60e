// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

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

/** What one rule thinks about one thing. FAIL is critical, WARN a warning, UNKNOWN missing evidence. */
export interface Judgement {
    readonly outcome: JudgementOutcome;
    readonly scope: Scope;
    /** What was seen, or for UNKNOWN what could not be. */
    readonly measured: string;
    /** What it means for users and operators; null for PASS and SKIP. */
    readonly impact: string | null;
    /** What to do, with the literal command where there is one; for UNKNOWN the access that is missing. */
    readonly remedy: string | null;
    /** The judgement this one follows from: it is folded under it. */
    readonly causedBy?: { readonly rule: string; readonly scope: Scope };
    /** True: where its cause is judged as well, that one says it; `status` leaves it to the state of the instance. */
    readonly yields?: true;
    /** True: users who reach an address that serves are hurt now by it; in `status` that alone is critical while somebody serves. */
    readonly hurtsUsers?: true;
    /** True: not worth a finding of its own severity, only information. */
    readonly isInformation?: boolean;
}

/** A judgement that is not well, as a person reads it. */
export interface Finding {
    readonly id: string;
    readonly slug: string;
    readonly severity: Severity;
    readonly instance: string | null;
    readonly system: string | null;
    readonly seen: string;
    readonly means: string;
    readonly next: string | null;
    /** Findings that follow from this one. */
    readonly consequences: readonly Finding[];
}
