// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { operationFiles } from "../adapters/workstation/operationFiles";
import { systemClock } from "../adapters/workstation/systemClock";
import { eventOf } from "../health/timeline/logEvents";
import type { PastSeen, TimelineReport } from "../health/timeline/timelineReport";
import { timelineReport } from "../health/timeline/timelineReport";
import { exitCodes } from "../model/exitCodes";
import type { LogLine, LogSourceLine } from "../model/logs/logsReport";
import type { TimelineEvent } from "../model/logs/timelineEvent";
import type { JournalledOperation } from "../model/operation/journalledOperation";
import { lookIn, openBundle } from "./diagnostics/openBundle";
import { knownOf } from "./looking/knownOf";
import { look } from "./looking/look";
import { unreadReason } from "./looking/unreadReport";
import { lookingAtSysplex } from "./looking/withSysplex";
import type { LogsOptions } from "./logs";
import { logs } from "./logs";
import { deploymentOf } from "./operating/began";

/**
 * What happened on all systems: by their logs each event once, by the journals of zowe ha, and by what registries and certificates show
 * of the past.
 * @returns `zowe-ha/timeline/1`, see docs/schemas/timeline-1.json; trouble of the world is in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong
 */
export async function timeline(
    connection: HaConnection,
    options: Pick<LogsOptions, "lpars" | "since" | "until">,
    signal: AbortSignal,
): Promise<TimelineReport> {
    const told: TimelineEvent[] = [];
    const tell = (line: LogLine): void => void told.push(...eventsOf(line));
    const asked = { ...options, sources: null, components: null, text: null };
    const read = await logs(connection, asked, { tell }, signal);
    const { profile, since, outcome, exitCode, sources, reason } = read;
    const past = sources.length === 0 ? reason : await pastOf(connection, signal);
    const { home } = connection;
    const operations = home === undefined ? [] : await operationFiles(home, systemClock).journal.readAll();
    const generatedAt = systemClock.now().toISOString();
    const until = read.until ?? endOf(past, generatedAt);
    return timelineReport({ generatedAt, profile, since, until, outcome, exitCode, sources, told, operations, past });
}

/** The clocks of z/OS decide, for their logs do. */
function endOf(past: PastSeen | string, now: string): string {
    return typeof past === "string" ? now : new Date(Date.parse(now) + past.clockMs).toISOString();
}

function pastOf(connection: HaConnection, signal: AbortSignal): Promise<PastSeen | string> {
    return lookingAtSysplex(connection, signal, async (open) => {
        const { sysplex, unread } = open;
        if (unread !== null) {
            return unreadReason(unread);
        }
        const { snapshot } = await look(open, await knownOf(open));
        const clockMs = snapshot.sysplexTime.getTime() - snapshot.takenAt.getTime();
        return { snapshot, deployment: deploymentOf(sysplex), clockMs };
    });
}

/**
 * The same from a bundle.
 * @throws ConfigurationError when the bundle cannot be read
 */
export async function timelineFrom(file: string): Promise<TimelineReport> {
    const bundle = await openBundle(file);
    const { manifest, files } = bundle;
    const { profile, since, takenAt } = manifest;
    const lines = [...files]
        .filter(([name]) => /^logs\/.*\.jsonl$/.test(name))
        .flatMap(([, text]) => rowsOf<LogLine>(text));
    const sources = JSON.parse(files.get("logs/sources.json") ?? "[]") as readonly LogSourceLine[];
    const isWhole = sources.every(({ missing, gaps }) => missing === null && gaps.length === 0);
    const outcome = sources.length === 0 ? "UNKNOWN" : isWhole ? "DONE" : "DEGRADED";
    const held = files.has("answers/status.jsonl") ? lookIn(bundle, file, "status") : null;
    return timelineReport({
        generatedAt: takenAt,
        profile,
        since,
        until: takenAt,
        outcome,
        exitCode: exitCodes[outcome],
        sources,
        told: lines.flatMap(eventsOf),
        operations: rowsOf<JournalledOperation>(files.get("journal.jsonl") ?? ""),
        past:
            held === null
                ? "the bundle does not hold what status looks at"
                : await pastOf(held.connection, new AbortController().signal),
    });
}

function eventsOf(line: LogLine): readonly TimelineEvent[] {
    const event = eventOf(line);
    return event === null ? [] : [event];
}

function rowsOf<T>(text: string): readonly T[] {
    return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as T);
}
