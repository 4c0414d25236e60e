// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import type { HaConnection } from "../../src/index";
import { status } from "../../src/index";
import { forgeMemory, hostile, outdated } from "../support/laws/forgedMemory";
import { scaled } from "../support/laws/reliability";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { everyScenario, patientConnection } from "../support/zowe/lookAtScenario";

/** What differs between two looks at a sysplex whose clock stands still: how long they took, and when they were. */
const volatile = ["generatedAt", "durationMs", "latencyMs", "at"];

async function reportOf(plex: Simulator, changes: Partial<HaConnection>): Promise<unknown> {
    const report = await status(patientConnection(plex, changes), { lpars: null }, new AbortController().signal);
    return JSON.parse(JSON.stringify(report, (key, value: unknown) => (volatile.includes(key) ? null : value)));
}

/** With `npm test` one of six; `npm run reliability guesses` has all. */
const scenarios = everyScenario.filter((_, index) => index % scaled(1, 6) === 0);

describe("a look", () => {
    liveInVirtualWorld();

    it.each(scenarios.map((options) => [`${options.scenario ?? ""} ${options.layout ?? ""}`, options] as const))(
        "reports the same of %s with a memory that is missing, warm, outdated or hostile",
        async (_, options) => {
            await withVirtualSysplex(1, { ...options, pace: 0 }, async ({ plex, home }) => {
                const own = { home: home("own") };
                // What this process has learned of a wrong password is no matter of the memory: the second look knows it, too.
                await reportOf(plex, own);
                const cold = await reportOf(plex, { ...own, isFresh: true });
                expect(await reportOf(plex, own)).toEqual(cold);
                for (const forge of [outdated, hostile]) {
                    forgeMemory(own.home, forge);
                    expect(await reportOf(plex, own)).toEqual(cold);
                }
            });
        },
    );
});
