// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent, PlannedStep, StepStatus } from "../../index";
import { fill, shorten } from "./layout/columns";
import type { Style, Tone } from "./layout/style";
import { painted } from "./layout/style";
import { timeOfDay } from "./layout/timeWords";

interface Running {
    readonly began: number;
    readonly waitsFor: string;
}

/** The known progress, only from events. */
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
    REFUSED: "warning",
};

/** The text of a log entry for an event, before it is split into lines. */
interface Entry {
    readonly name: string;
    readonly text: string;
    readonly accent: { readonly word: string; readonly tone: Tone } | null;
}

/** The lines of a log for an event: one, or several if the width of the style requires it. */
export function logLines(progress: Progress, event: OperationEvent, style: Style): readonly string[] {
    const entry = entryOf(progress, event);
    if (entry === null) {
        return [];
    }
    const { name, text, accent } = entry;
    const time = timeOfDay(event.at);
    const start = name === "" ? `${time}  ` : `${time}  ${name}  `;
    const lines = fill(text, style.width, " ".repeat(time.length + 4), start);
    const accented = accent === null ? lines : painted(lines, accent.word, accent.tone, style);
    return painted(accented, time, "quiet", style);
}

function entryOf(progress: Progress, event: OperationEvent): Entry | null {
    switch (event.kind) {
        case "operation-began":
            return { name: "", text: `${event.operation.toLowerCase()} ${event.operationId}`, accent: null };
        case "command-sent":
            return commandEntry(progress, event);
        case "waiting":
            return waitingEntry(progress, event.number, event.waitsFor);
        case "step-ended":
            return endEntry(progress, event);
        case "end-requested":
            return { name: "", text: endWords(progress, event.by, event.owed), accent: null };
        default:
            return null;
    }
}

function commandEntry(
    progress: Progress,
    { number, sent: { command, answer } }: Extract<OperationEvent, { kind: "command-sent" }>,
): Entry {
    const text = `${command}${answerOf(answer)}`;
    return { name: nameOf(progress, number), text, accent: { word: command, tone: "strong" } };
}

/** A skipped step is explained by earlier lines. */
function endEntry(
    progress: Progress,
    { number, result: { status, detail } }: Extract<OperationEvent, { kind: "step-ended" }>,
): Entry | null {
    const accent = { word: status, tone: tones[status] };
    return progress.running.has(number)
        ? { name: nameOf(progress, number), text: `${status}: ${detail}`, accent }
        : null;
}

/** A wait that is not a step of a plan shows the current state. */
function waitingEntry(progress: Progress, number: number, waitsFor: string): Entry {
    const name = nameOf(progress, number);
    return { name, text: name === "" ? `waiting: ${waitsFor}` : `waiting for ${waitsFor}`, accent: null };
}

function answerOf(answer: string | null): string {
    const words = (answer ?? "").replace(/\s+/g, " ").trim();
    return words === "" ? "" : ` -> ${shorten(words, 160)}`;
}

function endWords({ steps }: Progress, by: "user" | "deadline", owed: readonly number[]): string {
    const who = by === "user" ? "end requested" : "the time limit has passed";
    const names = [...new Set(steps.filter(({ number }) => owed.includes(number)).map(({ instance }) => instance))];
    return names.length === 0
        ? `${who}: no instance must be brought back, so the operation ends now`
        : `${who}: ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} brought back first; press Ctrl-C again to end at once`;
}

function nameOf({ steps }: Progress, number: number): string {
    const step = steps.find((one) => one.number === number);
    return step ? `${step.instance}  ${step.action}` : "";
}

/** The current step of each instance, its duration, and its limit. */
export function liveLines({ steps, running }: Progress, now: Date, style: Style): readonly string[] {
    const open = steps.filter(({ number }) => running.has(number));
    const width = Math.max(0, ...open.map(({ instance }) => instance.length));
    return open.map((step) => {
        const { began, waitsFor } = running.get(step.number) ?? { began: now.getTime(), waitsFor: "" };
        const time = `${clock((now.getTime() - began) / 1_000)} ${bound(step)}`;
        const line = `  ${step.instance.padEnd(width)}  ${step.action.padEnd(14)}  ${time}  ${waitsFor}`;
        return style.paint(shorten(line.trimEnd(), style.width - 1), "quiet");
    });
}

function bound({ expectedSeconds, limitSeconds }: PlannedStep): string {
    return expectedSeconds === null ? `of at most ${clock(limitSeconds)}` : `of about ${clock(expectedSeconds)}`;
}

function clock(duration: number): string {
    const seconds = Math.max(0, Math.round(duration));
    return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}
