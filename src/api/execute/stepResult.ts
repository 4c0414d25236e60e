// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult, StepStatus } from "../model/operation/event";

/** How a step ended, in one line; rare fields are added by the steps that have them. */
export function stepResult(
    status: StepStatus,
    detail: string,
    remedy: string | null,
    more: Partial<Pick<StepResult, "unproven" | "leftovers" | "jobId" | "components">> = {},
): StepResult {
    return { status, detail, remedy, unproven: [], leftovers: [], jobId: null, components: [], ...more };
}
