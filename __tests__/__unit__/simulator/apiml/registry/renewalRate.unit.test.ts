// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { RenewalRate } from "../../../../../simulator/apiml/registry/renewalRate";

describe("RenewalRate", () => {
    it("returns the heartbeats of the last full minute since the start", () => {
        const rate = new RenewalRate(1000);
        rate.count(2000, 7);
        expect(rate.lastMinute(60_999)).toBe(0);
        expect(rate.lastMinute(61_000)).toBe(7);
        rate.count(61_000, 3);
        expect(rate.lastMinute(120_999)).toBe(7);
        expect(rate.lastMinute(121_000)).toBe(3);
    });

    it("is 0 after a minute without a count", () => {
        const rate = new RenewalRate(0);
        rate.count(1000, 7);
        expect(rate.lastMinute(120_000)).toBe(0);
    });
});
