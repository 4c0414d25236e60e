// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Drill } from "./drill";
import type { ComponentProcess, Leftover, Operator } from "./event";
import type { Outcome } from "../exitCodes";
import type { Measure } from "./measure";
import type { OperationKind, PlannedStep } from "./plan";
import type { InstanceState } from "../status";

export interface InstanceOutcome {
    readonly id: string;
    readonly system: string;
    readonly before: InstanceState;
    /** Null when it was not looked at again. */
    readonly after: InstanceState | null;
    readonly outcome: Outcome;
    readonly reason: string;
    /** From its first step to its last; null if no step was carried out. */
    readonly seconds: number | null;
}

/** `zowe-ha/operation/1`: the plan, the steps that were carried out, the current state (docs/contract.md, "JSON"). */
export interface OperationReport {
    readonly schema: "zowe-ha/operation/1";
    readonly operation: {
        readonly id: string;
        readonly kind: OperationKind;
        /** The user who started it, and the workstation. */
        readonly by: Pick<Operator, "user" | "host">;
        /** Which sysplex: the name of the ha profile it was begun with. */
        readonly profile: string;
        /** ISO-8601 UTC. */
        readonly startedAt: string;
        /** Null while it runs, and when it was left without an end. */
        readonly endedAt: string | null;
    };
    readonly outcome: Outcome;
    readonly exitCode: number;
    readonly reason: string;
    readonly isDryRun: boolean;
    readonly plan: readonly PlannedStep[];
    readonly instances: readonly InstanceOutcome[];
    /** The leftovers, each with the command that would end it: advice, never issued. */
    readonly leftovers: readonly Leftover[];
    /** What could not be proven, and why. */
    readonly unproven: readonly string[];
    /** The reason for the order, the instances that were not changed, the reason for a refusal. */
    readonly notes: readonly string[];
    /** The next command; null if there is nothing to do. */
    readonly next: string | null;
    /** Components of each instance, for `component`; empty otherwise. */
    readonly components: readonly ComponentProcess[];
    /** What a client saw during the operation; null unless requested. */
    readonly measure: Measure | null;
    /** What a drill measured; null: it is no drill, or nothing was done. */
    readonly drill: Drill | null;
}
