// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/operation/event";
import type { StepContext } from "./operationContext";
import { stepResult } from "./stepResult";

/** The work of the site while the instance is down. If it fails, the instance stays down, because the level that it would run is not known. */
export async function runHook(context: StepContext): Promise<StepResult> {
    const { step, instance, hook, ports } = context;
    const command = step.command ?? "";
    context.waiting(`${command} to end`);
    const facts = {
        ZOWE_HA_INSTANCE: instance.id,
        ZOWE_HA_SYSTEM: instance.systemName,
        ZOWE_HA_JOB_NAME: instance.jobName,
        ZOWE_HA_HOSTNAME: instance.hostname,
    };
    const { exitCode, lastLines } = await hook.run(command, facts, step.limitSeconds * 1_000, ports.signal);
    const words = lastLines.at(-1) ?? "it printed nothing";
    if (exitCode === 0) {
        return stepResult("DONE", `${command} ended with 0`, null);
    }
    const how = exitCode === null ? "did not end in time" : `ended with ${exitCode}`;
    return stepResult(
        exitCode === null && ports.signal.aborted ? "INTERRUPTED" : "FAILED",
        `${command} ${how}: ${words}`,
        `${instance.id} is down and stays down until the hook succeeds; correct it, then continue the operation`,
    );
}
