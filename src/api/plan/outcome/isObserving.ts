// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationBegan } from "../../model/operation/event";

/** A drill that only watches what an operator does: it sends nothing, so nothing is left to continue or to bring back. */
export function isObserving({ operation, settings }: Pick<OperationBegan, "operation" | "settings">): boolean {
    return operation === "DRILL" && settings["kind"] === "OBSERVE";
}
