// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent, PlannedStep, StepStatus } from "../../index";
import { shorten } from "./columns";
import type { Style, Tone } from "./style";

interface Running {
    readonly began: number;
    readonly waitsFor: string;
}

/** What is known so far, from events alone. */
export interface Progress {
    readonly began: number | null;
    readonly steps: readonly PlannedStep[];
    readonly running: ReadonlyMap<number, Running>;
}

export const newProgress: Progress = { began: null, steps: [], running: new Map() };

export function withEvent(progress: Progress, event: OperationEvent): Progress {
    const at = Date.parse(event.at);
    const running = new Map(progress.running);
    switch (event.kind) {
        case "operation-began":
            return { began: at, steps: event.plan, running };
        case "step-began":
            running.set(event.number, { began: at, waitsFor: "" });
            return { ...progress, running };
        case "waiting":
            running.set(event.number, { began: running.get(event.number)?.began ?? at, waitsFor: event.waitsFor });
            return { ...progress, running };
        case "step-ended":
            running.delete(event.number);
            return { ...progress, running };
        default:
            return progress;
    }
}

const tones: Readonly<Record<StepStatus, Tone>> = {
    DONE: "good",
    DEGRADED: "warning",
    FAILED: "bad",
    UNPROVEN: "unknown",
    DENIED: "bad",
    INTERRUPTED: "warning",
    "NOT-TAKEN": "quiet",
};

/** The line that a log gets for an event, or none. */
export function logLines(progress: Progress, event: OperationEvent, style: Style): readonly string[] {
    const time = style.paint(`${event.at.slice(11, 19)}Z`, "quiet");
    switch (event.kind) {
        case "operation-began":
            return [`${time}  ${event.operation.toLowerCase()} ${event.operationId}`];
        case "command-sent":
            return [
                `${time}  ${nameOf(progress, event.number)}  ${style.paint(event.sent.command, "strong")}${answerOf(event.sent.answer)}`,
            ];
        case "waiting":
            return [`${time}  ${waitingWords(progress, event.number, event.waitsFor)}`];
        case "step-ended":
            return endLines(progress, event, style).map((line) => `${time}  ${line}`);
        case "end-requested":
            return [`${time}  ${endWords(progress, event.by, event.owed)}`];
        default:
            return [];
    }
}

/** What was left out follows from what was told before. */
function endLines(
    progress: Progress,
    { number, result }: Extract<OperationEvent, { kind: "step-ended" }>,
    style: Style,
): readonly string[] {
    return progress.running.has(number)
        ? [`${nameOf(progress, number)}  ${style.paint(result.status, tones[result.status])}: ${result.detail}`]
        : [];
}

/** A wait that is no step of a plan says how things stand. */
function waitingWords(progress: Progress, number: number, waitsFor: string): string {
    const name = nameOf(progress, number);
    return name === "" ? `waiting: ${waitsFor}` : `${name}  waiting for ${waitsFor}`;
}

function answerOf(answer: string | null): string {
    const words = (answer ?? "").replace(/\s+/g, " ").trim();
    return words === "" ? "" : ` -> ${shorten(words, 160)}`;
}

function endWords({ steps }: Progress, by: "user" | "deadline", owed: readonly number[]): string {
    const who = by === "user" ? "asked to end" : "the deadline has passed";
    const names = [...new Set(steps.filter(({ number }) => owed.includes(number)).map(({ instance }) => instance))];
    return names.length === 0
        ? `${who}: nothing is owed, so it ends here`
        : `${who}: ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} brought back first; Ctrl-C once more leaves at once`;
}

function nameOf({ steps }: Progress, number: number): string {
    const step = steps.find((one) => one.number === number);
    return step ? `${step.instance}  ${step.action}` : "";
}

/** What each instance does now. */
export function liveLines({ steps, running }: Progress, now: Date, style: Style): readonly string[] {
    const open = steps.filter(({ number }) => running.has(number));
    const width = Math.max(0, ...open.map(({ instance }) => instance.length));
    return open.map(({ number, instance, action }) => {
        const { began, waitsFor } = running.get(number) ?? { began: now.getTime(), waitsFor: "" };
        const line = `  ${instance.padEnd(width)}  ${action.padEnd(14)}  ${clock(now.getTime() - began)}  ${waitsFor}`;
        return style.paint(shorten(line.trimEnd(), style.width - 1), "quiet");
    });
}

function clock(milliseconds: number): string {
    const seconds = Math.max(0, Math.round(milliseconds / 1_000));
    return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}
