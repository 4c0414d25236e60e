// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { servingOf } from "../../health/state/serving";
import type { ProofSubject, Trial } from "../../model/operation/drill";
import type { StepResult } from "../../model/operation/event";
import type { Instance } from "../../model/sysplex";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import { tellTrials } from "./tellTrials";
import { askAgain, logInBefore, logOutWhileDown } from "./tokenTrials";
import { trialResult } from "./trialResult";

/** What is tried at one of the three moments, for one subject. */
type Try = (context: StepContext, others: readonly Instance[]) => Promise<readonly Trial[]>;

const keyTries: Readonly<Record<string, Try>> = {
    "PROVE-BEFORE": async (context, others) => {
        const { heldKey, memory, instance } = context;
        memory.cleanUps.push(async () => heldKey?.remove());
        return tellTrials(context, "CACHE-KEY", (await heldKey?.write(instance, others)) ?? []);
    },
    "PROVE-DOWN": async (context, others) =>
        tellTrials(context, "CACHE-KEY", (await context.heldKey?.read(others)) ?? []),
    "PROVE-AFTER": async (context, others) =>
        tellTrials(context, "CACHE-KEY", (await context.heldKey?.read([...others, context.instance])) ?? []),
};

const tokenTries: Readonly<Record<string, Try>> = {
    "PROVE-BEFORE": logInBefore,
    "PROVE-DOWN": logOutWhileDown,
    "PROVE-AFTER": askAgain,
};

const tries: Readonly<Record<ProofSubject, Readonly<Record<string, Try>>>> = {
    "CACHE-KEY": keyTries,
    LOGOUT: tokenTries,
};

/** Whether an entry and a logout survive the absence of this instance: one of the three moments at which it is tried. */
export async function proveStep(context: StepContext): Promise<StepResult> {
    const { step, sysplex } = context;
    context.waiting("the answers of the instances that serve");
    const { decided } = await context.glance();
    const serving = servingOf(sysplex, decided).proven.map(({ instance }) => instance);
    const others = serving.filter(({ id, gateway }) => !step.together.includes(id) && gateway !== null);
    const trials = await Promise.all(
        (step.proves ?? []).map(async (subject) => (await tries[subject][step.action]?.(context, others)) ?? []),
    );
    const found = trials.flat();
    return context.signal.aborted
        ? stepResult("INTERRUPTED", "interrupted while it was tried", null)
        : trialResult(context, found);
}
