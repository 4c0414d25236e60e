// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "./event";
import type { OperationReport } from "./operation";

export interface ShownOperation {
    readonly report: OperationReport;
    /** The user, the workstation, the settings, and all events. */
    readonly events: readonly OperationEvent[];
}
