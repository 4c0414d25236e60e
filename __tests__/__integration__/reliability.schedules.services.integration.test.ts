// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { netMs } from "../support/laws/reliability";
import { drawSchedule } from "../support/schedules/drawSchedule";
import { playSchedule } from "../support/schedules/playSchedule";
import { isWhole, runSchedules } from "../support/schedules/runSchedules";
import { liveInVirtualWorld } from "../support/virtual/virtualWorld";

describe("schedules of operations, faults and interruptions, layout services", () => {
    liveInVirtualWorld();

    it(
        "break no law",
        async () => {
            const { schedules, outcomes } = await runSchedules("services");
            // Schedules in which nothing was done, or nothing went wrong, would prove nothing.
            const names = Object.keys(outcomes).join();
            expect([
                names.includes("DONE"),
                /INTERRUPTED|KILLED/.test(names),
                /UNKNOWN|TIMEOUT|INCOMPLETE/.test(names),
            ]).toEqual(schedules > 20 && isWhole ? [true, true, true] : expect.anything());
        },
        netMs,
    );

    it("are the same run to the last request when they are played again", async () => {
        const schedule = drawSchedule(4, "services");
        const [first, second] = [await playSchedule(schedule), await playSchedule(schedule)];
        expect(first.requests).toBeGreaterThan(20);
        expect(second).toEqual(first);
    });
});
