// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { LogSourceLine } from "../../model/logs/logsReport";
import type { TimelineEvent } from "../../model/logs/timelineEvent";
import { groupedBy } from "../state/groupedBy";
import { eventRow } from "./eventRow";

interface Period {
    readonly since: string;
    readonly until: string;
}

/** The periods of which a log was not read, each with the reason. */
export function logGaps(sources: readonly LogSourceLine[], period: Period): readonly TimelineEvent[] {
    const unread = sources.flatMap((source) => {
        const whole = source.missing === null ? [] : [{ from: period.since, to: null, why: source.missing }];
        return [...whole, ...(source.unread ?? [])].map(({ from, to, why }) =>
            gap(source, from, to ?? period.until, why),
        );
    });
    return [...unread, ...before(sources, period)];
}

/** The spool keeps jobs only for a time: whether one ran before the oldest that is listed, is not known. */
function before(sources: readonly LogSourceLine[], { since }: Period): readonly TimelineEvent[] {
    const read = sources.filter(({ source, missing }) => source === "launcher" && missing === null);
    const byInstance = groupedBy(read, ({ instance, system }) => `${instance} ${system}`);
    return byInstance.flatMap((ones) => {
        const [oldest] = [...ones].sort((one, other) => (one.begins ?? "").localeCompare(other.begins ?? ""));
        const begins = oldest?.begins ?? null;
        return oldest === undefined || begins === null || begins <= since
            ? []
            : [gap(oldest, since, begins, "no job that began earlier is listed")];
    });
}

const names = { launcher: "SYSPRINT", job: "JESMSGLG", console: "hardcopy log" } as const;

function gap({ source, system, instance, job }: LogSourceLine, from: string, to: string, why: string): TimelineEvent {
    const [start, end] = [from, to].map((time) => time.slice(11, 19));
    const what = `no ${names[source]} of ${system} from ${start} to ${end}: ${why}`;
    return eventRow({ kind: "gap", at: from, until: to, instance, system, what, source, job });
}
