// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofSubject } from "../model/operation/drill";

/** The request of the user; `targets` are instance ids, already proven to be in the configuration. */
export interface StartIntent {
    readonly kind: "START";
    readonly targets: readonly string[];
    /** Start ZIS too where zss needs it and it is not active. */
    readonly startsZis: boolean;
    /** False (`--no-wait`): done when the job is proven active. */
    readonly waits: boolean;
}

export interface StopIntent {
    readonly kind: "STOP";
    readonly targets: readonly string[];
    readonly allowsOutage: boolean;
}

export interface RestartIntent {
    /** A drill is a restart of one instance that stays down for a time while everything is measured. */
    readonly kind: "RESTART" | "DRILL";
    readonly targets: readonly string[];
    readonly allowsOutage: boolean;
    readonly maxUnavailable: number;
    /** How long an instance must stay READY before the next one is stopped. */
    readonly soakSeconds: number;
    /** A command of the site that runs here while an instance is down. */
    readonly hookDown: string | null;
    readonly startsZis: boolean;
    /** Includes drained instances; otherwise a drain is intended and stays. */
    readonly includesDrained: boolean;
    /** The launcher job each target had when the operation began; one that runs in another job has been restarted (`--continue`). */
    readonly jobsBefore: Readonly<Record<string, string | null>> | null;
    /** What is to be proven to survive the absence of an instance; absent: nothing. */
    readonly proves?: readonly ProofSubject[];
    /** Of a drill: how long the instance stays down. */
    readonly holdSeconds?: number | null;
}

export interface ObserveIntent {
    readonly targets: readonly string[];
    readonly proves: readonly ProofSubject[];
    /** How long an operator may take, down and up again. */
    readonly limitSeconds: number;
}

export interface ComponentIntent {
    readonly kind: "COMPONENT";
    readonly verb: "list" | "start" | "stop" | "restart";
    readonly targets: readonly string[];
    readonly components: readonly string[];
    readonly allowsOutage: boolean;
}
