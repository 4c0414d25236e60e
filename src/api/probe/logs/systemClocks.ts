// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { localOffsetIn } from "../../model/logs/localOffsetIn";
import type { LogClock } from "../../model/logs/log";
import type { Observation } from "../../model/observation";
import type { LocatedJob } from "../../model/seen/sightings";
import { askConsole } from "../askConsole";
import { displayCommand } from "../displayCommand";
import { notUnderstood, understood } from "../parse/parsed";
import type { ZosmfCircle } from "../ZosmfCircle";

/** Seconds that the local clock of each system is ahead of UTC, from D T. */
export async function localOffsets(
    systems: readonly string[],
    circle: ZosmfCircle,
): Promise<ReadonlyMap<string, Observation<number>>> {
    const answers = await Promise.all(
        systems.map((system) => askConsole(circle, displayCommand.time, system, readOffset, circle.memberFor(system))),
    );
    return new Map(systems.map((system, index) => [system, answers[index] as Observation<number>]));
}

function readOffset(text: string): ReturnType<typeof understood<number>> | ReturnType<typeof notUnderstood> {
    const offset = localOffsetIn(text);
    return offset === null ? notUnderstood("it does not contain both times") : understood(offset / 1_000);
}

/** For one job: from D T, otherwise calculated from the time at which the job was submitted, which is in its correlator in UTC (E-ZMF-04). */
export function clockOfJob(told: Observation<number> | undefined, { job, messageLog }: LocatedJob): LogClock {
    if (told?.seen === true) {
        return { kind: "local", offsetSeconds: told.value, by: "D T" };
    }
    const local = Date.parse(`${messageLog?.messages[0]?.localTime ?? ""}Z`);
    const quarter = 900;
    return job.submittedAt === null || Number.isNaN(local)
        ? { kind: "local", offsetSeconds: null, by: null }
        : {
              kind: "local",
              offsetSeconds: Math.round((local - job.submittedAt.getTime()) / 1_000 / quarter) * quarter,
              by: "submission",
          };
}

/** Where a message log was not read yet, it is needed to reckon. */
export function needsMessageLog(told: Observation<number> | undefined, { messageLog }: LocatedJob): boolean {
    return told?.seen !== true && messageLog === null;
}
