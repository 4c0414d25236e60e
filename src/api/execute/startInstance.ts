// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/event";
import type { StepContext } from "./operationContext";
import { sendCommand } from "./sendCommand";
import { failureOfJob } from "./startFailure";
import { stepResult } from "./stepResult";
import type { Looked } from "./waitFor";
import { over, waitFor, waitingFor } from "./waitFor";
import { listJobs, seeNewJob } from "./watchJob";

/**
 * S, and the proof that a job runs that was not there before. Whatever becomes of the answer, S is sent once: a second one could
 * make a second instance.
 */
export async function startInstance(context: StepContext): Promise<StepResult> {
    const { instance, circle, memory, ports } = context;
    const before = await listJobs(instance, circle);
    const known = new Set(before.seen ? before.value.map(({ id }) => id) : []);
    memory.startedAt = ports.clock.now();
    const sent = await sendCommand(context);
    if (sent.kind === "refused") {
        return sent.result;
    }
    if (!before.seen) {
        return withoutJobs(context, before.why);
    }
    const loss = sent.kind === "lost" ? sent.why : null;
    return waitFor(context, () => lookForJob(context, known, loss));
}

async function lookForJob(context: StepContext, known: ReadonlySet<string>, loss: string | null): Promise<Looked> {
    const { instance, circle, memory } = context;
    const seen = await seeNewJob(instance, known, circle);
    if (seen.kind === "active") {
        memory.jobId = seen.job.id;
        const detail = `${seen.job.name}(${seen.job.id}) is active on ${instance.systemName}`;
        return over(stepResult("DONE", detail, null, { jobId: seen.job.id }));
    }
    if (seen.kind === "ended") {
        memory.jobId = seen.job.id;
        return over({ ...(await failureOfJob(context, seen.job)), jobId: seen.job.id });
    }
    const what =
        seen.kind === "unseen"
            ? `the list of jobs (${seen.unseen.why})`
            : `a job ${instance.jobName} on ${instance.systemName}`;
    return waitingFor(
        seen.kind === "queued" ? `${seen.job.name}(${seen.job.id}) to run` : what,
        notSeen(context, loss),
    );
}

function notSeen({ instance, step }: StepContext, loss: string | null): StepResult {
    const remedy = `look for ${step.command ?? ""} in the log of ${instance.systemName}, then zowe ha status --lpars ${instance.id}`;
    return loss === null
        ? stepResult(
              "FAILED",
              `${instance.systemName} took the command, but no job ${instance.jobName} appeared there`,
              remedy,
          )
        : stepResult(
              "UNPROVEN",
              `the answer was lost (${loss}) and no job ${instance.jobName} appeared; S was not sent again`,
              remedy,
          );
}

/** Without the right to see jobs the gateway alone must tell, later. */
function withoutJobs({ memory }: StepContext, why: string): StepResult {
    memory.unproven.push(`its job could not be seen: ${why}`);
    return stepResult("DONE", "S was taken; its job cannot be seen", null, {
        unproven: [`its job could not be seen: ${why}`],
    });
}
