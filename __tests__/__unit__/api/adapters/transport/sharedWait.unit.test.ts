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

    it("lets a query that begins while a server hangs end together with the wait for it", () => {
        wait.begin();
        now += 1_500;
        expect(wait.timeoutFor(10_000)).toBe(8_500);
    });

    it("gives the whole timeout to a query that begins after the last wait for a handshake ended", () => {
        const shaken = wait.begin();
        shaken();
        now += 9_000;
        expect(wait.timeoutFor(10_000)).toBe(10_000);
    });

    it("uses at most two waits of the time that a query may take, and leaves a third", () => {
        wait.begin();
        now += 9_900;
        expect(wait.timeoutFor(10_000)).toBe(6_500);
        expect(wait.timeoutFor(5_000)).toBe(1_750);
    });
});
