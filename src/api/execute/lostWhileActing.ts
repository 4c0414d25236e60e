// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../model/operation/event";
import { stepResult } from "./stepResult";

export const journalLost = stepResult(
    "FAILED",
    "the journal could not be written, so nothing new is started",
    "make sure that ZOWE_CLI_HOME has free space and is writable",
);

/** @param loss which operation holds the deployment now, in words */
export function lockLost(loss: string, instanceId: string): StepResult {
    return stepResult(
        "FAILED",
        `the lock of this deployment was lost, so nothing more was started: ${loss}`,
        `check with zowe ha operation list that the other operation has ended, then zowe ha status --lpars ${instanceId}`,
    );
}
