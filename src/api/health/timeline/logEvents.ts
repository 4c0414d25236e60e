// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogLine } from "../../model/logs/logsReport";
import type { TimelineEvent } from "../../model/logs/timelineEvent";

/** Starts and ends of the launcher and of components, restarts, give-ups, ABENDs, partitioning, VIPA moves, and nothing else. */
const told: readonly RegExp[] = [
    /^ZWEL00(?:01|02|04|05|08|14|18|21|22|30|38|53|63)[A-Z]$/,
    /^ZWEAM00[01]I$/,
    /^(?:\$HASP373|\$HASP395|\$HASP310|IEF450I|IEF451I|IEF452I|ICH408I)$/,
    /^IXC[1-4]\d\d[A-Z]$/,
    /^(?:EZZ83\d\d|EZD1[12]\d\d|EZD2[01]\d\d)[A-Z]$/,
];

/** An id counts only at the start of a message: Zowe prints its own configuration, ids included (E-LCH-06). */
const message =
    /^(?:\d{4}-\d\d-\d\d\s+[\d:.]{8,12}\s+)?(?:<[^<>]{1,200}>\s+\S{1,8}\s+(?:INFO|WARN|ERROR|DEBUG)\s+)?(?:\({1,2}[^()]{0,200}\){1,2}\s*)?(\$HASP\d{3}|[A-Z]{3,5}\d{3,5}[A-Z])\s+(.*)$/;

/** The event that a line reports; null: it reports none, or its time is not known. */
export function eventOf(line: LogLine): TimelineEvent | null {
    const { at, source, text, more } = line;
    const [, id, words] = message.exec(text) ?? [];
    if (at === null || id === undefined || !told.some((pattern) => pattern.test(id))) {
        return null;
    }
    const rest = source === "job" ? more.map((part) => part.trim()) : [];
    const { isApproximate, instance, system, job, record } = line;
    const what = [words ?? "", ...rest].join(" ").trim();
    return { kind: "event", at, until: null, isApproximate, instance, system, message: id, what, source, job, record };
}

/** How far the stamps of two logs of one event may differ: seconds are cut, and messages are written one after the other. */
const sameEventMs = 2_000;
/** A clock that was calculated is right to a quarter of an hour, and so may be wrong by half of it. */
const approximateMs = sameEventMs + 450_000;

interface Kept {
    readonly event: TimelineEvent;
    /** The logs that contain it: each contains it once. */
    readonly sources: Set<string>;
}

/** Each event once: SYSPRINT, JESMSGLG and the hardcopy log may contain the same one. The log with the most exact time is kept. */
export function distinctEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
    const ranks: Readonly<Record<string, number>> = { launcher: 0, job: 1 };
    const rankOf = ({ source, isApproximate }: TimelineEvent): number => (ranks[source] ?? 2) + (isApproximate ? 3 : 0);
    const kept = new Map<string, Kept[]>();
    for (const event of [...events].sort((one, other) => rankOf(one) - rankOf(other))) {
        const key = `${event.system} ${event.message}`;
        const alike = kept.get(key) ?? [];
        const [same] = alike
            .filter((one) => isSame(one, event))
            .sort((one, other) => distance(one.event, event) - distance(other.event, event));
        same?.sources.add(event.source);
        kept.set(key, same === undefined ? [...alike, { event, sources: new Set([event.source]) }] : alike);
    }
    return inOrderOfTime([...kept.values()].flat().map(({ event }) => event));
}

function isSame({ event, sources }: Kept, other: TimelineEvent): boolean {
    const most = event.isApproximate || other.isApproximate ? approximateMs : sameEventMs;
    return !sources.has(other.source) && distance(event, other) <= most && isAlike(event.what, other.what);
}

/** One log may show the first line of a message alone. */
function isAlike(...texts: readonly [string, string]): boolean {
    const [short = "", long = ""] = texts
        .map((text) => text.replace(/\s+/g, " "))
        .sort((one, other) => one.length - other.length);
    return long.startsWith(short);
}

/** Of the same time in the order in which they were given. */
export function inOrderOfTime(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
    return [...events].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function distance(one: TimelineEvent, other: TimelineEvent): number {
    return Math.abs(Date.parse(one.at) - Date.parse(other.at));
}
