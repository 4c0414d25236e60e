// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { systemClock } from "../adapters/workstation/systemClock";
import { exitCodes } from "../model/exitCodes";
import type { LogLine, LogSourceLine } from "../model/logs/logsReport";
import type { TimelineEvent } from "../model/logs/timeline";
import { distinctEvents, eventOf } from "../model/logs/timeline";
import { openBundle } from "./diagnostics/openBundle";
import type { LogsOptions } from "./logs";
import { logs } from "./logs";

export interface TimelineReport {
    readonly schema: "zowe-ha/timeline/1";
    readonly generatedAt: string;
    readonly profile: string;
    readonly since: string;
    readonly outcome: "DONE" | "DEGRADED" | "UNKNOWN" | "DENIED";
    readonly exitCode: number;
    readonly events: readonly TimelineEvent[];
    /** Logs that were not read, or not whole: what happened there is not known. */
    readonly missing: readonly { readonly system: string; readonly what: string; readonly why: string }[];
}

/**
 * What happened on all systems, by their logs, each event once.
 * @returns `zowe-ha/timeline/1`, see docs/schemas/timeline-1.json; trouble of the world is in it, never thrown
 * @throws ConfigurationError when the connection, the configuration or an option is wrong
 */
export async function timeline(
    connection: HaConnection,
    options: Pick<LogsOptions, "lpars" | "since" | "until">,
    signal: AbortSignal,
): Promise<TimelineReport> {
    const events: TimelineEvent[] = [];
    const tell = (line: LogLine): void => void events.push(...[eventOf(line)].filter((event) => event !== null));
    const asked = { ...options, sources: null, components: null, text: null };
    const { profile, since, outcome, exitCode, sources } = await logs(connection, asked, { tell }, signal);
    return {
        schema: "zowe-ha/timeline/1",
        generatedAt: systemClock.now().toISOString(),
        profile,
        since,
        outcome,
        exitCode,
        events: distinctEvents(events),
        missing: missingIn(sources),
    };
}

/**
 * The same from the logs of a bundle.
 * @throws ConfigurationError when the bundle cannot be read
 */
export async function timelineFrom(file: string): Promise<TimelineReport> {
    const { manifest, files } = await openBundle(file);
    const lines = [...files].filter(([name]) => /^logs\/.*\.jsonl$/.test(name)).flatMap(([, text]) => linesOf(text));
    const sources = JSON.parse(files.get("logs/sources.json") ?? "[]") as readonly LogSourceLine[];
    const missing = missingIn(sources);
    const outcome = sources.length === 0 ? "UNKNOWN" : missing.length > 0 ? "DEGRADED" : "DONE";
    return {
        schema: "zowe-ha/timeline/1",
        generatedAt: manifest.takenAt,
        profile: manifest.profile,
        since: manifest.since,
        outcome,
        exitCode: exitCodes[outcome],
        events: distinctEvents(lines.map(eventOf).filter((event) => event !== null)),
        missing,
    };
}

function linesOf(text: string): readonly LogLine[] {
    return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as LogLine);
}

function missingIn(sources: readonly LogSourceLine[]): TimelineReport["missing"] {
    return sources.flatMap(({ system, source, missing, gaps }) =>
        [...(missing === null ? [] : [missing]), ...gaps].map((why) => ({ system, what: `${source} log`, why })),
    );
}
