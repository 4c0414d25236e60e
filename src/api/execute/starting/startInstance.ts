// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/event";
import type { Unseen } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { StepContext } from "../operationContext";
import { refusedStart } from "./refusedStart";
import { sendCommand } from "../command/sendCommand";
import { failureOfJob } from "./startFailure";
import { startRemedy } from "./startRemedies";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";
import { listJobs, seeNewJob } from "./watchJob";

/** A job shows up within a second or two; where it does not, the log is read. */
const logAfterMs = 4_000;

/**
 * S, and the proof that a job runs that was not there before. Whatever becomes of the answer, S is sent once: a second one could
 * make a second instance.
 */
export async function startInstance(context: StepContext): Promise<StepResult> {
    const { instance, circle, memory, ports } = context;
    const before = await listJobs(instance, circle);
    const known = new Set(before.seen ? before.value.map(({ id }) => id) : []);
    memory.startedAt = ports.clock.now();
    const sentAt = ports.sysplexTime();
    const sent = await sendCommand(context);
    if (sent.kind === "refused") {
        return sent.result;
    }
    if (!before.seen) {
        return withoutJobs(context, before.why);
    }
    const loss = sent.kind === "lost" ? sent.why : null;
    return waitFor(context, async () => {
        const looked = await lookForJob(context, known, loss);
        return looked.kind === "waiting" ? ((await lookInLog(context, sentAt)) ?? looked) : looked;
    });
}

/** A job that the security product ends before it begins is in no list: only the log of the system tells. */
async function lookInLog({ instance, circle, memory, ports }: StepContext, sentAt: Date): Promise<Looked | null> {
    const since = memory.startedAt?.getTime() ?? 0;
    if (ports.clock.now().getTime() - since < logAfterMs) {
        return null;
    }
    const log = await circle.ask(({ console }) => console.hardcopy?.(instance.systemName, sentAt) ?? noLog(sentAt));
    const message = log.seen ? refusedStart(log.value, instance) : null;
    return message === null ? null : over(stepResult("FAILED", message, startRemedy(message)));
}

function noLog(at: Date): Promise<Unseen> {
    return Promise.resolve(unseen({ source: "log", vantage: "here", at }, "not-asked", "this way has no log"));
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
