// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { Step } from "../../model/operation/plan";
import { buildCommand } from "../../plan/steps/buildCommand";
import type { StepContext } from "../operationContext";
import { resumeInstance } from "../registry/drainInstance";
import { registryStep } from "../registry/registrySteps";
import { tellDistributor } from "../registry/tellDistributor";
import { stepResult } from "../stepResult";

/**
 * Reverses the changes of this operation to an instance after a check refused a step: its override and its quiesced entry. A plan
 * that brings the instance back by itself has steps for that, which are carried out instead.
 *
 * @param isBegun the refused step itself had changed something
 */
export async function takeBack(context: StepContext, refusal: StepResult, isBegun: boolean): Promise<StepResult> {
    const { plan, step, instance } = context;
    const taken = plan.steps.filter(
        (one) => one.instance === instance.id && (one.number < step.number || (isBegun && one.number === step.number)),
    );
    if (plan.steps.some(({ undoes }) => taken.some(({ number }) => number === undoes))) {
        return refusal;
    }
    const given = [
        ...(await forEach(taken, "DRAIN", (drained) => resumeInstance(registryStep({ ...context, step: drained })))),
        ...(await forEach(taken, "QUIESCE-ENTRY", (quiesced) => resumeEntry(context, quiesced))),
    ];
    const failed = given.find(({ status }) => status !== "DONE");
    if (failed !== undefined) {
        const remedy = `zowe ha resume --lpars ${instance.id}`;
        return stepResult("FAILED", `${refusal.detail}; it could not be put back: ${failed.detail}`, remedy);
    }
    return given.length === 0 ? refusal : { ...refusal, detail: `${refusal.detail}; it was put back` };
}

async function forEach(
    steps: readonly Step[],
    action: Step["action"],
    undo: (step: Step) => Promise<StepResult>,
): Promise<readonly StepResult[]> {
    const found = steps.find((step) => step.action === action);
    return found === undefined ? [] : [await undo(found)];
}

function resumeEntry(context: StepContext, quiesced: Step): Promise<StepResult> {
    const intent = quiesced.operatorCommand?.intent;
    const port = intent?.verb === "quiesce" ? intent.port : null;
    const built = port === null ? null : buildCommand({ verb: "resume", port }, context.instance.systemName);
    if (built?.ok !== true) {
        return Promise.resolve(stepResult("FAILED", "the command that resumes its entry could not be built", null));
    }
    const operatorCommand = built.command;
    const command = context.route.wording(operatorCommand);
    return tellDistributor({ ...context, step: { ...quiesced, action: "RESUME-ENTRY", command, operatorCommand } });
}
