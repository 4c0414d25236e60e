// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isNotCarriedOut } from "./notCarriedOut";
import type { OperationEvent } from "../../model/operation/event";
import type { Outcome } from "../../model/exitCodes";
import type { InstanceOutcome } from "../../model/operation/operation";

/** 8 before 12 before 4 (docs/contract.md, "Exit codes"). */
const worstFirst: readonly Outcome[] = [
    "INCOMPLETE",
    "TIMEOUT",
    "UNKNOWN",
    "DENIED",
    "REFUSED",
    "DEGRADED",
    "DONE",
    "NOTHING-TO-DO",
];

export function overallOutcome(events: readonly OperationEvent[], instances: readonly InstanceOutcome[]): Outcome {
    const outcomes = instances.map(({ outcome }) => outcome);
    const worst = worstFirst.find((outcome) => outcomes.includes(outcome)) ?? "NOTHING-TO-DO";
    if (outcomes.includes("INTERRUPTED") || (worst === "DONE" && isCutShort(events))) {
        return endedBy(events);
    }
    return promisesNothing[worst]?.(events, outcomes) === true ? "INCOMPLETE" : worst;
}

/** Both promise that nothing was changed. A step that a check refused was reversed; earlier steps stay done. */
const promisesNothing: Partial<
    Record<Outcome, (events: readonly OperationEvent[], all: readonly Outcome[]) => boolean>
> = {
    DENIED: hasChanged,
    REFUSED: (_, all) => all.includes("DONE") || all.includes("DEGRADED"),
};

function endedBy(events: readonly OperationEvent[]): Outcome {
    const asked = events.find((event) => event.kind === "end-requested");
    return asked?.by === "deadline" ? "TIMEOUT" : "INTERRUPTED";
}

/** Every instance is READY again, but the time for which one of them must stay READY has not passed: the request is not proven. */
function isCutShort(events: readonly OperationEvent[]): boolean {
    return events.some((event) => event.kind === "step-ended" && event.result.status === "INTERRUPTED");
}

/** A command left, or may have: DENIED promises that nothing was changed. */
function hasChanged(events: readonly OperationEvent[]): boolean {
    const denied = new Set(
        events.flatMap((event) =>
            event.kind === "step-ended" && event.result.status === "DENIED" ? [event.number] : [],
        ),
    );
    return events.some(
        (event) => event.kind === "command-sent" && event.sent.wasSent !== false && !denied.has(event.number),
    );
}

/** One sentence: the first instance that decided it, or how many were done. */
export function reasonOf(outcome: Outcome, instances: readonly InstanceOutcome[], isDrill = false): string {
    const isWell = (one: InstanceOutcome): boolean => one.outcome === "DONE" || one.outcome === "NOTHING-TO-DO";
    const [first, ...others] = instances;
    if (first === undefined) {
        return "";
    }
    const well = instances.filter(isWell).length;
    if (well === instances.length) {
        return others.length === 0 && isProven(outcome)
            ? `${first.id}: ${first.reason}`
            : summary(outcome, instances.length, isDrill);
    }
    const deciding =
        decidingOne(
            outcome,
            instances.filter((one) => !isWell(one)),
        ) ?? first;
    const count = others.length === 0 ? "" : `${well} of ${instances.length} done. `;
    return `${count}${deciding.id}: ${deciding.reason}`;
}

/** Steps that were not carried out only follow from one that failed. */
function decidingOne(outcome: Outcome, unwell: readonly InstanceOutcome[]): InstanceOutcome | undefined {
    const causes = unwell.filter(({ reason }) => !isNotCarriedOut(reason));
    const candidates = causes.length > 0 ? causes : unwell;
    return candidates.find((one) => one.outcome === outcome) ?? candidates[0];
}

function isProven(outcome: Outcome): boolean {
    return outcome !== "INTERRUPTED" && outcome !== "TIMEOUT";
}

function summary(outcome: Outcome, count: number, isDrill: boolean): string {
    if (!isProven(outcome) && isDrill) {
        return "the drill ended early; the instance is READY again";
    }
    if (!isProven(outcome)) {
        return "every instance is READY again; the time for which it must stay READY was not completed";
    }
    return outcome === "NOTHING-TO-DO" ? `nothing to do for all ${count}` : `all ${count} done`;
}
