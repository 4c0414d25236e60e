// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type {
    Leftover,
    OperationBegan,
    OperationEvent,
    StepEnded,
    StepStatus,
    TargetBefore,
} from "../../model/operation/event";
import type { Outcome } from "../../model/exitCodes";
import { exitCodes } from "../../model/exitCodes";
import type { Drill } from "../../model/operation/drill";
import type { InstanceOutcome, OperationReport } from "../../model/operation/operation";
import { drillReport } from "./drillReport";
import { counts, instanceOutcome } from "./instanceOutcome";
import { isObserving } from "./isObserving";
import { overallOutcome, reasonOf } from "./overallOutcome";

/** The result of the events of one operation that has ended, still runs, or lost its program. */
export function operationReport(events: readonly OperationEvent[]): OperationReport | null {
    const began = events[0];
    if (began?.kind !== "operation-began") {
        return null;
    }
    const instances = began.targets.map((target) => outcomeOf(target, began, events));
    const results = resultsOf(events, began);
    const drill = drillReport(began, events);
    const end = endOf(events, instances, drill);
    return {
        ...reportFrame(began, end.at),
        outcome: end.outcome,
        exitCode: exitCodes[end.outcome],
        reason: end.reason,
        instances,
        leftovers: [...results.flatMap(({ result }) => result.leftovers), ...stillDrained(began, events)],
        unproven: [...new Set(results.flatMap(({ result }) => result.unproven))],
        components: results.flatMap(({ result }) => result.components),
        measure: events.findLast((event) => event.kind === "measured")?.measure ?? null,
        drill,
        next: nextOf(end.outcome, began, results),
    };
}

/** A drain that was to lead to something else, which did not come: the instance runs and gets no work. */
function stillDrained({ operation }: OperationBegan, events: readonly OperationEvent[]): readonly Leftover[] {
    if (operation === "DRAIN") {
        return [];
    }
    const drained = new Set<string>();
    for (const event of events) {
        if (event.kind === "drained") {
            drained.add(event.instance);
        } else if (event.kind === "resumed") {
            drained.delete(event.instance);
        }
    }
    return [...drained].map((instance) => ({
        instance,
        what: "drained by this operation: it runs, but gets no work",
        command: `zowe ha resume --lpars ${instance}`,
    }));
}

/** As it was written down; while it runs, and when its program is gone, as the events so far have it. */
function endOf(
    events: readonly OperationEvent[],
    instances: readonly InstanceOutcome[],
    drill: Drill | null,
): { readonly at: string | null; readonly outcome: Outcome; readonly reason: string } {
    const ended = events.findLast((event) => event.kind === "operation-ended");
    if (ended) {
        return ended;
    }
    const outcome = overallOutcome(events, instances);
    const [surprise] = drill?.surprises ?? [];
    return outcome === "DONE" && surprise !== undefined
        ? { at: null, outcome: "DEGRADED", reason: surprise }
        : { at: null, outcome, reason: reasonOf(outcome, instances, drill !== null) };
}

/** The common part of every report of an operation. */
export function reportFrame(
    began: OperationBegan,
    endedAt: string | null,
): Omit<OperationReport, "outcome" | "exitCode" | "reason" | "instances" | "next"> {
    return {
        schema: "zowe-ha/operation/1",
        operation: {
            id: began.operationId,
            kind: began.operation,
            by: { user: began.by.user, host: began.by.host },
            profile: began.profile,
            startedAt: began.at,
            endedAt,
        },
        isDryRun: false,
        plan: began.plan,
        notes: began.notes,
        leftovers: [],
        unproven: [],
        components: [],
        measure: null,
        drill: drillReport(began, []),
    };
}

export function outcomeOf(
    target: TargetBefore,
    began: OperationBegan,
    events: readonly OperationEvent[],
): InstanceOutcome {
    const left = began.leftAlone.find(({ instance }) => instance === target.id);
    const looked = events.findLast((event) => event.kind === "looked");
    const after = looked?.states[target.id] ?? null;
    if (left) {
        return {
            id: target.id,
            system: target.system,
            before: target.before,
            after,
            outcome: left.outcome,
            reason: left.reason,
            seconds: null,
        };
    }
    return instanceOutcome(target, after, began, events);
}

/** Of the steps whose result still holds. */
function resultsOf(events: readonly OperationEvent[], began: OperationBegan): readonly StepEnded[] {
    const states = events.findLast((event) => event.kind === "looked")?.states ?? {};
    const instanceOf = (number: number): string => began.plan.find((step) => step.number === number)?.instance ?? "";
    return events
        .filter((event) => event.kind === "step-ended")
        .filter((step) => counts(step, states[instanceOf(step.number)] ?? null, began));
}

/** The next command: a restart has its own, the others are repeated, or repaired as the failed step explains. */
function nextOf(outcome: Outcome, began: OperationBegan, results: readonly StepEnded[]): string | null {
    const isOpen = ["INCOMPLETE", "TIMEOUT", "INTERRUPTED", "DENIED"].includes(outcome);
    const left = began.leftAlone.map(({ next }) => next).filter((next) => next !== null);
    const first = remedyOf(results) ?? left[0] ?? null;
    if (!isOpen || !isContinued(began)) {
        return first;
    }
    const goOn = `zowe ha ${began.operation.toLowerCase()} --continue ${began.operationId}`;
    return first === null ? goOn : `${first}; then ${goOn}`;
}

function isContinued(began: OperationBegan): boolean {
    return began.operation === "RESTART" || (began.operation === "DRILL" && !isObserving(began));
}

const worstFirst: readonly StepStatus[] = ["FAILED", "UNPROVEN", "DENIED", "REFUSED", "DEGRADED"];

function remedyOf(results: readonly StepEnded[]): string | null {
    const withRemedy = results.filter(({ result }) => result.remedy !== null);
    const worst = worstFirst.find((status) => withRemedy.some(({ result }) => result.status === status));
    return withRemedy.find(({ result }) => result.status === worst)?.result.remedy ?? null;
}
