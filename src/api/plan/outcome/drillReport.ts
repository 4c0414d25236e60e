// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Drill, DrillForeseen, ProofAnswer, Trial } from "../../model/operation/drill";
import type { OperationBegan, OperationEvent } from "../../model/operation/event";
import type { MeasuredTarget } from "../../model/operation/measure";
import type { StepAction } from "../../model/operation/plan";
import { isObserving } from "./isObserving";

/** What a drill measured, of its events alone; null: it is no drill, or it is about no instance. */
export function drillReport(began: OperationBegan, events: readonly OperationEvent[]): Drill | null {
    const [target] = began.targets;
    if (began.operation !== "DRILL" || target === undefined) {
        return null;
    }
    const measured = events.findLast((event) => event.kind === "measured");
    const trials = events.flatMap((event) => (event.kind === "tried" ? [event.trial] : []));
    const told = {
        ...absenceOf(began, events),
        instance: target.id,
        system: target.system,
        foreseen: began.foreseen ?? null,
        baseline: measured?.baseline ?? null,
        ...callsOf((measured?.measure.targets ?? []).filter((one) => one.target !== target.id)),
        cacheKey: keyAnswer(trials),
        logout: logoutAnswer(trials, target.id),
        trials,
    };
    return { ...told, surprises: surprisesOf(told) };
}

type Absence = Pick<Drill, "kind" | "holdSeconds" | "downAt" | "readyAt" | "downSeconds">;

function absenceOf(began: OperationBegan, events: readonly OperationEvent[]): Absence {
    const { holdSeconds } = began.settings;
    const isStop = !isObserving(began);
    const downAt = isStop ? beginOf("STOP", began, events) : endOf("AWAIT-DOWN", began, events);
    const readyAt = endOf(isStop ? "AWAIT-READY" : "AWAIT-BACK", began, events);
    return {
        kind: isStop ? "STOP" : "OBSERVE",
        holdSeconds: typeof holdSeconds === "number" ? holdSeconds : null,
        downAt,
        readyAt,
        downSeconds: secondsBetween(downAt, readyAt),
    };
}

type Calls = Pick<Drill, "calls" | "failedCalls" | "longestGapSeconds" | "recoverySeconds">;

/** Of the entry and all gateways but its own, which is down as planned. */
function callsOf(targets: readonly MeasuredTarget[]): Calls {
    if (targets.length === 0) {
        return { calls: null, failedCalls: null, longestGapSeconds: null, recoverySeconds: null };
    }
    const first = targets.map(({ firstFailureAt }) => firstFailureAt).filter((at) => at !== null);
    const last = targets.map(({ lastFailureAt }) => lastFailureAt).filter((at) => at !== null);
    return {
        calls: sum(targets.map(({ calls }) => calls)),
        failedCalls: sum(targets.map(({ failures }) => failures)),
        longestGapSeconds: Math.max(...targets.map(({ longestGapSeconds }) => longestGapSeconds)),
        recoverySeconds: secondsBetween(first.sort()[0] ?? null, last.sort().at(-1) ?? null) ?? 0,
    };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function secondsBetween(from: string | null, to: string | null): number | null {
    return from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 100) / 10;
}

function numbersOf(action: StepAction, { plan }: OperationBegan): readonly number[] {
    return plan.filter((step) => step.action === action).map(({ number }) => number);
}

function beginOf(action: StepAction, began: OperationBegan, events: readonly OperationEvent[]): string | null {
    const numbers = numbersOf(action, began);
    return events.find((event) => event.kind === "step-began" && numbers.includes(event.number))?.at ?? null;
}

function endOf(action: StepAction, began: OperationBegan, events: readonly OperationEvent[]): string | null {
    const numbers = numbersOf(action, began);
    const ended = events.find(
        (event) => event.kind === "step-ended" && numbers.includes(event.number) && event.result.status === "DONE",
    );
    return ended?.at ?? null;
}

/** What is proven to be lost outranks what is not known, and both outrank what is proven to be there. */
const worstFirst: readonly ProofAnswer[] = ["LOST", "UNKNOWN", "HOLDS", "SKIPPED"];

function worstOf(trials: readonly Trial[]): ProofAnswer {
    return worstFirst.find((answer) => trials.some((trial) => trial.answer === answer)) ?? "SKIPPED";
}

/** Not known until it was read after the loss. */
function keyAnswer(trials: readonly Trial[]): ProofAnswer {
    const own = trials.filter(({ subject }) => subject === "CACHE-KEY");
    const later = own.filter(({ phase }) => phase !== "BEFORE");
    return later.length > 0 ? worstOf(later) : own.some(({ answer }) => answer !== "SKIPPED") ? "UNKNOWN" : "SKIPPED";
}

function logoutAnswer(trials: readonly Trial[], instance: string): ProofAnswer {
    const own = trials.filter(({ subject }) => subject === "LOGOUT");
    const after = own.find((trial) => trial.phase === "AFTER" && trial.instance === instance);
    if (own.length === 0 || own.every(({ answer }) => answer === "SKIPPED")) {
        return "SKIPPED";
    }
    return after?.answer ?? "UNKNOWN";
}

type Told = Omit<Drill, "surprises">;

function surprisesOf(told: Told): readonly string[] {
    const { foreseen, baseline } = told;
    const before = sum((baseline?.targets ?? []).map(({ failures }) => failures));
    return [
        ...(before > 0 ? [`${before} calls failed before anything was changed.`] : []),
        ...(foreseen === null ? [] : [...failedMore(told, foreseen), ...lostMore(told, foreseen)]),
    ];
}

function failedMore({ failedCalls, calls }: Told, { failedCalls: { value } }: DrillForeseen): readonly string[] {
    return failedCalls !== null && value !== null && failedCalls > value
        ? [`${failedCalls} of ${calls ?? 0} calls failed; ${value === 0 ? "none" : value} foreseen.`]
        : [];
}

function lostMore({ cacheKey, logout, instance }: Told, foreseen: DrillForeseen): readonly string[] {
    return [
        ...(cacheKey === "LOST" && foreseen.cacheKey.value !== "LOST"
            ? [`The cache key was lost; that was not foreseen.`]
            : []),
        ...(logout === "LOST" && foreseen.logout.value !== "LOST"
            ? [`${instance} accepts a token that was logged out while it was down; that was not foreseen.`]
            : []),
    ];
}
