// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { correctLogOn } from "../../model/correctLogOn";
import type { OperationBegan, OperationEvent } from "../../model/operation/event";
import type { Outcome } from "../../model/exitCodes";
import { exitCodes } from "../../model/exitCodes";
import type { OperationReport } from "../../model/operation/operation";
import type { InstanceState } from "../../model/status";
import { reportFrame } from "./operationReport";

/** The result of a wait. */
export function waitReport(began: OperationBegan, events: readonly OperationEvent[]): OperationReport {
    const ended = events.findLast((event) => event.kind === "operation-ended");
    const looked = events.findLast((event) => event.kind === "looked");
    const outcome = ended?.outcome ?? "TIMEOUT";
    const reason = ended?.reason ?? "it was interrupted";
    const at = ended?.at ?? began.at;
    const seconds = Math.round((Date.parse(at) - Date.parse(began.at)) / 100) / 10;
    return {
        ...reportFrame(began, at),
        outcome,
        exitCode: exitCodes[outcome],
        reason,
        instances: began.targets.map(({ id, system, before }) => {
            const after = looked?.states[id] ?? null;
            return { id, system, before, after, outcome, reason: ownReason(after, outcome, reason), seconds };
        }),
        next: nextOf(outcome, began),
    };
}

/** Everything that is missing is reported once; each row shows the state of its own instance. */
function ownReason(after: InstanceState | null, outcome: Outcome, reason: string): string {
    if (outcome === "DONE") {
        return reason;
    }
    return after === null ? "it was not seen" : `it is ${after}`;
}

function nextOf(outcome: Outcome, { targets }: OperationBegan): string | null {
    if (outcome === "DENIED") {
        return correctLogOn;
    }
    return outcome === "DONE" ? null : `zowe ha status --lpars ${targets.map(({ id }) => id).join(" ")}`;
}
