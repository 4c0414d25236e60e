// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogLine } from "./logLines";
import { logLines } from "./logLines";
import type { SaidLine } from "../../model/logs/provingLine";
import { saidLine } from "./saidLine";
import type { ZoweMessage } from "./zoweMessage";
import { wholeTextOf, zoweMessageOf } from "./zoweMessage";

/** A message of SYSPRINT, and the text with all records that may belong to it. */
export interface LoggedMessage extends ZoweMessage {
    readonly wholeText: string;
    /** From the id on, as they stand in the first record, or in the whole line if the id breaks. */
    readonly words: string;
    /** The number of the first record, counted from 0 among those that were read. */
    readonly record: number;
}

/** Every line of SYSPRINT that begins with a message, in order. */
export function loggedMessages(records: readonly string[]): readonly LoggedMessage[] {
    return messagesIn(logLines(records));
}

/** The same of lines that were put together before. */
export function messagesIn(lines: readonly LogLine[]): readonly LoggedMessage[] {
    return lines.flatMap((line) => {
        const message = zoweMessageOf(line);
        return message
            ? [{ ...message, wholeText: wholeTextOf(line), words: wordsOf(line, message.id), record: line.record }]
            : [];
    });
}

function wordsOf({ head, whole }: LogLine, id: string): string {
    return head.includes(id) ? head.slice(head.indexOf(id)) : whole.slice(Math.max(0, whole.indexOf(id)));
}

/** Only the launcher's own words count as such: components print messages of their own, and the configuration. */
export function isFromLauncher({ id, writer }: ZoweMessage): boolean {
    return writer === "ZWELNCH" && id.startsWith("ZWEL");
}

/** The message, as it proves a finding: its first record, because what follows may be something else. @param first the number of the first record that was read */
export function saidIn({ words, record }: LoggedMessage, first: number): SaidLine {
    return saidLine(first + record, words);
}

/** The match of the pattern in the message; in its first record if that is sufficient. Any number of blanks is accepted. */
export function matchMessage(message: LoggedMessage, pattern: RegExp): RegExpExecArray | null {
    return pattern.exec(evenly(message.text)) ?? pattern.exec(evenly(message.wholeText));
}

function evenly(text: string): string {
    return text.replace(/ {2,}/g, " ");
}
