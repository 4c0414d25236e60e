// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "./event";

export interface JournalledOperation {
    readonly operationId: string;
    /** In the order in which they happened; begins with `operation-began`. */
    readonly events: readonly OperationEvent[];
}
