// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Plan, Step } from "./plan";

/** How one step ended. */
export const stepStatuses = ["DONE", "DEGRADED", "FAILED", "UNPROVEN", "DENIED", "INTERRUPTED", "NOT-TAKEN"] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** Something an operation leaves behind, and the command by which a person would end it. */
export interface Leftover {
    readonly instance: string;
    readonly what: string;
    /** Advice; never issued by this program. */
    readonly command: string | null;
}

export interface StepResult {
    readonly status: StepStatus;
    /** What was seen: the deciding message or proof. */
    readonly detail: string;
    readonly remedy: string | null;
    /** What this way to the system could not prove. */
    readonly unproven: readonly string[];
    readonly leftovers: readonly Leftover[];
    /** The launcher job that a start brought into being. */
    readonly jobId: string | null;
}

/** What came back for a command; null: nothing that could be read. */
export interface CommandSent {
    readonly command: string;
    readonly system: string;
    readonly via: "console" | "job" | "ssh";
    readonly answer: string | null;
    /** False: it never left; null: it may have arrived, the answer was lost. */
    readonly wasSent: boolean | null;
}

/** Everything that is known about an operation while it runs; progress, outcome and journal are made of these. */
export type OperationEvent =
    | { readonly kind: "operation-began"; readonly at: Date; readonly operationId: string; readonly plan: Plan }
    | { readonly kind: "step-began"; readonly at: Date; readonly step: Step }
    | { readonly kind: "command-sent"; readonly at: Date; readonly step: Step; readonly sent: CommandSent }
    /** Once for each change of what is waited for. */
    | {
          readonly kind: "waiting";
          readonly at: Date;
          readonly step: Step;
          readonly waitsFor: string;
          readonly seconds: number;
      }
    | {
          readonly kind: "step-ended";
          readonly at: Date;
          readonly step: Step;
          readonly result: StepResult;
          readonly seconds: number;
      }
    | {
          readonly kind: "end-requested";
          readonly at: Date;
          readonly by: "user" | "deadline";
          readonly goesOnWith: readonly Step[];
      }
    | { readonly kind: "operation-ended"; readonly at: Date };
