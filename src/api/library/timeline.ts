// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HaConnection } from "../adapters/connection";
import { operationFiles } from "../adapters/workstation/operationFiles";
import { systemClock } from "../adapters/workstation/systemClock";
import { eventOf } from "../health/timeline/logEvents";
import type { PastSeen, TimelineReport } from "../health/timeline/timelineReport";
import { timelineReport } from "../health/timeline/timelineReport";
import type { LogLine } from "../model/logs/logsReport";
import type { TimelineEvent } from "../model/logs/timelineEvent";
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
export function endOf(past: PastSeen | string, now: string): string {
    return typeof past === "string" ? now : new Date(Date.parse(now) + past.clockMs).toISOString();
}

export function pastOf(connection: HaConnection, signal: AbortSignal): Promise<PastSeen | string> {
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

export function eventsOf(line: LogLine): readonly TimelineEvent[] {
    const event = eventOf(line);
    return event === null ? [] : [event];
}
