// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { observeGateway } from "../../probe/observeGateways";
import { failureOfJob } from "../starting/startFailure";
import type { StepContext } from "../operationContext";
import { jobBefore, launcherOf } from "../operationContext";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";
import { seeJob } from "../starting/watchJob";

/**
 * The launcher accepts P and F from ZWEL0012I on, which it issues right after it has started the components: if one of them
 * serves, it listens, and the beginning of SYSPRINT is no longer needed.
 */
export function awaitConsole(context: StepContext): Promise<StepResult> {
    return waitFor(context, () => look(context));
}

async function look(context: StepContext): Promise<Looked> {
    const { instance, ports } = context;
    const gateway = await observeGateway(instance, ports.apiMediation);
    if (gateway.seen) {
        return over(stepResult("DONE", "its gateway answers, so its launcher listens", null));
    }
    const id = jobBefore(context);
    return id === null ? waitingFor("its job to be seen") : lookAtJob(context, id);
}

async function lookAtJob(context: StepContext, id: string): Promise<Looked> {
    const [job, followed] = await Promise.all([
        seeJob(context.instance, id, context.circle),
        launcherOf(context, id).look(),
    ]);
    if (job.kind === "ended") {
        const { detail } = await failureOfJob(context, job.job);
        return over(stepResult("DONE", `its job has ended by itself: ${detail}`, null));
    }
    if (job.kind === "absent") {
        return over(stepResult("DONE", "its job has ended by itself", null));
    }
    return followed.seen && followed.value.isListening
        ? over(stepResult("DONE", "ZWEL0012I starting console listener", null))
        : waitingFor("ZWEL0012I (before that it does not accept P)", deaf(context));
}

function deaf({ instance }: StepContext): StepResult {
    const detail = "its launcher does not listen yet (no ZWEL0012I), and its gateway does not answer";
    return stepResult(
        "UNPROVEN",
        detail,
        `wait until it has started, or ask an operator to cancel it: C ${instance.jobName}`,
    );
}
