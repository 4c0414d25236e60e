// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { observeGateway } from "../../probe/observeGateways";
import type { FollowedLog } from "./launcherWatch";
import type { StepContext } from "../operationContext";
import { jobBefore, launcherOf } from "../operationContext";
import { failureInLog, failureOfJob } from "./startFailure";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";
import type { JobSeen } from "./watchJob";
import { seeJob } from "./watchJob";

/** ZWEL0018I: the shared workspace is free for the next instance. A start that fails is reported at once. */
export function awaitPrepared(context: StepContext): Promise<StepResult> {
    return waitFor(context, () => look(context), context.memory.startedAt ?? undefined);
}

async function look(context: StepContext): Promise<Looked> {
    const started = await lookAtStart(context);
    if (started.kind === "over") {
        return started;
    }
    const { followed, job } = started;
    if (followed?.isPrepared === true) {
        return over(stepResult("DONE", "ZWEL0018I Zowe instance prepared successfully", null));
    }
    if (followed !== null) {
        return waitingFor("ZWEL0018I (the instance prepares the shared workspace)");
    }
    return withoutLog(context, job);
}

/** If SYSPRINT cannot be read, the gateway shows it: an instance whose gateway is ready has been prepared. */
async function withoutLog(context: StepContext, job: JobSeen["kind"] | "unknown"): Promise<Looked> {
    const { instance, ports } = context;
    const gateway = await observeGateway(instance, ports.apiMediation);
    if (gateway.seen && gateway.value.health.verdict === "ready") {
        return over(
            stepResult("DONE", "its gateway is ready", null, { unproven: ["ZWEL0018I: SYSPRINT could not be read"] }),
        );
    }
    return waitingFor(`SYSPRINT of its job to be readable, or its gateway to be ready (job: ${job})`);
}

type StartSeen =
    | { readonly kind: "going-on"; readonly followed: FollowedLog | null; readonly job: JobSeen["kind"] | "unknown" }
    | { readonly kind: "over"; readonly result: StepResult };

/** The job and what its launcher has added to SYSPRINT: two small requests, regardless of their age. */
export async function lookAtStart(context: StepContext): Promise<StartSeen> {
    const { jobId, startedAt } = context.memory;
    // Once S was sent, the job that ran before proves nothing about this start.
    const id = jobId ?? (startedAt === null ? jobBefore(context) : null);
    return id === null ? { kind: "going-on", followed: null, job: "unknown" } : lookAtJob(context, id);
}

async function lookAtJob(context: StepContext, id: string): Promise<StartSeen> {
    const { instance, circle } = context;
    const [job, followed] = await Promise.all([seeJob(instance, id, circle), launcherOf(context, id).look()]);
    if (job.kind === "ended") {
        return { kind: "over", result: await failureOfJob(context, job.job) };
    }
    if (job.kind === "absent") {
        return {
            kind: "over",
            result: stepResult("FAILED", `${instance.jobName}(${id}) is gone, with its output`, null),
        };
    }
    const said = followed.seen ? followed.value : null;
    const failure = said === null ? null : failureInLog(said);
    return failure ? { kind: "over", result: failure } : { kind: "going-on", followed: said, job: job.kind };
}
