// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Operator } from "./event";

/** The current holder of a deployment. */
export interface LockOwner {
    readonly operationId: string;
    readonly by: Operator;
    /** ISO-8601 UTC. */
    readonly since: string;
    /** ISO-8601 UTC; renewed while the owner runs. */
    readonly expires: string;
}
