// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogLine, LogsReport } from "../../index";
import { fill } from "./layout/columns";
import { counted } from "./layout/counted";
import { harmlessLine } from "./layout/harmless";
import type { Style, Tone } from "./layout/style";
import { dayAndTime } from "./layout/timeWords";

/** On a terminal the day stands once, above its lines; elsewhere each line has all of its time. */
interface LogLayout {
    readonly style: Style;
    readonly isTerminal: boolean;
    /** As wide as the longest name of an instance or system. */
    readonly nameWidth: number;
}

const componentWidth = 15;

/** One line of a log, and the day above it where it is another than before. */
export function renderLogLine(line: LogLine, dayBefore: string | null, layout: LogLayout): readonly string[] {
    const { style, isTerminal, nameWidth } = layout;
    const time = timeOf(line, isTerminal);
    const name = harmlessLine(line.instance ?? line.system).padEnd(nameWidth);
    const writer = harmlessLine(line.component ?? wordOf(line)).padEnd(componentWidth);
    const start = `${style.paint(time, "quiet")} ${style.paint(name, "strong")} ${writer} `;
    const indent = " ".repeat(time.length + nameWidth + componentWidth + 3);
    const body = painted(withoutStamp(harmlessLine(line.text)), style);
    return [
        ...(isTerminal ? dayAbove(line, dayBefore, style) : []),
        `${start}${body}`,
        ...line.more.map((part) => `${indent}${harmlessLine(part)}`),
    ];
}

function dayAbove({ at }: LogLine, dayBefore: string | null, style: Style): readonly string[] {
    const day = at?.slice(0, 10) ?? dayBefore;
    return day === dayBefore ? [] : [style.paint(`--- ${day ?? ""} UTC ---`, "quiet")];
}

function painted(text: string, style: Style): string {
    const tone = toneOf(text);
    return tone === null ? text : style.paint(text, tone);
}

function wordOf({ source }: LogLine): string {
    return source === "launcher" ? "-" : source;
}

/** A time that was reckoned is marked; one that cannot be placed is not made up. */
function timeOf({ at, isApproximate }: LogLine, isTerminal: boolean): string {
    const mark = isApproximate ? "~" : " ";
    const width = isTerminal ? 12 : 24;
    const time = isTerminal ? at?.slice(11).replace("Z", "") : at;
    return `${mark}${(time ?? "no time").padEnd(width)}`;
}

/** It stands in front already. */
function withoutStamp(text: string): string {
    return text.replace(/^\d{4}-\d\d-\d\d\s+\d\d:\d\d:\d\d(?:\.\d{1,3})?\s+/, "");
}

function toneOf(text: string): Tone | null {
    if (/\sERROR\s|^\s*(?:ZWE[A-Z]{1,2}\d{3,4}|[A-Z$]{3,5}\d{3,5})[ES]\b/.test(text)) {
        return "bad";
    }
    return /\sWARN\s|^\s*ZWE[A-Z]{1,2}\d{3,4}W\b/.test(text) ? "warning" : null;
}

/**
 * What has to be known about the lines: which logs are missing or have gaps, and how local times were placed.
 *
 * @param shown how many lines were shown
 */
export function renderLogNotes(report: LogsReport, shown: number, style: Style): readonly string[] {
    const { sources, reason, outcome, isCut } = report;
    const told = (text: string): readonly string[] => fill(text, style.width, "    ", "");
    const missing = sources.filter((one) => one.missing !== null);
    return [
        ...missing.flatMap((one) => told(`${nameOf(one)} was not read: ${one.missing ?? ""}`)),
        ...sources.flatMap((one) => one.gaps.flatMap((gap) => told(`${nameOf(one)}: ${gap}`))),
        ...unplaced(sources).flatMap(told),
        ...(shown === 0 ? nothingFound(report).flatMap(told) : []),
        ...(isCut ? told("Older lines were left out.") : []),
        ...(outcome === "DONE" ? [] : [`${outcome}  ${reason}`]),
    ].map(harmlessLine);
}

/** An empty output would leave open whether anything was read. */
function nothingFound({ sources, since, until }: LogsReport): readonly string[] {
    const read = sources.filter(({ missing }) => missing === null);
    const end = until === null ? "" : ` until ${dayAndTime(until)}`;
    return read.length === 0
        ? []
        : [`${counted(read.length, "log")} read; no such line since ${dayAndTime(since)}${end}.`];
}

const words = { launcher: "SYSPRINT", job: "JESMSGLG", console: "the hardcopy log" } as const;

function nameOf({ instance, system, source, job }: LogsReport["sources"][number]): string {
    return `${words[source]}${job === null ? "" : ` of ${job}`} of ${instance ?? system}`;
}

function unplaced(sources: LogsReport["sources"]): readonly string[] {
    const local = sources.filter(({ clock, lines }) => clock.kind === "local" && lines > 0);
    return [
        ...local
            .filter(({ clock }) => clock.by === "submission")
            .map(
                (one) =>
                    `${nameOf(one)} is in local time, ${distance(one.clock.offsetSeconds ?? 0)} by the submission of the job; times with ~ are reckoned so.`,
            ),
        ...local
            .filter(({ clock }) => clock.offsetSeconds === null)
            .map((one) => `${nameOf(one)} is in local time, and its difference from UTC is not known.`),
    ];
}

/** `UTC-05:00`, with seconds where there are any. */
function distance(seconds: number): string {
    const size = Math.abs(seconds);
    const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
    const rest = size % 60 === 0 ? "" : `:${two(size % 60)}`;
    return `UTC${seconds < 0 ? "-" : "+"}${two(size / 3_600)}:${two((size / 60) % 60)}${rest}`;
}
