// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Outcome } from "../exitCodes";
import type { DrillForeseen, Trial } from "./drill";
import type { Measure } from "./measure";
import type { LeftAlone, OperationKind, PlannedStep } from "./plan";
import type { InstanceState } from "../status";

/** How one step ended. UNPROVEN: its time passed before it was proven; NOT-TAKEN: an earlier step made it impossible; REFUSED: the check before it refused. */
export const stepStatuses = [
    "DONE",
    "DEGRADED",
    "FAILED",
    "UNPROVEN",
    "DENIED",
    "INTERRUPTED",
    "NOT-TAKEN",
    "REFUSED",
] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** Something an operation leaves behind, and the command by which a person would end it: advice, never issued. */
export interface Leftover {
    readonly instance: string;
    readonly what: string;
    readonly command: string | null;
}

/** A component as the launcher shows it (ZWEL0011I). */
export interface ComponentProcess {
    readonly instance: string;
    readonly id: string;
    /** Null when it has no process. */
    readonly pid: number | null;
    readonly isRunning: boolean;
}

export interface StepResult {
    readonly status: StepStatus;
    /** What was seen: the deciding message, or the proof. */
    readonly detail: string;
    readonly remedy: string | null;
    /** What this route to the system could not prove. */
    readonly unproven: readonly string[];
    readonly leftovers: readonly Leftover[];
    /** The launcher job that a start brought into being. */
    readonly jobId: string | null;
    readonly components: readonly ComponentProcess[];
}

/** One command, or one kind of write to a registry, and what came back. */
export interface CommandSent {
    readonly command: string;
    readonly system: string;
    readonly via: "console" | "job" | "ssh" | "registry";
    /** Which server or job took it; null when none did. */
    readonly by: string | null;
    /** Null: nothing that could be read. */
    readonly answer: string | null;
    /** Null: it may have arrived, the answer was lost. */
    readonly wasSent: boolean | null;
}

export interface Operator {
    readonly user: string;
    readonly host: string;
    readonly pid: number;
}

/** The state of a target when the operation began. */
export interface TargetBefore {
    readonly id: string;
    readonly system: string;
    readonly before: InstanceState;
    readonly jobId: string | null;
}

/** `at` is ISO-8601 UTC everywhere, `number` that of a step. */
interface At {
    readonly at: string;
}

export interface OperationBegan extends At {
    readonly kind: "operation-began";
    readonly operationId: string;
    readonly operation: OperationKind;
    readonly by: Operator;
    readonly deployment: string;
    readonly profile: string;
    /** The operation that this one continues. */
    readonly continues: string | null;
    readonly settings: Readonly<Record<string, string | number | boolean | null>>;
    readonly targets: readonly TargetBefore[];
    readonly leftAlone: readonly LeftAlone[];
    readonly plan: readonly PlannedStep[];
    readonly notes: readonly string[];
    /** Of a drill. */
    readonly foreseen?: DrillForeseen | null;
}

export interface StepEnded extends At {
    readonly kind: "step-ended";
    readonly number: number;
    readonly result: StepResult;
    readonly seconds: number;
}

/**
 * Everything that is known about an operation while it runs. Progress, report and exit code are made of these alone, and the
 * journal is the list of them, one line of JSON each, so that a report can be made of an operation whose program is gone.
 */
export type OperationEvent =
    | OperationBegan
    | (At & { readonly kind: "step-began"; readonly number: number })
    | (At & { readonly kind: "command-sent"; readonly number: number; readonly sent: CommandSent })
    /** Once for each change of what is waited for. */
    | (At & { readonly kind: "waiting"; readonly number: number; readonly waitsFor: string; readonly seconds: number })
    | StepEnded
    /** One answer to whether something was lost with an instance. */
    | (At & { readonly kind: "tried"; readonly number: number; readonly trial: Trial })
    /** The calls of the measurement: after the baseline of a drill, and those of the baseline. */
    | (At & { readonly kind: "measured"; readonly measure: Measure; readonly baseline: Measure | null })
    /** The user or the deadline requested the end; the steps are owed and are still carried out. */
    | (At & { readonly kind: "end-requested"; readonly by: "user" | "deadline"; readonly owed: readonly number[] })
    /** The last look: the current state of the targets. */
    | (At & { readonly kind: "looked"; readonly states: Readonly<Record<string, InstanceState>> })
    | (At & { readonly kind: "operation-ended"; readonly outcome: Outcome; readonly reason: string })
    /** An instance was taken out of the routing, or put back. */
    | (At & {
          readonly kind: "drained";
          readonly instance: string;
          readonly reason: string | null;
          readonly until: string | null;
      })
    | (At & { readonly kind: "resumed"; readonly instance: string });
