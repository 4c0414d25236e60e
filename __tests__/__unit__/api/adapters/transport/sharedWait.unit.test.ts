// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { SharedWait } from "../../../../../src/api/adapters/transport/sharedWait";

describe("SharedWait", () => {
    let now = 0;
    let wait: SharedWait;
    beforeEach(() => {
        now = 1_000;
        wait = new SharedWait({ now: () => new Date(now), sleep: () => Promise.resolve() });
    });

    it("lets a query that begins while another waits end together with it", () => {
        void wait.during(() => new Promise(() => undefined));
        now += 1_500;
        expect(wait.timeoutFor(10_000)).toBe(8_500);
    });

    it("gives the whole timeout to a query that begins when no other waits", async () => {
        await wait.during(() => Promise.resolve());
        now += 9_000;
        expect(wait.timeoutFor(10_000)).toBe(10_000);
    });

    it("forgets a query that failed", async () => {
        await expect(wait.during(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
        now += 9_000;
        expect(wait.timeoutFor(10_000)).toBe(10_000);
    });

    it("leaves a late query a third of its timeout", () => {
        void wait.during(() => new Promise(() => undefined));
        now += 9_900;
        expect(wait.timeoutFor(10_000)).toBe(3_500);
    });
});
