// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { delayOf, ninetyFifth } from "../../../../../src/api/caching/judge/delays";

describe("delayOf", () => {
    it.each([
        [[], null],
        [[7], { medianMs: 7, worstMs: 7 }],
        [[9, 1, 2], { medianMs: 2, worstMs: 9 }],
        [[4, 1, 2, 9], { medianMs: 3, worstMs: 9 }],
    ])("of %j is %j", (measured, delay) => {
        expect(delayOf(measured)).toEqual(delay);
    });
});

describe("ninetyFifth", () => {
    it("is the worst of few and not the worst of many", () => {
        const twenty = Array.from({ length: 20 }, (_, index) => index + 1);
        expect([ninetyFifth([]), ninetyFifth([3, 1]), ninetyFifth(twenty)]).toEqual([null, 3, 19]);
    });
});
