// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { javaHashCode, vsamKey } from "../../../../../simulator/apiml/caching/vsamKey";

describe("javaHashCode", () => {
    it.each([
        ["", 0],
        ["a", 97],
        ["hello", 99162322],
        ["The quick brown fox jumps over the lazy dog", -609428141],
    ])("of %j is %d", (text, hash) => {
        expect(javaHashCode(text)).toBe(hash);
    });
});

describe("vsamKey", () => {
    it("is the same for two keys of one hash", () => {
        expect(vsamKey("ns", "Aa")).toBe(vsamKey("ns", "BB"));
        expect(vsamKey("ns", "Aa")).not.toBe(vsamKey("other", "Aa"));
    });
});
