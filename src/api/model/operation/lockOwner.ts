// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Operator } from "./event";

/** Who holds a deployment now. */
export interface LockOwner {
    readonly operationId: string;
    readonly by: Operator;
    /** ISO-8601 UTC. */
    readonly since: string;
    /** ISO-8601 UTC; moved on while the owner lives. */
    readonly expires: string;
}
