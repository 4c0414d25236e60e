// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofAnswer, ProofPhase, ProofSubject, Trial } from "../../model/operation/drill";
import type { StepContext } from "../operationContext";

/** The phase of a PROVE step. */
const phases: Readonly<Record<string, ProofPhase>> = {
    "PROVE-BEFORE": "BEFORE",
    "PROVE-DOWN": "DOWN",
    "PROVE-AFTER": "AFTER",
};

export interface Tried {
    readonly instance: string;
    readonly answer: ProofAnswer;
    readonly why: string | null;
    readonly validUntil?: string | null;
}

/** Records the answers of one subject in the phase of the step. */
export async function tellTrials(
    { step, tried }: StepContext,
    subject: ProofSubject,
    answers: readonly Tried[],
): Promise<readonly Trial[]> {
    const phase = phases[step.action] ?? "AFTER";
    const trials = answers.map(({ validUntil = null, ...one }) => ({ subject, phase, validUntil, ...one }));
    for (const trial of trials) {
        await tried(trial);
    }
    return trials;
}
