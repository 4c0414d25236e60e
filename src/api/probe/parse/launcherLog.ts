// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CachingLog } from "./cachingLog";
import { replayCachingLog } from "./cachingLog";
import type { LauncherComponent } from "./launcherComponents";
import { replayComponents } from "./launcherComponents";
import type { LoggedMessage } from "./launcherMessages";
import { isFromLauncher, loggedMessages, matchMessage } from "./launcherMessages";
import { logLines } from "./logLines";
import type { Readiness } from "./readinessLog";
import { readReadiness } from "./readinessLog";
import { startTrace } from "./startTrace";
import { launcherVersionLine } from "./zoweMessage";

export interface LauncherFailure {
    readonly id: string;
    readonly text: string;
    readonly at: Date | null;
}

/**
 * What SYSPRINT of a launcher says. It may be a part of the file: null and false mean "not said here", never "not so".
 */
export interface LauncherLog {
    readonly zoweVersion: string | null;
    /** As zwe resolved it, in lower case; the launcher prints only the placeholder (evidence: zosmf/shapes.md, section 6). */
    readonly haInstanceId: string | null;
    /** ZWEL0023I: `FILE(...)` and `PARMLIB(...)` as in the PROC. */
    readonly configuration: string | null;
    readonly rootDirectory: string | null;
    readonly workspaceDirectory: string | null;
    /** ZWEL0018I. */
    readonly isPrepared: boolean;
    /** ZWEL0016I; null: not said here. */
    readonly componentList: readonly string[] | null;
    /** ZWEL0007I: processes were started, not that they are ready. */
    readonly areComponentsStarted: boolean;
    /** ZWEL0012I: only from here on does the launcher hear P and F (zowe/launcher `src/main.c`). */
    readonly isListening: boolean;
    /** A stop has begun: ZWEL0014I, ZWEL0008I or a later word of it. */
    readonly isStopping: boolean;
    /** ZWEL0022I. */
    readonly isStopped: boolean;
    readonly components: readonly LauncherComponent[];
    /** Error messages of the launcher and of zwe; operators' typing errors are left out. */
    readonly failures: readonly LauncherFailure[];
    /** The one that ended the start; null: none did. */
    readonly startFailure: LauncherFailure | null;
    /** What was written between the last step that went well and the end; empty for a start that has been prepared. */
    readonly startTrace: readonly string[];
    readonly readiness: Readiness;
    readonly caching: CachingLog;
    /** `caching.isLockedOut`. */
    readonly cacheIsLockedOut: boolean;
    /** The launcher's last words, id first. */
    readonly lastMessage: string | null;
    readonly lastLoggedAt: Date | null;
}

const stopIds = ["ZWEL0014I", "ZWEL0008I", "ZWEL0009I", "ZWEL0015I", "ZWEL0019I", "ZWEL0022I", "ZWEL0053W"];

/** A bad component name or a command that the launcher does not know is no failure of the instance. */
const operatorErrors = ["ZWEL0039E", "ZWEL0041E", "ZWEL0042E"];

/** The launcher ends after any of these (zowe/launcher `src/main.c`, `src/msg.h`). */
const endsStart = /^ZWEL00(?:2[6-9]|3[0-7]|4[5-8]|5[567]|59|6[0127]|68|7[0-4])E$/;

/** SYSPRINT, whole or in part, as z/OSMF returns its records (evidence: zosmf/zowe/zweslstc-sysprint-*.txt). */
export function parseLauncherLog(records: readonly string[]): LauncherLog {
    const messages = loggedMessages(records);
    const own = messages.filter(isFromLauncher);
    const says = (id: string): boolean => own.some((message) => message.id === id);
    const quoted = (id: string, pattern: RegExp): string | null => lastMatch(own, id, pattern);
    const failures = messages.filter(isFailure).map(failureOf);
    const lastLoggedAt = messages.findLast(({ at }) => at !== null)?.at ?? null;
    const caching = replayCachingLog(messages, logLines(records));
    const last = own.at(-1);
    return {
        ...preparation(records, own),
        configuration: quoted("ZWEL0023I", /^Zowe YAML config file is '([^']+)'/),
        rootDirectory: quoted("ZWEL0017I", /^ROOT_DIR is '([^']+)'/),
        workspaceDirectory: quoted("ZWEL0058I", /^WORKSPACE_DIR is '([^']+)'/),
        isPrepared: says("ZWEL0018I"),
        componentList: quoted("ZWEL0016I", /^start component list: '([^']+)'/)?.split(",") ?? null,
        areComponentsStarted: says("ZWEL0007I"),
        isListening: says("ZWEL0012I"),
        isStopping: stopIds.some(says),
        isStopped: says("ZWEL0022I"),
        components: replayComponents(own),
        failures,
        ...failedStart(records, failures, says("ZWEL0018I")),
        readiness: readReadiness(messages),
        caching,
        cacheIsLockedOut: caching.isLockedOut,
        lastMessage: last ? `${last.id} ${last.text}`.trim().slice(0, 200) : null,
        lastLoggedAt,
    };
}

function failedStart(
    records: readonly string[],
    failures: readonly LauncherFailure[],
    isPrepared: boolean,
): Pick<LauncherLog, "startFailure" | "startTrace"> {
    return isPrepared
        ? { startFailure: null, startTrace: [] }
        : { startFailure: failures.find(({ id }) => endsStart.test(id)) ?? null, startTrace: startTrace(records) };
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
    records: readonly string[],
    own: readonly LoggedMessage[],
): Pick<LauncherLog, "zoweVersion" | "haInstanceId"> {
    const said = (pattern: RegExp): string | null =>
        logLines(records)
            .map((line) => pattern.exec(line.head)?.[1] ?? pattern.exec(line.whole)?.[1])
            .find(Boolean) ?? null;
    return {
        zoweVersion:
            lastMatch(own, "ZWEL0021I", launcherVersionLine) ??
            said(prepareLine("Zowe version: v?(\\d+\\.\\d+\\.\\d+[\\w.+-]*)(?:\\s|$)")),
        haInstanceId: said(prepareLine("starting Zowe instance (\\S+) with /")),
    };
}
