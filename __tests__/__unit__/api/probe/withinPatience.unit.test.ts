// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Clock } from "../../../../src/api/ports/clock";
import { withinPatience } from "../../../../src/api/probe/withinPatience";

describe("withinPatience", () => {
    const never = new Promise<string>(() => undefined);

    it("returns the answer, and leaves no timer that would keep the process alive", async () => {
        let asked: AbortSignal | undefined;
        const clock: Clock = {
            now: () => new Date(0),
            sleep: (_, signal) => {
                asked = signal;
                return new Promise(() => undefined);
            },
        };
        await expect(withinPatience(Promise.resolve("here"), clock)).resolves.toBe("here");
        expect(asked?.aborted).toBe(true);
    });

    it("waits for a second and a half at most", async () => {
        const slept: number[] = [];
        const clock: Clock = {
            now: () => new Date(0),
            sleep: (milliseconds) => {
                slept.push(milliseconds);
                return Promise.resolve();
            },
        };
        await expect(withinPatience(never, clock)).resolves.toBeNull();
        expect(slept).toEqual([1_500]);
    });
});
