// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/event";
import type { StepContext } from "../operationContext";
import { sendCommand } from "../command/sendCommand";
import { stepResult } from "../stepResult";

/**
 * QUIESCE or RESUME of the entry port on the system of the instance. Where the console does not let us, the routes are taken and
 * given back all the same: new connections then go on arriving until the port closes.
 */
export async function tellDistributor(context: StepContext): Promise<StepResult> {
    const sent = await sendCommand(context);
    if (sent.kind === "taken") {
        return stepResult("DONE", told(context), null);
    }
    const why = sent.kind === "refused" ? sent.result.detail : sent.kind === "lost" ? sent.why : sent.message;
    return stepResult("DONE", "the distributor was not told", null, {
        unproven: [`whether the distributor follows on ${context.step.system}: ${why}`],
    });
}

function told({ step }: StepContext): string {
    return step.action === "QUIESCE-ENTRY"
        ? `the distributor sends no new connection to ${step.system}`
        : `the distributor may send to ${step.system} again`;
}
