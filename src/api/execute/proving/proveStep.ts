// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { servingOf } from "../../health/state/serving";
import type { ProofPhase, ProofSubject } from "../../model/operation/drill";
import type { StepResult } from "../../model/operation/event";
import type { Instance } from "../../model/sysplex";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import type { Tried } from "./recordTrials";
import { recordTrials } from "./recordTrials";
import { askAgain, logInBefore, logOutWhileDown } from "./tokenTrials";
import { trialResult } from "./trialResult";

/** What is tried in one phase, for one subject. */
type Try = (context: StepContext, others: readonly Instance[]) => Promise<readonly Tried[]>;

const tries: Readonly<Record<ProofSubject, Readonly<Record<ProofPhase, Try>>>> = {
    "CACHE-KEY": {
        BEFORE: async ({ heldKey, memory, instance }, others) => {
            memory.cleanUps.push(async () => heldKey?.remove());
            return (await heldKey?.write(instance, others)) ?? [];
        },
        DOWN: async ({ heldKey }, others) => (await heldKey?.read(others)) ?? [],
        AFTER: async ({ heldKey, instance }, others) => (await heldKey?.read([...others, instance])) ?? [],
    },
    LOGOUT: { BEFORE: logInBefore, DOWN: logOutWhileDown, AFTER: askAgain },
};

/** Tries in one phase whether an entry and a logout survive the absence of this instance. */
export async function proveStep(context: StepContext, phase: ProofPhase): Promise<StepResult> {
    const { step, sysplex } = context;
    context.waiting("the answers of the instances that serve");
    const { decided } = await context.glance();
    const serving = servingOf(sysplex, decided).proven.map(({ instance }) => instance);
    const others = serving.filter(({ id, gateway }) => !step.together.includes(id) && gateway !== null);
    const trials = await Promise.all(
        (step.proves ?? []).map(async (subject) =>
            recordTrials(context, { subject, phase }, await tries[subject][phase](context, others)),
        ),
    );
    return context.signal.aborted
        ? stepResult("INTERRUPTED", "interrupted while it was tried", null)
        : trialResult(context, phase, trials.flat());
}
