// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LauncherFailure, LauncherLog } from "../../model/seen/launcherLog";
import { replayCachingLog } from "./cachingLog";
import { replayComponents } from "./launcherComponents";
import type { LoggedMessage } from "./launcherMessages";
import { isFromLauncher, matchMessage, messagesIn, saidIn } from "./launcherMessages";
import type { LogLine } from "./logLines";
import { logLines } from "./logLines";
import { readReadiness } from "./readinessLog";
import type { SaidLine } from "../../model/logs/provingLine";
import { saidLine, withoutPrefix } from "./saidLine";
import { startTrace } from "./startTrace";
import { launcherVersionLine } from "./zoweMessage";

const stopIds = ["ZWEL0014I", "ZWEL0008I", "ZWEL0009I", "ZWEL0015I", "ZWEL0019I", "ZWEL0022I", "ZWEL0053W"];

/** A wrong component name or a command that the launcher does not know is not a failure of the instance. */
const operatorErrors = ["ZWEL0039E", "ZWEL0041E", "ZWEL0042E"];

/** The launcher ends after any of these (zowe/launcher `src/main.c`, `src/msg.h`). */
const endsStart = /^ZWEL00(?:2[6-9]|3[0-7]|4[5-8]|5[567]|59|6[0127]|68|7[0-4])E$/;

/** Where records come from: the job, `ZWE1SV(STC02773)`, and the number of the first of them. */
interface SpoolPlace {
    readonly job: string | null;
    readonly first: number;
}

const nowhere: SpoolPlace = { job: null, first: 0 };

/** SYSPRINT, whole or in part, as z/OSMF returns its records (E-LCH-01). */
export function parseLauncherLog(records: readonly string[], place = nowhere): LauncherLog {
    const lines = logLines(records);
    const messages = messagesIn(lines);
    const own = messages.filter(isFromLauncher);
    const isPrepared = own.some(({ id }) => id === "ZWEL0018I");
    const failed = messages.filter(isFailure);
    const broken = isPrepared ? undefined : failed.find(({ id }) => endsStart.test(id));
    const caching = replayCachingLog(messages, lines, place.first);
    const { instanceLine, ...prepared } = preparation(lines, own);
    return {
        ...prepared,
        ...progress(own),
        isPrepared,
        components: replayComponents(own, place.first),
        failures: failed.map(failureOf),
        startFailure: broken === undefined ? null : failureOf(broken),
        startTrace: isPrepared ? [] : startTrace(records),
        readiness: readReadiness(messages),
        caching,
        cacheIsLockedOut: caching.isLockedOut,
        lastLoggedAt: messages.findLast(({ at }) => at !== null)?.at ?? null,
        said: {
            job: place.job,
            stop: saidOrNull(own.find(isOfStop), place.first),
            startFailure: saidOrNull(broken, place.first),
            haInstanceId: instanceLine && saidLine(place.first + instanceLine.record, withoutPrefix(instanceLine.head)),
            lastMessage: saidOrNull(own.at(-1), place.first),
        },
    };
}

type Progress = Pick<
    LauncherLog,
    | "configuration"
    | "rootDirectory"
    | "workspaceDirectory"
    | "componentList"
    | "areComponentsStarted"
    | "isListening"
    | "isStopping"
    | "isStopped"
    | "lastMessage"
>;

/** What the launcher says of itself. */
function progress(own: readonly LoggedMessage[]): Progress {
    const says = (id: string): boolean => own.some((message) => message.id === id);
    const quoted = (id: string, pattern: RegExp): string | null => lastMatch(own, id, pattern);
    const last = own.at(-1);
    return {
        configuration: quoted("ZWEL0023I", /^Zowe YAML config file is '([^']+)'/),
        rootDirectory: quoted("ZWEL0017I", /^ROOT_DIR is '([^']+)'/),
        workspaceDirectory: quoted("ZWEL0058I", /^WORKSPACE_DIR is '([^']+)'/),
        componentList: quoted("ZWEL0016I", /^start component list: '([^']+)'/)?.split(",") ?? null,
        areComponentsStarted: says("ZWEL0007I"),
        isListening: says("ZWEL0012I"),
        isStopping: own.some(isOfStop),
        isStopped: says("ZWEL0022I"),
        lastMessage: last ? `${last.id} ${last.text}`.trim().slice(0, 200) : null,
    };
}

function isOfStop({ id }: LoggedMessage): boolean {
    return stopIds.includes(id);
}

function saidOrNull(message: LoggedMessage | undefined, first: number): SaidLine | null {
    return message === undefined ? null : saidIn(message, first);
}

/** A line of the prepare step, which bears no id. */
function prepareLine(words: string): RegExp {
    return new RegExp(
        `^[\\d-]{10} +[\\d:.]{8,12} +<ZWELS:[^<>]*> +\\S+ +INFO +\\(zwe-internal-start-prepare\\) +${words.replaceAll(" ", " +")}`,
    );
}

function lastMatch(messages: readonly LoggedMessage[], id: string, pattern: RegExp): string | null {
    const matches = messages.map((message) => (message.id === id ? matchMessage(message, pattern)?.[1] : undefined));
    return matches.findLast((match) => match !== undefined) ?? null;
}

function isFailure(message: LoggedMessage): boolean {
    const isOfZwe = (message.writer === null || message.writer === "ZWELS") && /^ZWEL0[1-3]\d\dE$/.test(message.id);
    return isOfZwe || (isFromLauncher(message) && /E$/.test(message.id) && !operatorErrors.includes(message.id));
}

function failureOf({ id, text, at }: LoggedMessage): LauncherFailure {
    return { id, text: text.slice(0, 300), at };
}

/** ZWEL0021I names the version from 3.4 on; before that and since, the prepare step does, and the instance id with it. */
function preparation(
    lines: readonly LogLine[],
    own: readonly LoggedMessage[],
): Pick<LauncherLog, "zoweVersion" | "haInstanceId"> & { readonly instanceLine: LogLine | null } {
    const instanceLine = firstWith(lines, instanceNamed);
    return {
        zoweVersion:
            lastMatch(own, "ZWEL0021I", launcherVersionLine) ?? quotedIn(firstWith(lines, versionNamed), versionNamed),
        haInstanceId: quotedIn(instanceLine, instanceNamed),
        instanceLine,
    };
}

const instanceNamed = prepareLine("starting Zowe instance (\\S+) with /");
const versionNamed = prepareLine("Zowe version: v?(\\d+\\.\\d+\\.\\d+[\\w.+-]*)(?:\\s|$)");

function firstWith(lines: readonly LogLine[], pattern: RegExp): LogLine | null {
    return lines.find(({ head, whole }) => pattern.test(head) || (whole !== head && pattern.test(whole))) ?? null;
}

function quotedIn(line: LogLine | null, pattern: RegExp): string | null {
    return line && (pattern.exec(line.head)?.[1] ?? pattern.exec(line.whole)?.[1] ?? null);
}
