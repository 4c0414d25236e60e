// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { CommandText } from "../../model/operation/operatorCommand";
import type { Clock } from "../../ports/clock";
import type { CommandFate, CommandRoute } from "../../ports/commandRoute";
import type { Job } from "../../model/seen/zosmf";
import type { ZosmfCircle } from "../../probe/ZosmfCircle";
import { displayCommand } from "../../probe/displayCommand";
import { fateOf } from "./consoleRoute";

const jobName = "ZWEHACMD";
/** Conversion, where the command is issued, comes before an initiator is needed; both take seconds on a healthy system. */
const limitMs = 30_000;
const pollMs = 1_000;

/**
 * Through a batch job with a JCL COMMAND statement, for sites that refuse console REST. The converter issues the command; the
 * answer of the console is not in the output of the job, so only the job itself can be proven.
 */
export function jobRoute(circle: ZosmfCircle, clock: Clock, signal: AbortSignal): CommandRoute {
    const submit = async (command: string, instance: Instance): Promise<CommandFate> => {
        const zosmf = circle.memberFor(instance.id, instance.systemName) ?? circle.members[0];
        if (!zosmf) {
            return { kind: "not-sent", why: "the profile names no z/OSMF", isDenied: false };
        }
        const submitted = await zosmf.spool.submit(commandJob(command));
        return submitted.seen ? follow(submitted.value, circle, clock, signal) : fateOf(submitted);
    };
    return {
        kind: "job",
        blindSpot: "the answer of the console is not visible to a batch job",
        wording: ({ text, systemName }) => routed(text, systemName),
        send: ({ text, systemName }, instance) => submit(routed(text, systemName), instance),
        prove: (instance) => submit(displayCommand.time, instance),
    };
}

/** A job may be converted on any member of the MAS; RO takes the command to its system. */
function routed(text: CommandText, systemName: string): string {
    return `RO ${systemName},${text}`;
}

/** Columns 1 to 71 count; text in apostrophes continues in column 16 of the next record (z/OS MVS JCL Reference). */
function commandJob(command: string): string {
    const opening = "// COMMAND '";
    const room = 71 - opening.length;
    const whole = `${command}'`;
    const pieces = [whole.slice(0, room)];
    for (let at = room; at < whole.length; at += 71 - 15) {
        pieces.push(whole.slice(at, at + 71 - 15));
    }
    const [first = "", ...rest] = pieces;
    return [
        `//${jobName} JOB CLASS=A,MSGCLASS=H,MSGLEVEL=(1,1)`,
        `${opening}${first}`,
        ...rest.map((piece) => `//${" ".repeat(13)}${piece}`),
        "//NOTHING  EXEC PGM=IEFBR14",
        "",
    ].join("\n");
}

async function follow(job: Job, circle: ZosmfCircle, clock: Clock, signal: AbortSignal): Promise<CommandFate> {
    const by = `job ${job.name}(${job.id})`;
    const deadline = clock.now().getTime() + limitMs;
    while (!signal.aborted && clock.now().getTime() < deadline) {
        const listed = await circle.ask(({ spool }) => spool.jobs(job.name));
        const now = listed.seen ? listed.value.find(({ id }) => id === job.id) : undefined;
        if (now?.status === "OUTPUT") {
            return ended(now, by);
        }
        await clock.sleep(pollMs, signal);
    }
    return { kind: "lost", why: `${by} has not ended yet; the command may have been issued` };
}

function ended({ returnCode }: Job, by: string): CommandFate {
    if (returnCode === "JCL ERROR" || returnCode === "SEC ERROR") {
        return { kind: "not-sent", why: `${by} ended with ${returnCode}`, isDenied: returnCode === "SEC ERROR" };
    }
    return { kind: "sent", text: "", by };
}
