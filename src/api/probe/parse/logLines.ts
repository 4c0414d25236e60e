// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "./printable";

/** A line of SYSPRINT as far as it can be put together again. */
export interface LogLine {
    /** Its first record, without colours. */
    readonly head: string;
    /** All of it, when it went on in further records. */
    readonly whole: string;
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
    const texts = hasCarriageControl(records) ? records.map((record) => record.replace(asa, "")) : records;
    const lines: string[][] = [];
    texts.forEach((text, index) => {
        const last = lines.at(-1);
        if (last && (isBare(last) || !(isStart(text) || opensWith(text, texts[index + 1])))) {
            last.push(text);
        } else {
            lines.push([text]);
        }
    });
    return lines.map(lineOf);
}

/** ANSI carriage control: a blank, or how far the printer is to go on (IBM DFSMS Using Data Sets, "ANSI control characters"). */
const asa = /^[ 01+-]/;

/** Lines begin behind it and none begins in the first column; the first record of a file may bear `1` and the others a blank. */
function hasCarriageControl(records: readonly string[]): boolean {
    const isBlankFirst = records.every((record) => record === "" || record.startsWith(" "));
    return (
        isBlankFirst ||
        (records.some((record) => asa.test(record) && isStart(record.slice(1))) && !records.some(isStart))
    );
}

/** Nothing but time stamp and prefix so far: whatever follows belongs to it, also an id. */
function isBare(parts: readonly string[]): boolean {
    return parts.length < 3 && barePrefix.test(plain(parts.join("")));
}

function isStart(text: string): boolean {
    return lineStart.test(plain(text));
}

/** The line begins here, but so much of its beginning stands in the next record that only both together show it. */
function opensWith(text: string, next: string | undefined): boolean {
    return next !== undefined && text.trim() !== "" && !isStart(text) && !isStart(next) && isStart(text + next);
}

/** A line whose first record is too short to be recognised has no head of its own. */
function lineOf(parts: readonly string[]): LogLine {
    const whole = plain(parts.join(""));
    const first = plain(parts[0] ?? "");
    return { head: lineStart.test(first) || parts.length === 1 ? first : whole, whole };
}

/** Without colours, also those whose escape character was lost on the way or stands in another record. */
function plain(text: string): string {
    return printable(text).replace(/\[\d{0,2}(?:;\d{1,2})*m/g, "");
}
