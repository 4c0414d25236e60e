// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Outcome } from "../exitCodes";
import type { OperatorCommand } from "./operatorCommand";
import type { InstanceState } from "../status";
import type { Instance, Layout } from "../sysplex";

/** What an operation is for; append-only (docs/contract.md, "JSON"). */
export const operationKinds = ["START", "STOP", "RESTART", "COMPONENT", "DRAIN", "RESUME", "EVICT", "WAIT"] as const;
export type OperationKind = (typeof operationKinds)[number];

/** What one step does; append-only, public in the JSON of an operation and in the journal. */
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
] as const;
export type StepAction = (typeof stepActions)[number];

/**
 * When an operation that is asked to end may leave a step out: a wait that owes nothing at any time, a step that changes
 * something only before it begins, and never one that an earlier step has made necessary (an instance that is down).
 */
export type Interruption = "any-time" | "before" | "never";

/** One step of a plan: what a person reads, and what the executor needs and nobody reads. */
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
    /** The step whose effect this one takes back: where that was begun, this is taken although something between them failed. */
    readonly undoes: number | null;
    /** After this time it has not been proven. */
    readonly limitSeconds: number;
    /** What it usually takes, where that is worth telling. */
    readonly expectedSeconds: number | null;
    /** What is sent, and nothing else ever is; null for looking, waiting and the hook of the site. */
    readonly operatorCommand: OperatorCommand | null;
    /** The component of a component step. */
    readonly component: string | null;
    /** The instances that are taken together; the gate before them looks at all others. */
    readonly together: readonly string[];
    /** By the rules of which layout it is done: an instance that is restarted may come back in another one than it ran in. */
    readonly layout: Layout;
    /** What an EVICT may remove; absent: everything of the instance. */
    readonly removes?: Removal;
}

/** `onboarded`: the services that are called by lot; the GATEWAY entry of a single-service instance stays, for it hurts nobody. */
export type Removal = "all" | "onboarded";

/** An instance that the user named, and how it stood when the plan was made. */
interface Target {
    readonly instance: Instance;
    readonly before: InstanceState;
    /** The launcher job that runs it now. */
    readonly jobId: string | null;
    /** The one that ran it when the operation began, which this plan may only go on with: a restarted instance has another. */
    readonly firstJobId: string | null;
    /** Users may have been served by it: taking it takes something from them. */
    readonly mayServe: boolean;
}

/** A target for which no step is planned, and why. */
export interface LeftAlone {
    readonly instance: string;
    readonly outcome: Outcome;
    readonly reason: string;
    /** What a person may do about it. */
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
    /** Nobody has to go on serving: then no look before a step keeps it from being taken. */
    readonly allowsOutage: boolean;
    /** The instances that were READY when the plan was made: who is drained now and was READY then is taken by somebody else. */
    readonly readyBefore: readonly string[];
}

/** Why nothing will be done: the evidence, and the option that overrides it where there is one. */
export interface Refusal {
    /** `configuration`: what the user wrote cannot work (exit 1); `safety`: a gate says no (exit 16). */
    readonly ground: "configuration" | "safety";
    readonly reason: string;
    readonly evidence: readonly string[];
    readonly override: string | null;
    /** What takes away its ground, so that the command is taken. */
    readonly next?: string;
}

export type Planned =
    { readonly kind: "plan"; readonly plan: Plan } | { readonly kind: "refusal"; readonly refusal: Refusal };
