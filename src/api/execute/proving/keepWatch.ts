// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";

/** Time passes, and the calls beside it are measured. It ends early when an end is requested: what comes after it may be owed. */
export async function keepWatch({ step, ports, asked, waiting }: StepContext): Promise<StepResult> {
    const { clock } = ports;
    const seconds = step.limitSeconds;
    const began = clock.now().getTime();
    waiting(`${seconds} s to pass while calls are measured`);
    await clock.sleep(seconds * 1_000, asked);
    const passed = Math.round((clock.now().getTime() - began) / 1_000);
    return asked.aborted
        ? stepResult("INTERRUPTED", `ended after ${passed} of ${seconds} s: the end was requested`, null)
        : stepResult("DONE", `measured for ${seconds} s`, null);
}
