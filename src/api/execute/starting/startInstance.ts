// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { Observation, Unseen } from "../../model/observation";
import { unseen } from "../../model/observation";
import type { Step } from "../../model/operation/plan";
import type { Instance } from "../../model/sysplex";
import type { Job } from "../../model/seen/zosmf";
import type { StepContext } from "../operationContext";
import { jobBefore } from "../operationContext";
import { awaitWorkspace } from "./awaitWorkspace";
import { refusedStart } from "./refusedStart";
import { sendCommand } from "../command/sendCommand";
import { failureOfJob } from "./startFailure";
import { startRemedy } from "./startRemedies";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";
import type { JobsBefore } from "./watchJob";
import { listJobs, seeNewJob } from "./watchJob";

/** A job shows up within a second or two; where it does not, the log is read. */
const logAfterMs = 4_000;
/** More than the time in which a start shows up or not. */
const logSeconds = 300;

/**
 * S, and the proof that a new job runs. Even if the answer is lost, S is sent only once: a second one could
 * create a second instance.
 */
export async function startInstance(context: StepContext): Promise<StepResult> {
    return (await awaitWorkspace(context)) ?? (await sendStart(context));
}

async function sendStart(context: StepContext): Promise<StepResult> {
    const { instance, circle, memory, ports } = context;
    const listed = await listJobs(instance, circle);
    memory.startedAt = ports.clock.now();
    const sentAt = ports.sysplexTime();
    const before = { ids: new Set(idsBefore(context, listed)), areAll: listed.seen, sentAt };
    const sent = await sendCommand(context);
    if (sent.kind === "refused") {
        return sent.result;
    }
    const loss = sent.kind === "lost" ? sent.why : null;
    return waitFor(context, async () => {
        const looked = await lookForJob(context, before, loss);
        return looked.kind === "waiting" ? ((await lookInLog(context, sentAt)) ?? looked) : looked;
    });
}

/** Where they cannot be listed, that of the plan at least is known: the job that ran before proves nothing about this start. */
function idsBefore(context: StepContext, listed: Observation<readonly Job[]>): readonly string[] {
    const { formerJobId } = context.memory;
    const known = [formerJobId, jobBefore(context)].filter((id) => id !== null);
    return listed.seen ? listed.value.map(({ id }) => id) : known;
}

/** A job that the security product ends before it starts is not in any list: only the system log shows it. */
async function lookInLog({ instance, circle, memory, ports }: StepContext, sentAt: Date): Promise<Looked | null> {
    const since = memory.startedAt?.getTime() ?? 0;
    if (ports.clock.now().getTime() - since < logAfterMs) {
        return null;
    }
    const log = await circle.ask(
        ({ console }) => console.hardcopy?.(instance.systemName, sentAt, logSeconds) ?? noLog(sentAt),
    );
    const message = log.seen ? refusedStart(log.value.messages, instance) : null;
    return message === null ? null : over(stepResult("FAILED", message, startRemedy(message)));
}

function noLog(at: Date): Promise<Unseen> {
    return Promise.resolve(unseen({ source: "log", vantage: "here", at }, "not-asked", "this route has no log"));
}

async function lookForJob(context: StepContext, before: JobsBefore, loss: string | null): Promise<Looked> {
    const { instance, circle, memory } = context;
    const seen = await seeNewJob(instance, before, circle);
    switch (seen.kind) {
        case "active":
            memory.jobId = seen.job.id;
            return over(
                stepResult("DONE", `${nameOf(seen.job)} is active on ${instance.systemName}`, null, {
                    jobId: seen.job.id,
                }),
            );
        case "ended":
            memory.jobId = seen.job.id;
            return over({ ...(await failureOfJob(context, seen.job)), jobId: seen.job.id });
        case "queued":
            return waitingFor(`${nameOf(seen.job)} to run`, notRunning(context, seen.job));
        case "unplaced":
            return waitingFor(`${nameOf(seen.job)} to show where it runs`, notRunning(context, seen.job));
        case "unseen":
            return waitingFor(`the list of jobs (${seen.unseen.why})`, notListed(context, seen.unseen.why, loss));
        case "absent":
            return waitingFor(`a job ${instance.jobName} on ${instance.systemName}`, notThere(context, loss));
    }
}

const nameOf = ({ name, id }: Job): string => `${name}(${id})`;

/** It may run at any moment, and prepare the shared workspace then. */
function notRunning({ instance, step }: StepContext, job: Job): StepResult {
    return stepResult(
        "UNPROVEN",
        `${nameOf(job)} is ${job.status} and was not seen to run on ${instance.systemName} ${step.limitSeconds} s after S`,
        `find out why it does not run, then zowe ha wait --for ready --lpars ${instance.id}`,
    );
}

function notListed({ instance, step }: StepContext, why: string, loss: string | null): StepResult {
    const remedy = `zowe ha wait --for ready --lpars ${instance.id}`;
    const unlisted = `the list of jobs could not be read (${why})`;
    return loss === null
        ? stepResult(
              "UNPROVEN",
              `S was accepted, but whether ${instance.jobName} runs could not be seen: ${unlisted}`,
              remedy,
          )
        : stepResult(
              "UNPROVEN",
              `the answer was lost (${loss}), and ${unlisted}; S was not sent again`,
              lookFirst(instance, step),
          );
}

/** The list was read, and shows no such job. */
function notThere({ instance, step }: StepContext, loss: string | null): StepResult {
    const remedy = lookFirst(instance, step);
    return loss === null
        ? stepResult(
              "FAILED",
              `${instance.systemName} accepted the command, but no job ${instance.jobName} appeared there`,
              remedy,
          )
        : stepResult(
              "UNPROVEN",
              `the answer was lost (${loss}) and no job ${instance.jobName} appeared; S was not sent again`,
              remedy,
          );
}

function lookFirst({ id, systemName }: Instance, { command }: Step): string {
    return `look for ${command ?? ""} in the log of ${systemName}, then zowe ha status --lpars ${id}`;
}
