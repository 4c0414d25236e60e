// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationKind } from "./plan";
import type { Operator } from "./event";

/**
 * What an operation tells every other workstation while it lives. `announced`: it has not looked yet whether it may act, and takes
 * nothing; `holding`: it saw nobody else after its announcement was seen everywhere, and acts.
 */
export interface Announcement {
    readonly operationId: string;
    readonly operation: OperationKind;
    readonly by: Operator;
    readonly deployment: string;
    readonly phase: "announced" | "holding";
    /** The instances that it may take from the users. */
    readonly targets: readonly string[];
    /** What it does now or next, in words for `status`: `stopping lpar2`, or null. */
    readonly doing: string | null;
    /** ISO-8601 UTC, by the clock of the sysplex. */
    readonly since: string;
    /** ISO-8601 UTC, by the clock of the sysplex; moved on four times in its life while its program lives. */
    readonly expires: string;
}
