// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogSourceLine, LogsReport } from "../../model/logs/logsReport";
import type { TimelineEvent, TimelineSpan } from "../../model/logs/timelineEvent";
import type { JournalledOperation } from "../../model/operation/journalledOperation";
import type { Snapshot } from "../../model/seen/snapshot";
import { certificateEvents } from "./certificateEvents";
import { distinctEvents, inOrderOfTime } from "./logEvents";
import { logGaps } from "./logGaps";
import { operationEvents } from "./operationEvents";
import { registryEvents } from "./registryEvents";
import { spansOf } from "./spansOf";

export interface TimelineReport {
    readonly schema: "zowe-ha/timeline/1";
    readonly generatedAt: string;
    readonly profile: string;
    readonly since: string;
    readonly until: string;
    readonly outcome: LogsReport["outcome"];
    readonly exitCode: number;
    /** How long things took that belong together. */
    readonly spans: readonly TimelineSpan[];
    /** In the order of time; gaps among them. */
    readonly events: readonly TimelineEvent[];
    /** What was not seen, or not completely. */
    readonly missing: readonly { readonly system: string; readonly what: string; readonly why: string }[];
}

/** What one look shows of the past. */
export interface PastSeen {
    readonly snapshot: Snapshot;
    /** The sysplex, as journals name it. */
    readonly deployment: string;
    /** How far the clock of z/OS is ahead of the one of this workstation. */
    readonly clockMs: number;
}

export interface TimelineParts extends Pick<TimelineReport, "generatedAt" | "profile" | "since" | "until"> {
    readonly outcome: LogsReport["outcome"];
    readonly exitCode: number;
    readonly sources: readonly LogSourceLine[];
    /** Events of the logs, in any order. */
    readonly told: readonly TimelineEvent[];
    readonly operations: readonly JournalledOperation[];
    /** A clause: nothing could be looked at, and why. */
    readonly past: PastSeen | string;
}

export function timelineReport({ sources, told, operations, past, ...head }: TimelineParts): TimelineReport {
    const { profile, since, until, generatedAt, outcome, exitCode } = head;
    const seen = typeof past === "string" ? null : past;
    const ours = { profile, key: seen?.deployment ?? null };
    const others = [
        ...operationEvents(operations, ours, seen?.clockMs ?? 0),
        ...(seen === null ? [] : [...registryEvents(seen.snapshot), ...certificateEvents(seen.snapshot)]),
    ];
    const systems = new Set(sources.map(({ system }) => system));
    const isAsked = ({ at, system }: TimelineEvent): boolean =>
        at >= since && at <= until && (system === null || systems.size === 0 || systems.has(system));
    const gaps = logGaps(sources, { since, until });
    const events = inOrderOfTime([...gaps, ...distinctEvents(told), ...others.filter(isAsked)]);
    return {
        schema: "zowe-ha/timeline/1",
        generatedAt,
        profile,
        since,
        until,
        outcome,
        exitCode,
        spans: spansOf(events),
        events,
        missing: [
            ...unreadLogs(sources),
            ...(typeof past === "string" ? [unlooked(past)] : unreadRegistries(past.snapshot)),
        ],
    };
}

function unreadLogs(sources: readonly LogSourceLine[]): TimelineReport["missing"] {
    return sources.flatMap(({ system, source, missing, gaps }) =>
        [...(missing === null ? [] : [missing]), ...gaps].map((why) => ({ system, what: `${source} log`, why })),
    );
}

function unlooked(why: string): TimelineReport["missing"][number] {
    return { system: "every system", what: "registries and certificates", why };
}

function unreadRegistries({ instances, registries }: Snapshot): TimelineReport["missing"] {
    return instances.flatMap(({ instance: { id, systemName } }) => {
        const own = registries.filter(({ instanceId }) => instanceId === id);
        const discovery = own.find(({ kind }) => kind === "discovery");
        const why =
            discovery?.entries.seen === false
                ? discovery.entries.why
                : "only a copy in a gateway was read, which shows no times";
        return own.length === 0 || discovery?.entries.seen === true
            ? []
            : [{ system: systemName, what: "registry", why }];
    });
}
