// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "./printable";

/** A line of SYSPRINT as far as it can be put together again. */
export interface LogLine {
    /** Its first record, without color. */
    readonly head: string;
    /** The complete line if it continues in further records. */
    readonly whole: string;
    /** The number of its first record, counted from 0 among those that were read. */
    readonly record: number;
}

/** How a line begins: time stamp, prefix `<ZWE...>`, message id, or the words of zwe (E-LCH-01). */
const lineStart =
    /^(?:\d{4}-\d\d-\d\d\s+\d\d:\d\d:\d\d|<ZW[A-Z0-9]{1,6}:|ZWE[A-Z]{1,2}\d{3,4}[A-Z] |ERROR: |Caused by: |GMS: |[a-z]+(?:\.\w+)+(?:Exception|Error): )/;

const barePrefix =
    /^[\d-]{10}\s+[\d:.]{8,12}\s*(?:<ZW[^<>]*>\s+\S{1,8}\s+(?:INFO|WARN|ERROR|DEBUG|TRACE|FATAL)\s*(?:\({1,2}[^()]*\){1,2})?\s*)?$/;

/**
 * Records of SYSPRINT as lines. Records break anywhere, even inside a message id, and each may bear a carriage-control blank
 * (E-LCH-07).
 */
export function logLines(records: readonly string[]): readonly LogLine[] {
    const texts = hasCarriageControl(records) ? records.map(withoutCarriageControl) : records;
    const read = texts.map((text, index) => recordOf(text, index));
    const lines: LogRecord[][] = [];
    read.forEach((record, index) => {
        const last = lines.at(-1);
        if (last && (isBare(last) || !(record.isStart || opensWith(record, read[index + 1])))) {
            last.push(record);
        } else {
            lines.push([record]);
        }
    });
    return lines.map(lineOf);
}

/** A log has thousands of records: each is read once. */
interface LogRecord {
    readonly text: string;
    readonly plain: string;
    readonly isStart: boolean;
    readonly index: number;
}

function recordOf(text: string, index = 0): LogRecord {
    const plain = withoutColors(text);
    return { text, plain, isStart: lineStart.test(plain), index };
}

/** ANSI carriage control: a blank, or the line spacing (IBM DFSMS Using Data Sets, "ANSI control characters"). */
const asa = /^[ 01+-]/;

/** Lines begin behind it and none begins in the first column; the first record of a file may bear `1` and the others a blank. */
export function hasCarriageControl(records: readonly string[]): boolean {
    const isBlankFirst = records.every((record) => record === "" || record.startsWith(" "));
    return (
        isBlankFirst ||
        (!records.some(isStart) && records.some((record) => asa.test(record) && isStart(record.slice(1))))
    );
}

export function withoutCarriageControl(record: string): string {
    return record.replace(asa, "");
}

/** Whether a line begins with this record. */
export function beginsLine(text: string, next: string | undefined): boolean {
    return isStart(text) || opensWith(recordOf(text), next === undefined ? undefined : recordOf(next));
}

/** Whether a line of these records has only begun: the next one belongs to it. */
export function bareLine(parts: readonly string[]): boolean {
    return parts.length < 3 && barePrefix.test(withoutColors(parts.join("")));
}

/** Nothing but time stamp and prefix so far: all following text belongs to it, also an id. */
function isBare(parts: readonly LogRecord[]): boolean {
    return parts.length < 3 && barePrefix.test(wholeOf(parts));
}

function isStart(text: string): boolean {
    return lineStart.test(withoutColors(text));
}

/** No line begins so, and no color code that is removed. */
const neverOpens = /^[^\d<ZECGa-z[]/;

/** The line begins here, but so much of its beginning stands in the next record that only both together show it. */
function opensWith(record: LogRecord, next: LogRecord | undefined): boolean {
    // Most records without a start are lines of the configuration: they are not joined and cleaned once more.
    if (record.text === record.plain && neverOpens.test(record.text)) {
        return false;
    }
    const isOpen = next !== undefined && record.text.trim() !== "" && !record.isStart && !next.isStart;
    return isOpen && isStart(record.text + next.text);
}

/** A line whose first record is too short to be recognized has no separate head. */
function lineOf(parts: readonly LogRecord[]): LogLine {
    const whole = wholeOf(parts);
    const [first] = parts;
    const head = first !== undefined && (first.isStart || parts.length === 1) ? first.plain : whole;
    return { head, whole, record: first?.index ?? 0 };
}

function wholeOf(parts: readonly LogRecord[]): string {
    const [first] = parts;
    return first !== undefined && parts.length === 1
        ? first.plain
        : withoutColors(parts.map(({ text }) => text).join(""));
}

/** Without color, also codes whose escape character was lost or is in another record. */
export function withoutColors(text: string): string {
    const plain = printable(text);
    return plain.includes("[") ? plain.replace(/\[\d{0,2}(?:;\d{1,2})*m/g, "") : plain;
}
