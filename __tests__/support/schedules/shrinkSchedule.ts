// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Schedule } from "./schedule";

/** The least of a schedule that is still broken: it leaves out one thing after the other for as long as that is so. */
export async function shrinkSchedule(
    schedule: Schedule,
    isBroken: (candidate: Schedule) => Promise<boolean>,
): Promise<Schedule> {
    for (const candidate of smaller(schedule)) {
        if (await isBroken(candidate)) {
            return shrinkSchedule(candidate, isBroken);
        }
    }
    return schedule;
}

/** Every schedule with one thing less. */
function smaller(schedule: Schedule): readonly Schedule[] {
    const { happenings, second, latency } = schedule;
    return [
        ...happenings.map((left) => ({ ...schedule, happenings: happenings.filter((one) => one !== left) })),
        ...(second === null ? [] : [{ ...schedule, second: null }]),
        ...(latency === null ? [] : [{ ...schedule, latency: null }]),
    ];
}
