// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { figure, netMs, seeds } from "../support/laws/reliability";
import { drawSchedule } from "../support/schedules/drawSchedule";
import { playSchedule } from "../support/schedules/playSchedule";
import { runSchedules } from "../support/schedules/runSchedules";
import { liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { repository } from "../support/zowe/zoweCli";

const full = 150;
const brief = 2;

describe("drills that are interrupted", () => {
    liveInVirtualWorld();

    it.each(["services", "single-service"] as const)(
        "break no law, and are brought back: %s",
        async (layout) => {
            const schedules = seeds(full, brief).map((seed) => drawSchedule(seed, layout, "drill"));
            const tally = await runSchedules(schedules, playSchedule, join(repository, "__tests__", "__results__"));
            figure(`drills, ${layout}`, JSON.stringify(tally));
            expect(Object.keys(tally.outcomes).join()).toMatch(/drill/);
        },
        netMs,
    );
});
