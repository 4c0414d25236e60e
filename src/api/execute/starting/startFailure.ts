// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { Job } from "../../model/seen/zosmf";
import type { LauncherLog } from "../../model/seen/launcherLog";
import type { FollowedLog } from "./launcherWatch";
import type { StepContext } from "../operationContext";
import { launcherOf } from "../operationContext";
import { startRemedy } from "./startRemedies";
import { stepResult } from "../stepResult";
import type { JobEnd } from "./watchJob";
import { seeJobEnd } from "./watchJob";

/** Components without which an instance does not serve. */
const essential = ["gateway", "discovery", "zaas", "apiml"];

/** Why this start will not succeed, as far as SYSPRINT shows it; null while it may. */
export function failureInLog({ log, portTaken, isPrepared }: FollowedLog): StepResult | null {
    if (portTaken !== null) {
        return failed(portTaken);
    }
    if (log.startFailure && !isPrepared) {
        return failed(specificFailure(log));
    }
    const givenUp = log.components.find(({ isGivenUp, name }) => isGivenUp && essential.includes(name));
    return givenUp ? failed(`ZWEL0038E failed to restart component ${givenUp.name}, max retries reached`) : null;
}

/** ZWEL0030E only reports that the prepare step failed; the cause is in the lines before, often without a message id. */
function specificFailure({ startFailure, startTrace }: LauncherLog): string {
    const said = startFailure === null ? "" : `${startFailure.id} ${startFailure.text}`;
    const lines = startTrace.filter((line) => !line.includes(said));
    const trace = lines.join(" / ");
    if (trace === "") {
        return said;
    }
    return startFailure?.id === "ZWEL0030E" ? `${trace} (${said})` : `${said} ${trace}`;
}

/** The job has ended: with the message that decided it, from SYSPRINT, JESMSGLG or its return code. */
export async function failureOfJob(context: StepContext, job: Job): Promise<StepResult> {
    const [end, followed] = await Promise.all([seeJobEnd(job, context.circle), launcherOf(context, job.id).look()]);
    const code = job.returnCode ?? end.end ?? "no return code";
    const name = `${job.name}(${job.id}) ended with ${code}`;
    const message = decidingMessage(end, followed.seen ? followed.value : null);
    return message === null ? failed(code, name) : failed(message, `${message}; ${name}`);
}

/** The message of the launcher, then the message of the system, then the last error. */
function decidingMessage({ failures }: JobEnd, followed: FollowedLog | null): string | null {
    const inLog = followed === null ? null : failureInLog(followed);
    if (inLog) {
        return inLog.detail;
    }
    const message = failures[0] ?? followed?.log.failures.at(-1);
    return message ? `${message.id} ${message.text}`.slice(0, 200) : null;
}

function failed(message: string, detail = message): StepResult {
    return stepResult("FAILED", detail, startRemedy(message));
}
