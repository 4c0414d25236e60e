// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ProofAnswer, Trial } from "../../model/operation/drill";
import type { StepContext } from "../operationContext";

/** One answer of a phase. */
export interface Tried {
    readonly instance: string;
    readonly answer: ProofAnswer;
    readonly why: string | null;
    readonly validUntil?: string | null;
}

/** Writes the answers to the journal. */
export async function recordTrials(
    { tried }: StepContext,
    asked: Pick<Trial, "subject" | "phase">,
    answers: readonly Tried[],
): Promise<readonly Trial[]> {
    const trials = answers.map(({ validUntil = null, ...one }) => ({ ...asked, validUntil, ...one }));
    for (const trial of trials) {
        await tried(trial);
    }
    return trials;
}
