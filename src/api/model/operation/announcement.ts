// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationKind } from "./plan";
import type { Operator } from "./event";

/**
 * What an operation shows to every other workstation while it runs. `announced`: it has not checked yet whether it may act, and changes
 * nothing; `holding`: it saw no other operation after its announcement was visible everywhere, and acts.
 */
export interface Announcement {
    readonly operationId: string;
    readonly operation: OperationKind;
    readonly by: Operator;
    readonly deployment: string;
    readonly phase: "announced" | "holding";
    /** The instances that it may take from the users. */
    readonly targets: readonly string[];
    /** Its current or next step, in words for `status`: `stopping lpar2`, or null. */
    readonly doing: string | null;
    /** ISO-8601 UTC, by the clock of the sysplex. */
    readonly since: string;
    /** ISO-8601 UTC, by the clock of the sysplex; renewed four times per lifetime while its program runs. */
    readonly expires: string;
}
