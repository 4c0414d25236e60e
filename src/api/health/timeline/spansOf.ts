// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { TimelineEvent, TimelineSpan } from "../../model/logs/timelineEvent";
import { groupedBy } from "../state/groupedBy";

/** An end later than this after a command has another reason. */
const commandMs = 600_000;

/**
 * How long things took that belong together by what they are: a command of ours and the end that it asked for, the end of a job and the
 * next start, the end of a component and the attempts to restart it, and the loss of a system and the end of its last lease.
 */
export function spansOf(events: readonly TimelineEvent[]): readonly TimelineSpan[] {
    const told = events.filter(({ kind }) => kind === "event");
    return [
        ...told.flatMap((event, index) => {
            const later = told.slice(index + 1);
            return [...lossOf(event, later), ...commandOf(event, later), ...absenceOf(event, later)];
        }),
        ...restartsOf(told),
    ];
}

const isEnd = ({ message }: TimelineEvent): boolean => message === "$HASP395";
const isStart = ({ message }: TimelineEvent): boolean => message === "$HASP373";
const jobOf = ({ what }: TimelineEvent): string => /^\S+/.exec(what)?.[0] ?? "";

function span(from: TimelineEvent, to: TimelineEvent, words: (seconds: string) => string): TimelineSpan {
    const seconds = Math.round((Date.parse(to.at) - Date.parse(from.at)) / 1_000);
    return { what: words(`${seconds} s`), seconds, from: from.at, to: to.at };
}

/** IXC105I names the system that left. The leases of its instances end afterward, each 90 s after its last heartbeat. */
function lossOf(event: TimelineEvent, later: readonly TimelineEvent[]): readonly TimelineSpan[] {
    const lost = event.message === "IXC105I" ? /\bFOR (\S+)/.exec(event.what)?.[1] : undefined;
    const last = later
        .filter(({ source, system, what }) => source === "registry" && system === lost && what.startsWith("the lease"))
        .pop();
    return lost === undefined || last === undefined
        ? []
        : [span(event, last, (time) => `${time} from the loss of ${lost} (IXC105I) to the end of its last lease`)];
}

function commandOf(event: TimelineEvent, later: readonly TimelineEvent[]): readonly TimelineSpan[] {
    const [, verb, job] = (event.source === "journal" && /^([PS]) ([\w$#@]+)\S* was sent/.exec(event.what)) || [];
    const isEffect = verb === "P" ? isEnd : isStart;
    const effect = later.find(
        (one) =>
            job !== undefined && isEffect(one) && one.system === event.system && (verb === "S" || jobOf(one) === job),
    );
    const isSoon = effect !== undefined && Date.parse(effect.at) - Date.parse(event.at) <= commandMs;
    return isSoon
        ? [
              span(
                  event,
                  effect,
                  (time) =>
                      `${time} from ${verb} ${job} of zowe ha to the ${verb === "P" ? "end" : "start"} of ${jobOf(effect)} on ${effect.system}`,
              ),
          ]
        : [];
}

function absenceOf(event: TimelineEvent, later: readonly TimelineEvent[]): readonly TimelineSpan[] {
    const next = isEnd(event)
        ? later.find((one) => isStart(one) && one.system === event.system && jobOf(one) === jobOf(event))
        : undefined;
    return next === undefined
        ? []
        : [
              span(
                  event,
                  next,
                  (time) => `${time} without ${jobOf(event)} on ${event.system}, from its end to its next start`,
              ),
          ];
}

/** Several attempts in a row, until the launcher gives up or they stop. */
function restartsOf(events: readonly TimelineEvent[]): readonly TimelineSpan[] {
    const attempts = events.flatMap((event) => {
        const [, component] =
            (/^ZWEL0(?:005|038)[A-Z]$/.test(event.message ?? "") && /component ([\w-]+)/.exec(event.what)) || [];
        return component === undefined ? [] : [{ component, event }];
    });
    const byComponent = groupedBy(attempts, ({ component, event }) => `${event.system} ${event.job} ${component}`);
    return byComponent.flatMap((ones) => {
        const restarts = ones.filter(({ event }) => event.message?.startsWith("ZWEL0005") === true);
        const [first] = restarts;
        const last = ones[ones.length - 1];
        const isGivenUp = last?.event.message?.startsWith("ZWEL0038") === true;
        return first === undefined || last === undefined || restarts.length < 2
            ? []
            : [
                  span(
                      first.event,
                      last.event,
                      (time) =>
                          `${restarts.length} restarts of ${first.component} on ${first.event.system} in ${time}${isGivenUp ? ", then given up" : ""}`,
                  ),
              ];
    });
}
