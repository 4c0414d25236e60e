// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printable } from "./printable";

interface ConsoleMessage {
    /** `CNZ4106I`, `$HASP690`; without the `+` of an authorised program or the `*` of an action message. */
    readonly id: string;
    /** The whole message on one line, its id first. */
    readonly text: string;
}

type ConsoleAnswerKind =
    | "empty"
    | "not-authorized"
    | "no-such-system"
    | "invalid-command"
    | "not-active"
    | "busy"
    | "duplicate-name"
    | "start-failed"
    | "answer";

/** The reaction of z/OS to a command, before its answer is parsed; `message` is "" for `empty` and `answer`. */
interface ConsoleAnswer {
    readonly kind: ConsoleAnswerKind;
    readonly message: string;
}

/** A refusal arrives inside an HTTP 200 (IBM/ibm_zos_zosmf). */
const kinds: Readonly<Record<string, ConsoleAnswerKind>> = {
    IEE345I: "not-authorized",
    ICH408I: "not-authorized",
    IKJ55353I: "not-authorized",
    $HASP690: "not-authorized",
    IEE618I: "no-such-system",
    IEE305I: "invalid-command",
    IEE307I: "invalid-command",
    IEE309I: "invalid-command",
    IEE311I: "invalid-command",
    IEE535I: "invalid-command",
    IEE708I: "invalid-command",
    IEE341I: "not-active",
    IEE342I: "busy",
    IEE842I: "duplicate-name",
    IEE122I: "start-failed",
    IEE132I: "start-failed",
    IEFC452I: "start-failed",
    IEFC612I: "start-failed",
    $HASP310: "start-failed",
};

const messageStart = /^[+*@]{0,2}(\$HASP\d{3}|[A-Z]{3,4}\d{3,5}[ADEISTW])(?=\s|$)/;

/** `SYSB     RESPONSES -----`: the header of ROUTE before the answer of a system, also in the middle of a long one (IBM MVS System Messages, IEE421I). */
const routeHeader = /^\s*([A-Z0-9$#@]{1,8})\s+RESPONSES\s+-{3,}\s*$/;

/**
 * The lines of an answer: ended by `\r\n`, `\r` or `\n`, the leading blank removed, safe for a terminal, without
 * the headers of ROUTE, and without the echo of the command if the command is specified (E-ZMF-12).
 */
export function consoleLines(text: string, command?: string): readonly string[] {
    const lines = allLines(text).filter((line) => !routeHeader.test(line));
    const isEchoed = command !== undefined && lines[0]?.trim().toUpperCase() === command.trim().toUpperCase();
    return isEchoed ? lines.slice(1) : lines;
}

function allLines(text: string): readonly string[] {
    return text.split(/\r\n|\r|\n/).map((line) => printable(line).replace(/^ /, ""));
}

/** The systems whose answers ROUTE has put into one text; none where it has put no header. */
export function systemsAnswering(text: string): readonly string[] {
    return [...new Set(allLines(text).flatMap((line) => routeHeader.exec(line)?.[1] ?? []))];
}

/** The messages of an answer, each with its continuation lines; text before the first id is not a message. */
export function consoleMessages(text: string): readonly ConsoleMessage[] {
    const messages: { id: string; text: string }[] = [];
    for (const line of consoleLines(text)) {
        const id = messageStart.exec(line)?.[1];
        const last = messages[messages.length - 1];
        if (id !== undefined) {
            messages.push({ id, text: line.replace(/^[+*@]+/, "").trim() });
        } else if (last) {
            last.text = `${last.text} ${line.trim()}`.trim();
        }
    }
    return messages;
}

/** Whether z/OS refused the command. Nothing but an id at the start of a line counts. */
export function classifyConsoleAnswer(text: string): ConsoleAnswer {
    if (text.trim() === "") {
        return { kind: "empty", message: "" };
    }
    const telling = consoleMessages(text).find((message) => kinds[message.id] !== undefined && !isOnlyWarning(message));
    return telling
        ? { kind: kinds[telling.id] ?? "answer", message: telling.text.slice(0, 300) }
        : { kind: "answer", message: "" };
}

/** In the warning mode of RACF, the command is still carried out. */
function isOnlyWarning({ id, text }: ConsoleMessage): boolean {
    return id === "ICH408I" && text.includes("TEMPORARY ACCESS ALLOWED");
}
