// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import { askConsole } from "../../probe/askConsole";
import { displayCommand } from "../../probe/displayCommand";
import { parseDisplayActive } from "../../probe/parse/displayActive";
import { zisNameOf } from "../../plan/steps/zisSteps";
import type { StepContext } from "../operationContext";
import { sendCommand } from "../command/sendCommand";
import { stepResult } from "../stepResult";
import type { Looked } from "../waitFor";
import { over, waitFor, waitingFor } from "../waitFor";

/** S of the cross-memory server, and the proof that it is active. It is never stopped: others on the system use it. */
export async function startZis(context: StepContext): Promise<StepResult> {
    const sent = await sendCommand(context);
    return sent.kind === "refused" ? sent.result : waitFor(context, () => look(context));
}

async function look({ instance, circle }: StepContext): Promise<Looked> {
    const name = zisNameOf(instance);
    const shown = await askConsole(circle, displayCommand.addressSpaces(name), instance.systemName, parseDisplayActive);
    if (!shown.seen) {
        return waitingFor(`${name} to be seen (${shown.why})`);
    }
    return shown.value.some(({ jobName, isStarting }) => jobName === name && !isStarting)
        ? over(stepResult("DONE", `${name} is active on ${instance.systemName}`, null))
        : waitingFor(`${name} to be active on ${instance.systemName}`);
}
