// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { StepContext } from "../operationContext";
import { jobBefore, launcherOf } from "../operationContext";
import type { Sent } from "../command/sendCommand";
import { sendCommand } from "../command/sendCommand";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";
import { seeJob } from "../starting/watchJob";

/** IEE342I is also the answer while an earlier command is still queued: worth three more tries (zowe-install-packaging#4320). */
const triesWhileBusy = 4;
const busyPauseMs = 5_000;

/** P. A rejected one may be sent again, one whose answer was lost never is: it could arrive late and meet the next job. */
export async function stopInstance(context: StepContext): Promise<StepResult> {
    context.memory.formerJobId = jobBefore(context);
    const sent = await untilNotBusy(context);
    switch (sent.kind) {
        case "refused":
            return sent.result;
        case "not-active":
            return stepResult("DONE", `it had already ended: ${sent.message}`, null);
        case "busy":
            return stepResult("FAILED", sent.message, busyRemedy(context));
        case "lost":
            return waitFor(context, () => wasHeard(context, sent.why));
        case "taken":
            return stepResult("DONE", "P was accepted", null);
    }
}

async function untilNotBusy(context: StepContext): Promise<Sent> {
    let sent = await sendCommand(context);
    for (let tries = 1; sent.kind === "busy" && tries < triesWhileBusy && !context.signal.aborted; tries += 1) {
        context.waiting(`the task to accept commands (${sent.message})`);
        await context.ports.clock.sleep(busyPauseMs, context.signal);
        sent = await sendCommand(context);
    }
    return sent;
}

function busyRemedy({ instance }: StepContext): string {
    return `the launcher does not accept P: check with D A,${instance.jobName} whether several address spaces have this name, and zowe ha status --lpars ${instance.id}`;
}

/** Did P arrive? The job has ended, or its launcher says that it stops. */
async function wasHeard(context: StepContext, loss: string): Promise<Looked> {
    const { instance, circle, memory } = context;
    const id = memory.formerJobId;
    if (id === null) {
        return over(unheard(context, loss));
    }
    const [job, followed] = await Promise.all([seeJob(instance, id, circle), launcherOf(context, id, "end").look()]);
    if (job.kind === "ended" || job.kind === "absent") {
        return over(stepResult("DONE", "the answer to P was lost, but its job has ended", null));
    }
    return followed.seen && followed.value.isStopping
        ? over(stepResult("DONE", "the answer to P was lost, but its launcher is stopping", null))
        : waitingFor("a sign that P arrived", unheard(context, loss));
}

function unheard({ instance }: StepContext, loss: string): StepResult {
    return stepResult(
        "UNPROVEN",
        `the answer to P was lost (${loss}), and there is no sign that it arrived; it was not sent again`,
        `check zowe ha status --lpars ${instance.id} before you do anything else`,
    );
}
