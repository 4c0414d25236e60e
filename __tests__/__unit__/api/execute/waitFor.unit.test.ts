// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { StepContext } from "../../../../src/api/execute/operationContext";
import { over, waitFor, waitingFor } from "../../../../src/api/execute/waitFor";
import { stepResult } from "../../../../src/api/execute/stepResult";
import { FakeClock } from "../../../support/worlds/fakeClock";

/** How long after the change the wait ended, and how often it looked. */
async function waitingUntil(changeMs: number): Promise<{ readonly lagMs: number; readonly looks: number }> {
    const clock = new FakeClock();
    const began = clock.now().getTime();
    const context = {
        ports: { clock },
        step: { limitSeconds: 900 },
        signal: new AbortController().signal,
        waiting: () => undefined,
    } as unknown as StepContext;
    const passed = (): number => clock.now().getTime() - began;
    let looks = 0;
    await waitFor(context, () => {
        looks += 1;
        const isReached = passed() >= changeMs;
        return Promise.resolve(isReached ? over(stepResult("DONE", "", null)) : waitingFor("the gateway"));
    });
    return { lagMs: passed() - changeMs, looks };
}

describe("waitFor, by which the steps of a stop and a start wait,", () => {
    it("ends within a second of the change in the first two minutes, and within two seconds at any time", async () => {
        await fc.assert(
            fc.asyncProperty(fc.integer({ min: 0, max: 890_000 }), async (changeMs) => {
                const { lagMs } = await waitingUntil(changeMs);
                expect(lagMs).toBeGreaterThanOrEqual(0);
                expect(lagMs).toBeLessThanOrEqual(changeMs <= 119_000 ? 1_000 : 2_000);
            }),
            { numRuns: 20 },
        );
    });

    it("looks less often in a long wait", async () => {
        expect((await waitingUntil(880_000)).looks).toBeLessThan(520);
    });
});
