// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogLine } from "./logLines";

/** A message of a Zowe component or of a library in it. */
export interface ZoweMessage {
    /** `ZWEL0001I`, `ZWEAM000I`, `ISPN000094`. */
    readonly id: string;
    /** The text after the id, in one line. */
    readonly text: string;
    /** The name in the prefix `<ZWELNCH:...>`: the launcher is ZWELNCH; null: no prefix, as in a WTO or from zss. */
    readonly writer: string | null;
    /** Null where the line bears no time stamp. SYSPRINT is in UTC since 2.13 (E-LCH-07). */
    readonly at: Date | null;
}

const stamp = String.raw`(?:(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d:\d\d(?:\.\d{1,3})?)\s+)?`;
const prefix = String.raw`(?:<([A-Z0-9$#@]{1,8})[:>][^<>]{0,200}>?\s+\S{1,8}\s+(?:INFO|WARN|ERROR|DEBUG|TRACE|FATAL)\s+)?`;
const place = String.raw`(?:\({1,2}[^()]{0,200}\){1,2}\s*)?(?:\[Context=[^\]]{0,100}\]\s*)?`;
const id = String.raw`(ZWE[A-Z]{1,2}\d{3,4}[A-Z]|ISPN\d{6}|JGRP\d{6})`;

/** The id is at the start of the message; anywhere else it is part of a text, for example of a printed configuration. */
const message = new RegExp(`^${stamp}${prefix}${place}${id}(?::|\\s|$)\\s*(?:- )?(.*)$`);

/** The output of zwe after a failure, without time stamp and prefix (E-LCH-26). */
const zweError = /^ERROR: (?:Error )?(ZWEL\d{4}E): (.*)$/;

/** The same word before the time stamp (zowe-install-packaging `bin/libs/common.ts`). */
const errorBefore = /^ERROR: (?=\d{4}-)/;

/** The name of an exception, then the message of the library that threw it (E-CCH-14). */
const exception = /^(?:Caused by: )?[a-z]+(?:\.\w+)+(?:Exception|Error): (ISPN\d{6}): (.*)$/;

/** The message that a line begins with; null: it begins with none. */
export function zoweMessageOf(line: LogLine): ZoweMessage | null {
    const inHead = readMessage(line.head);
    const inWhole = line.whole === line.head ? null : readMessage(line.whole);
    return inHead ?? inWhole;
}

/** The same message with all that followed in further records, which may be the rest of it or something else. */
export function wholeTextOf(line: LogLine): string {
    return readMessage(line.whole)?.text ?? "";
}

/** @param text the line without color, and without what JES puts before it */
export function readMessage(text: string): ZoweMessage | null {
    return readError(text) ?? readLine(text.replace(errorBefore, "").replace(/\) Error (?=ZWEL\d)/, ") "));
}

function readError(text: string): ZoweMessage | null {
    const [, error, said] = zweError.exec(text) ?? exception.exec(text) ?? [];
    return error === undefined ? null : { id: error, text: said ?? "", writer: null, at: null };
}

function readLine(text: string): ZoweMessage | null {
    const [, day, time, writer, number, said] = message.exec(text) ?? [];
    return number === undefined
        ? null
        : { id: number, text: said ?? "", writer: writer ?? null, at: timeOf(`${day ?? ""}T${time ?? ""}Z`) };
}

function timeOf(stampOfLine: string): Date | null {
    const at = Date.parse(stampOfLine);
    return Number.isNaN(at) ? null : new Date(at);
}

/** ZWEL0021I from 3.4 on: `Zowe Launcher starting, version is 3.4.0+20251112`, where what follows the plus is the day of the build. */
export const launcherVersionLine = /^Zowe Launcher starting,.* (?:version is|Zowe version) v?(\d+\.\d+\.\d+[\w.-]*)/;
