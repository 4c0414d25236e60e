// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { JobFailure, JobMessage, JobMessageLog } from "../../model/seen/jobLog";
import { printable } from "./printable";
import { saidLine } from "./saidLine";
import { launcherVersionLine, readMessage } from "./zoweMessage";

interface Said {
    words: string;
    readonly record: number;
    readonly localTime: string;
}

const failureIds: readonly string[] = [
    "IEF450I",
    "IEF451I",
    "IEF452I",
    "IEF453I",
    "IEFC452I",
    "IEE122I",
    "ICH408I",
    "$HASP310",
];

/** Carriage control, time, job, then the message, which a program without authority begins with `+`. */
const timed = /^.?\s*(\d{2})\.(\d{2})\.(\d{2})\s+(?:JOB|STC|TSU|J|S|T)\d{5,8}\s(.*)$/;
const systemMessage = /^[ *@]*\+?(\$HASP\d{3}|[A-Z]{3,5}\d{3,5}[A-Z]) +(.*)$/;
const dateLine = /^-{4} +[A-Z]+, +(\d{1,2}) +([A-Z]{3}) +(\d{4}) +-{4}/;
const ended = /^\S+\s+ENDED\s+-\s+(?=\S)/;
const months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

/**
 * JESMSGLG, complete or in part (E-LCH-06, E-LCH-07, E-LCH-10). An id counts only at the start
 * of a message: the configuration that Zowe prints also contains ids.
 *
 * @param submittedAt the time at which the job entered the system: dates are local, and its first record shows the difference to UTC
 */
export function parseJobMessageLog(records: readonly string[], submittedAt: Date | null = null): JobMessageLog {
    const messages = messagesOf(records);
    const end = messages.findLast(({ id, text }) => id === "$HASP395" && ended.test(text));
    return {
        systemName: systemNameIn(records[0] ?? ""),
        jobName: jobNameIn(messages),
        zoweVersion: zoweVersionIn(messages),
        end: end ? endOf(end) : null,
        endedAt: end && submittedAt ? universalTime(end, messages[0], submittedAt) : null,
        endLine: end ? saidLine(end.record, `${end.id} ${end.text}`) : null,
        failures: messages.filter(({ id }) => failureIds.includes(id)).map(failureOf),
        messages,
    };
}

function messagesOf(records: readonly string[]): readonly JobMessage[] {
    const said: Said[] = [];
    const lines = records.map(printable);
    const end = lines.findIndex(isJobStatistics);
    let day = "";
    for (const [number, line] of (end < 0 ? lines : lines.slice(0, end)).entries()) {
        const record = timed.exec(line);
        if (record) {
            day = dayOfJobLog(record[4] ?? "") ?? day;
            said.push({ words: record[4] ?? "", record: number, localTime: `${day}T${record.slice(1, 4).join(":")}` });
        } else {
            fold(said.at(-1), line);
        }
    }
    return said.flatMap(messageOf);
}

/** A folded line is aligned with the text; one of a multi-line message begins with the number that ends the first line. */
function fold(last: Said | undefined, line: string): void {
    const [, number, rest = ""] = /^\s*(?:(\d{3}) +)?(.*)$/.exec(line) ?? [];
    if (last && rest.trim() !== "") {
        const first = number === undefined ? last.words : last.words.replace(new RegExp(` +${number}$`), "");
        last.words = `${first} ${rest.trim()}`;
    }
}

/** A component's WTO keeps the prefix that its line has in SYSPRINT (E-LCH-20). */
function messageOf({ words, localTime, record }: Said): JobMessage[] {
    const [, id, text] = systemMessage.exec(words) ?? [];
    if (id !== undefined) {
        return [{ id, text: (text ?? "").trim(), localTime, record }];
    }
    const message = readMessage(words.replace(/^[ *@]*\+/, ""));
    return message ? [{ id: message.id, text: message.text, localTime, record }] : [];
}

/** `RC=0000`, `ABEND=S222`; a line that JES inserts after it is not part of it. */
function endOf({ text }: JobMessage): string {
    const words = text.replace(ended, "").trim();
    return /^[A-Z]+=\S+/.exec(words)?.[0] ?? words;
}

/** The final output of JES2 when the job has ended; no message follows. */
export function isJobStatistics(line: string): boolean {
    return /-{6}\s+JES2\s+JOB\s+STATISTICS\s+-{6}/.test(line);
}

/** The local time of day of a record, `16:48:58`, and its text; null: it continues the one before. */
export function timedRecord(line: string): { readonly time: string; readonly words: string } | null {
    const record = timed.exec(line);
    return record === null ? null : { time: record.slice(1, 4).join(":"), words: record[4] ?? "" };
}

/** `2024-09-09`, of the words of a day line; null: they are none. */
export function dayOfJobLog(said: string): string | null {
    const [, day = "", month = "", year = ""] = dateLine.exec(said.trim()) ?? [];
    const index = months.indexOf(month);
    return index < 0 ? null : `${year}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `J E S 2  J O B  L O G  --  S Y S T E M  S 0 W 1  --  N O D E  S 0 W 1`: the letters count, however many blanks separate them. */
function systemNameIn(record: string): string | null {
    return /JES2JOBLOG--SYSTEM([A-Z0-9$#@]{1,8})--NODE/.exec(record.replace(/\s+/g, ""))?.[1] ?? null;
}

function jobNameIn(messages: readonly JobMessage[]): string | null {
    const patterns: Readonly<Record<string, RegExp>> = {
        IEF695I: /^START\s+\S+\s+WITH\s+JOBNAME\s+(\S+)/,
        $HASP373: /^(\S+)\s+STARTED/,
        IEF403I: /^(\S+)\s+-\s+STARTED/,
        $HASP395: /^(\S+) +ENDED/,
    };
    return messages.map(({ id, text }) => patterns[id]?.exec(text)?.[1]).find((name) => name !== undefined) ?? null;
}

function zoweVersionIn(messages: readonly JobMessage[]): string | null {
    const started = messages.find(({ id }) => id === "ZWEL0021I");
    return launcherVersionLine.exec((started?.text ?? "").replace(/ +/g, " "))?.[1] ?? null;
}

function failureOf(message: JobMessage): JobFailure {
    const hasJobFirst = message.id.startsWith("IEF") || message.id === "$HASP310";
    return { ...message, jobName: hasJobFirst ? (/^\S+/.exec(message.text)?.[0] ?? null) : null };
}

/** Local time less the distance of the first record from the submission, which is a whole number of quarter hours. */
function universalTime(message: JobMessage, first: JobMessage | undefined, submittedAt: Date): Date | null {
    const quarter = 900_000;
    const distance = Date.parse(`${first?.localTime ?? ""}Z`) - submittedAt.getTime();
    const local = Date.parse(`${message.localTime}Z`);
    return Number.isNaN(distance) || Number.isNaN(local)
        ? null
        : new Date(local - Math.round(distance / quarter) * quarter);
}
