// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { Layout } from "../../../simulator/world/options";
import { figure, netMs } from "../laws/reliability";
import { liveInVirtualWorld } from "../virtual/virtualWorld";
import { repository } from "../zowe/zoweCli";
import { drawSchedule } from "./drawSchedule";
import { playSchedule } from "./playSchedule";
import { chosenSchedules, isWhole, runSchedules } from "./runSchedules";

const results = join(repository, "__tests__", "__results__");

/** The tests of one layout. Each layout has a file of its own, so that two workers share them. */
export function describeSchedules(layout: Layout): void {
    describe(`schedules of operations, faults and interruptions, layout ${layout}`, () => {
        liveInVirtualWorld();

        it(
            "break no law",
            async () => {
                const tally = await runSchedules(chosenSchedules(layout), playSchedule, results);
                figure(`schedules, ${layout}`, JSON.stringify(tally));
                const { schedules, outcomes } = tally;
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
            const schedule = drawSchedule(4, layout);
            const [first, second] = [await playSchedule(schedule), await playSchedule(schedule)];
            expect(first.requests).toBeGreaterThan(20);
            expect(second).toEqual(first);
        });
    });
}
