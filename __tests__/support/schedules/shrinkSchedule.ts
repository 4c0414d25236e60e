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
    const { happenings, before, second, latency, systems } = schedule;
    return [
        ...happenings.map((left) => ({ ...schedule, happenings: happenings.filter((one) => one !== left) })),
        ...before.map((left) => ({ ...schedule, before: before.filter((one) => one !== left) })),
        ...(second === null ? [] : [{ ...schedule, second: null }]),
        ...(latency === null ? [] : [{ ...schedule, latency: null }]),
        ...(systems > 2 && !namesInstance(schedule, systems) ? [{ ...schedule, systems: systems - 1 }] : []),
        ...(schedule.beforeSeconds > 0 ? [{ ...schedule, beforeSeconds: 0 }] : []),
        ...(second !== null && second.afterMs > 0 ? [{ ...schedule, second: { ...second, afterMs: 0 } }] : []),
    ];
}

/** Whether the last instance, or its system, is named anywhere. */
function namesInstance({ deed, second, before, happenings }: Schedule, number: number): boolean {
    return new RegExp(`"lpar${number}"`, "i").test(JSON.stringify([deed, second, before, happenings]));
}
