// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { listOf, memberOf, numberOf } from "../../../../../src/api/probe/parse/jsonValue";

describe("memberOf", () => {
    it("follows a path, and does not go past its end", () => {
        expect(memberOf({ a: { b: 1 } }, "a", "b")).toBe(1);
        expect(memberOf({ a: 1 }, "a", "b")).toBeUndefined();
        expect(memberOf(null, "a")).toBeUndefined();
    });

    it("does not see what every object inherits", () => {
        expect(memberOf({}, "constructor")).toBeUndefined();
    });
});

describe("numberOf", () => {
    it.each([
        [7, 7],
        ["7", 7],
        ["-1.5", -1.5],
        ["", null],
        ["7 of 9", null],
        ["0x10", null],
        [Number.NaN, null],
        [null, null],
        [true, null],
    ])("reads %p as %p", (value, number) => {
        expect(numberOf(value)).toBe(number);
    });
});

describe("listOf", () => {
    it("reads one object as a list of one", () => {
        expect(listOf({ a: 1 })).toEqual([{ a: 1 }]);
        expect(listOf("a")).toBeNull();
    });
});
