// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofSubject } from "../../model/operation/drill";
import type { Instance } from "../../model/sysplex";
import type { StepList } from "./stepList";

/** One fetch cycle of every gateway (E-SEP-20): a fault that is there already shows by then. */
export const baselineSeconds = 30;
/** Each question has its own time limit; the longest is the minute for which a validated token is accepted. */
const proofLimitSeconds = 120;

/** Whose absence is watched, and what must survive it. */
export interface Watching {
    readonly instance: Instance;
    /** Those that are down at the same time are not asked. */
    readonly together: readonly string[];
    readonly proves: readonly ProofSubject[];
}

export function addBaseline(steps: StepList, instance: Instance, after: readonly number[]): number {
    return steps.add(instance, {
        action: "BASELINE",
        because: "calls are measured before anything changes",
        after,
        interruption: "any-time",
        limitSeconds: baselineSeconds,
        expectedSeconds: baselineSeconds,
    });
}

/** If the end is requested, the hold ends early, and the instance is brought back. */
export function addHold(steps: StepList, instance: Instance, seconds: number, after: readonly number[]): number {
    return steps.add(instance, {
        action: "HOLD",
        because: `it stays down for ${seconds} s, and calls are measured`,
        after,
        interruption: "never",
        limitSeconds: seconds,
        expectedSeconds: seconds,
    });
}

type Proof = "PROVE-BEFORE" | "PROVE-DOWN" | "PROVE-AFTER";

/** @returns what comes before the next step */
export function addProof(
    steps: StepList,
    { instance, together, proves }: Watching,
    action: Proof,
    after: readonly number[],
): readonly number[] {
    return proves.length === 0
        ? after
        : [
              steps.add(instance, {
                  action,
                  because: becauseOf(action, proves),
                  after,
                  interruption: "any-time",
                  limitSeconds: proofLimitSeconds,
                  together,
                  proves,
              }),
          ];
}

function becauseOf(action: Proof, proves: readonly ProofSubject[]): string {
    return proves.map((subject) => reasons[subject][action]).join(", ");
}

const reasons: Readonly<Record<ProofSubject, Readonly<Record<Proof, string>>>> = {
    "CACHE-KEY": {
        "PROVE-BEFORE": "a cache key is written here and read at the others",
        "PROVE-DOWN": "the others must still have the cache key",
        "PROVE-AFTER": "every instance must have the cache key",
    },
    LOGOUT: {
        "PROVE-BEFORE": "a login at another instance must count here",
        "PROVE-DOWN": "its token is logged out while this instance is down",
        "PROVE-AFTER": "the token that was logged out must be rejected here",
    },
};
