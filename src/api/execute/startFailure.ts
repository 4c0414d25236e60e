// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/event";
import type { Job } from "../ports/zosmf";
import type { FollowedLog } from "./launcherWatch";
import type { StepContext } from "./operationContext";
import { launcherOf } from "./operationContext";
import { portInUseMessage, startRemedy } from "./startRemedies";
import { stepResult } from "./stepResult";
import type { JobEnd } from "./watchJob";
import { seeJobEnd } from "./watchJob";

/** Components without which an instance serves nobody. */
const essential = ["gateway", "discovery", "zaas", "apiml"];

/** Why this start will not come to a good end, as far as SYSPRINT says it; null while it may. */
export function failureInLog({ log, fresh }: FollowedLog): StepResult | null {
    if (log.startFailure) {
        return failed(`${log.startFailure.id} ${log.startFailure.text}`);
    }
    const taken = portInUseMessage(fresh);
    if (taken !== null) {
        return failed(taken);
    }
    const givenUp = log.components.find(({ isGivenUp, name }) => isGivenUp && essential.includes(name));
    return givenUp ? failed(`ZWEL0038E failed to restart component ${givenUp.name}, max retries reached`) : null;
}

/** The job has ended: with the message that decided it, from SYSPRINT, JESMSGLG or its return code. */
export async function failureOfJob(context: StepContext, job: Job): Promise<StepResult> {
    const [end, followed] = await Promise.all([seeJobEnd(job, context.circle), launcherOf(context, job.id).look()]);
    const code = job.returnCode ?? end.end ?? "no return code";
    const name = `${job.name}(${job.id}) ended with ${code}`;
    const message = decidingMessage(end, followed.seen ? followed.value : null);
    return message === null ? failed(code, name) : failed(message, `${message}; ${name}`);
}

/** What the launcher said of it, then what the system said, then whatever was wrong last. */
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
