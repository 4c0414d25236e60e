// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { untilReached } from "../../../../src/api/execute/untilReached";
import type { RegistryStep } from "../../../../src/api/execute/registry/registrySteps";
import { FakeClock } from "../../../support/worlds/fakeClock";

/** How long after the change the wait ended. */
async function lagOf(changeMs: number): Promise<{ readonly lagMs: number; readonly status: string }> {
    const clock = new FakeClock();
    const began = clock.now().getTime();
    const step = {
        ports: { clock, signal: new AbortController().signal },
        limitSeconds: 300,
        waiting: () => undefined,
    } as unknown as RegistryStep;
    const passed = (): number => clock.now().getTime() - began;
    const look = (): Promise<readonly string[]> => Promise.resolve(passed() >= changeMs ? [] : ["gateway lpar1"]);
    const { status } = await untilReached(step, look, "drained", "");
    return { lagMs: passed() - changeMs, status };
}

describe("untilReached, by which drain and resume wait,", () => {
    it("ends within one second of the change, whenever it comes", async () => {
        await fc.assert(
            fc.asyncProperty(fc.integer({ min: 0, max: 299_000 }), async (changeMs) => {
                const { lagMs, status } = await lagOf(changeMs);
                expect(status).toBe("DONE");
                expect(lagMs).toBeGreaterThanOrEqual(0);
                expect(lagMs).toBeLessThanOrEqual(1_000);
            }),
            { numRuns: 20 },
        );
    });
});
