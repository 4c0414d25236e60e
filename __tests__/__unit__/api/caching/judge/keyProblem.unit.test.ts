// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { keyProblem } from "../../../../../src/api/caching/judge/keyProblem";

describe("keyProblem", () => {
    // E-CCH-02.
    it.each(["k1", "a b", "kľúč-鍵", "a.b", "<b>\"&'", "k".repeat(300)])("accepts %j", (key) => {
        expect(keyProblem(key)).toBeNull();
    });

    it.each([
        ["a/b", /contains "\/"/],
        ["a%b", /contains "%"/],
        ["a;b", /contains ";"/],
        ["a\\b", /contains "\\"/],
        ["..", /contains "\.\."/],
        [".", /contains "\."/],
        ["", /empty/],
        ["a\nb", /control character/],
        ["k".repeat(10_000), /too long/],
    ])("explains what is wrong with %j", (key, words) => {
        expect(keyProblem(key)).toMatch(words);
    });
});
