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

/** The event that a line tells; null: it tells none, or nobody knows when. */
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

/** Each event once: SYSPRINT, JESMSGLG and the hardcopy log may tell the same one. */
export function distinctEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
    const ranks: Readonly<Record<string, number>> = { launcher: 0, job: 1 };
    const rankOf = ({ source }: TimelineEvent): number => ranks[source] ?? 2;
    const kept = new Map<string, TimelineEvent[]>();
    for (const event of [...events].sort((one, other) => rankOf(one) - rankOf(other))) {
        const key = `${event.system} ${event.message} ${event.what.slice(0, 60).replace(/\s+/g, " ")}`;
        const same = kept.get(key) ?? [];
        if (!same.some((one) => one.source !== event.source && distance(one, event) <= sameEventMs)) {
            kept.set(key, [...same, event]);
        }
    }
    return inOrderOfTime([...kept.values()].flat());
}

/** Of the same time in the order in which they were given. */
export function inOrderOfTime(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
    return [...events].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function distance(one: TimelineEvent, other: TimelineEvent): number {
    return Math.abs(Date.parse(one.at) - Date.parse(other.at));
}
