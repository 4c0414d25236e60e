// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Outcome } from "../exitCodes";
import type { DrillForeseen, ProofSubject } from "./drill";
import type { OperatorCommand } from "./operatorCommand";
import type { InstanceState } from "../status";
import type { Instance, Layout } from "../sysplex";

/** The kind of an operation; append-only (docs/contract.md, "JSON"). */
export const operationKinds = [
    "START",
    "STOP",
    "RESTART",
    "COMPONENT",
    "DRAIN",
    "RESUME",
    "EVICT",
    "WAIT",
    "DRILL",
] as const;
export type OperationKind = (typeof operationKinds)[number];

/** The action of one step; append-only, public in the JSON of an operation and in the journal. */
export const stepActions = [
    "START-ZIS",
    "GATE",
    "DRAIN",
    "AWAIT-CONSOLE",
    "STOP",
    "PROVE-STOPPED",
    "RUN-HOOK",
    "START",
    "AWAIT-PREPARED",
    "AWAIT-READY",
    "RESUME",
    "SOAK",
    "LIST-COMPONENTS",
    "STOP-COMPONENT",
    "START-COMPONENT",
    "EVICT",
    "QUIESCE-ENTRY",
    "RESUME-ENTRY",
    "BASELINE",
    "PROVE-BEFORE",
    "PROVE-DOWN",
    "PROVE-AFTER",
    "HOLD",
    "AWAIT-DOWN",
    "AWAIT-BACK",
] as const;
export type StepAction = (typeof stepActions)[number];

/** They change nothing that a later step needs: once such a step is over, however it ended, the next one may begin. */
export const watchingActions: ReadonlySet<StepAction> = new Set<StepAction>([
    "BASELINE",
    "PROVE-BEFORE",
    "PROVE-DOWN",
    "PROVE-AFTER",
    "HOLD",
]);

/**
 * When an operation with a requested end may skip a step: a wait that owes nothing at any time, a step that changes
 * something only before it begins, and never a step that an earlier step has made necessary (an instance that is down).
 */
export type Interruption = "any-time" | "before" | "never";

/** One step of a plan: the fields that are shown, and the fields that only the executor needs. */
export interface Step {
    /** Counted from 1, in reading order. */
    readonly number: number;
    readonly instance: string;
    readonly system: string;
    readonly action: StepAction;
    /** The literal command as it is sent, or null when the step only looks or waits. */
    readonly command: string | null;
    readonly because: string;
    /** Steps that must have been done before this one begins. */
    readonly after: readonly number[];
    /** Steps that must be over, done or proven to have failed: what they used is free again. */
    readonly afterEndOf: readonly number[];
    readonly interruption: Interruption;
    /** The step whose effect this one reverses: if that step was started, this one is carried out even if a step between them failed. */
    readonly undoes: number | null;
    /** After this time it has not been proven. */
    readonly limitSeconds: number;
    /** The usual duration, if it is shown. */
    readonly expectedSeconds: number | null;
    /** The only command that is sent; null for steps that observe or wait, and for the hook of the site. */
    readonly operatorCommand: OperatorCommand | null;
    /** The component of a component step. */
    readonly component: string | null;
    /** The instances that are stopped together; the gate before them checks all others. */
    readonly together: readonly string[];
    /** By the rules of which layout it is done: an instance that is restarted may come back in another one than it ran in. */
    readonly layout: Layout;
    /** The registrations that an EVICT may remove; absent: all of the instance. */
    readonly removes?: Removal;
    /** What a PROVE step tries; absent: nothing. */
    readonly proves?: readonly ProofSubject[];
}

/** A step as a person, the journal and the JSON know it. */
export type PlannedStep = Pick<
    Step,
    "number" | "instance" | "system" | "action" | "command" | "because" | "expectedSeconds" | "limitSeconds"
>;

/** `onboarded`: only the services that receive calls; the GATEWAY entry of a single-service instance is harmless and stays. */
export type Removal = "all" | "onboarded";

/** An instance that the user specified, and its state when the plan was made. */
interface Target {
    readonly instance: Instance;
    readonly before: InstanceState;
    /** The launcher job that runs it now. */
    readonly jobId: string | null;
    /** The job that ran it when the operation began. A plan that continues the operation may act only on this job: a restarted instance has another. */
    readonly firstJobId: string | null;
    /** Users may have been served by it: taking it takes something from them. */
    readonly mayServe: boolean;
}

/** A target for which no step is planned, and why. */
export interface LeftAlone {
    readonly instance: string;
    readonly outcome: Outcome;
    readonly reason: string;
    /** The action that a user can take. */
    readonly next: string | null;
}

export interface Plan {
    readonly kind: OperationKind;
    readonly targets: readonly Target[];
    readonly steps: readonly Step[];
    readonly leftAlone: readonly LeftAlone[];
    /** Why the order is what it is, and what could not be seen. */
    readonly notes: readonly string[];
    /** How many instances may be down at a time; the gate holds it. */
    readonly maxUnavailable: number;
    /** No instance has to continue to serve: no check before a step prevents it. */
    readonly allowsOutage: boolean;
    /** The instances that were READY when the plan was made: one that is drained now was drained by another operation. */
    readonly readyBefore: readonly string[];
    /** Of a drill: what is foreseen. */
    readonly foreseen?: DrillForeseen | null;
}

/** Why nothing will be done: the evidence, and the option that overrides it where there is one. */
export interface Refusal {
    /** `configuration`: the input of the user cannot work (exit 1); `safety`: a gate refuses (exit 16). */
    readonly ground: "configuration" | "safety";
    readonly reason: string;
    readonly evidence: readonly string[];
    readonly override: string | null;
    /** The action that removes the reason, so that the command is accepted. */
    readonly next?: string;
}

export type Planned =
    { readonly kind: "plan"; readonly plan: Plan } | { readonly kind: "refusal"; readonly refusal: Refusal };
