// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport } from "../check";
import type { Severity } from "../finding";
import type { ShownOperation } from "../operation/shownOperation";
import type { StatusReport } from "../status";
import type { WhatIfReport } from "../whatIf";

/**
 * `MET`: every fact that was seen proves it; `LIMITED`: it is met, with a warning; `NOT-MET`: a fact contradicts it; `UNKNOWN`: a fact that
 * it needs was not seen.
 */
export type RequirementOutcome = "MET" | "LIMITED" | "NOT-MET" | "UNKNOWN";

/** A fact for or against a requirement: the result of a check, or the state of an instance. */
export interface RequirementProof {
    /** The id of the check; null for the state of an instance. */
    readonly check: string | null;
    /** Instance, system or sysplex. */
    readonly where: string;
    readonly outcome: RequirementOutcome;
    readonly seen: string;
}

/** A requirement of the high-availability page of the Zowe documentation, with what was seen about it. */
export interface Requirement {
    readonly title: string;
    readonly outcome: RequirementOutcome;
    readonly proofs: readonly RequirementProof[];
}

/** A certificate that the ports of an instance showed in the TLS handshake. */
export interface CertificateLife {
    readonly instance: string;
    readonly system: string;
    /** The components that showed it. */
    readonly components: readonly string[];
    readonly subject: string;
    readonly serialNumber: string;
    readonly isAuthority: boolean;
    /** ISO-8601 UTC. */
    readonly validTo: string;
    /** From the time of the look; negative: it has expired. */
    readonly daysLeft: number;
    /** As in HA-CRT01; null: it does not end soon. */
    readonly severity: Exclude<Severity, "INFO"> | null;
}

/** What a Caching Service showed, without anything being written. */
export interface CacheShown {
    readonly instance: string;
    readonly system: string;
    /** The storage mode in zowe.yaml; null: not configured, or not read. */
    readonly storage: string | null;
    readonly state: "UP" | "DOWN" | "OUT-OF-SERVICE" | "UNKNOWN";
    /** The members of its cluster; null: it reports none, or they were not seen. */
    readonly members: readonly string[] | null;
}

/** Everything that the report is made of; `digest` was computed from it. */
export interface AuditData {
    readonly requirements: readonly Requirement[];
    readonly status: StatusReport;
    readonly check: CheckReport;
    readonly whatif: WhatIfReport;
    readonly certificates: readonly CertificateLife[];
    readonly caches: readonly CacheShown[];
    /** The newest first. */
    readonly operations: readonly ShownOperation[];
}

/** `zowe-ha/report/1`, the object that is printed, exported and returned by the library. */
export interface AuditReport {
    readonly schema: "zowe-ha/report/1";
    /** When it was composed. */
    readonly generatedAt: string;
    readonly durationMs: number;
    /** The worse of the verdicts of `status` and `check`. */
    readonly verdict: StatusReport["verdict"];
    readonly exitCode: number;
    /** Where the facts are from, and when they were seen. */
    readonly source: {
        readonly kind: "SYSTEMS" | "BUNDLE";
        /** Of the bundle, as it was named. */
        readonly file: string | null;
        readonly takenAt: string;
    };
    /** Name and version of each program that took part, and of each Zowe instance that told its version. */
    readonly versions: Readonly<Record<string, string>>;
    /** Of the data as one line of JSON in ASCII, see `rawTextOf`. */
    readonly digest: { readonly algorithm: "SHA-256"; readonly value: string };
    readonly data: AuditData;
}
