// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Guard, MayAct, Stand } from "../../../../../src/api/plan/exclusion/mayAct";
import { mayAct } from "../../../../../src/api/plan/exclusion/mayAct";

const letters: Readonly<Record<string, Stand>> = { s: "serves", d: "drained", l: "leaving", u: "unsure" };

/** `sdl`: lpar1 serves, lpar2 is drained, lpar3 is leaving. */
function judged(
    stands: string,
    taken: readonly number[],
    mayMiss: number | null,
    notReadyBefore: readonly number[] = [],
    more: Partial<Guard> = {},
) {
    const id = (number: number): string => `lpar${number}`;
    const all = [...stands].map((letter, index): [string, Stand] => [id(index + 1), letters[letter] ?? "unsure"]);
    const readyBefore = all.map(([name]) => name).filter((name) => !notReadyBefore.map(id).includes(name));
    const guard = { instance: id(taken[0] ?? 0), isDrained: null, taken: taken.map(id), readyBefore, mayMiss };
    return mayAct({ ...guard, ...more }, new Map(all));
}

describe("mayAct", () => {
    it.each<[string, readonly number[], number | null, MayAct["kind"]]>([
        // A stop: somebody must go on serving.
        ["dss", [1], null, "yes"],
        ["dds", [1], null, "yes"],
        ["dds", [2], null, "yes"],
        ["ddd", [1], null, "waits"],
        ["ddd", [2], null, "gives-way"],
        ["ddd", [3], null, "gives-way"],
        ["ldd", [2], null, "waits"],
        ["ldd", [3], null, "gives-way"],
        ["lld", [3], null, "gives-way"],
        ["ul", [2], null, "looks-again"],
        ["uss", [2], null, "yes"],
        ["dddd", [1, 4], null, "waits"],
        ["dddd", [2, 3], null, "gives-way"],
        ["s", [1], null, "gives-way"],
        // A restart: no more than so many missing.
        ["dss", [1], 1, "yes"],
        ["dds", [1], 1, "waits"],
        ["dds", [2], 1, "gives-way"],
        ["lds", [2], 1, "gives-way"],
        ["dus", [1], 1, "looks-again"],
        ["dds", [1], 2, "yes"],
    ])("%s, taking %j of which %j may be missing: %s", (stands, taken, mayMiss, kind) => {
        expect(judged(stands, taken, mayMiss).kind).toBe(kind);
    });

    it("does not wait for an instance that was drained before the plan was made: nothing brings it back", () => {
        expect(judged("dd", [1], null, [2]).kind).toBe("gives-way");
    });

    it.each<[string, boolean, MayAct["kind"]]>([
        ["sss", false, "yes"],
        ["dss", false, "gives-way"],
        ["lss", false, "gives-way"],
        ["dss", true, "yes"],
        ["uss", true, "yes"],
        ["sss", true, "gives-way"],
    ])(
        "%s, its own drained: %s: %s, because another operation may have taken it or put it back",
        (stands, isDrained, kind) => {
            expect(judged(stands, [1], null, [], { isDrained }).kind).toBe(kind);
        },
    );

    it("names the operation that it waits for, and what another operation has taken", () => {
        expect(judged("ddd", [1], null)).toEqual({ kind: "waits", for: ["lpar2", "lpar3"] });
        expect(judged("lds", [2], 1)).toEqual({ kind: "gives-way", to: ["lpar1"] });
    });

    it.each<[string, readonly number[], number | null, readonly number[], MayAct]>([
        // Those that are gone, rather than one whose answer was lost.
        ["ulds", [3], 1, [], { kind: "gives-way", to: ["lpar2"] }],
        ["udds", [3], 1, [2], { kind: "gives-way", to: ["lpar2"] }],
        ["ddls", [1], 1, [], { kind: "gives-way", to: ["lpar2", "lpar3"] }],
        // If none is gone, those that are not proven to serve.
        ["ssu", [1, 2], 1, [], { kind: "gives-way", to: ["lpar3"] }],
        ["dus", [1], 1, [], { kind: "looks-again", missing: ["lpar2"] }],
    ])("%s, taking %j of which %j may be missing, names those that block it", (...row) => {
        const [stands, taken, mayMiss, notReadyBefore, expected] = row;
        expect(judged(stands, taken, mayMiss, notReadyBefore)).toEqual(expected);
    });

    it("names itself if another operation has taken its own instance", () => {
        const expected = { kind: "gives-way", to: ["lpar1"] };
        expect(judged("dss", [1], null, [], { isDrained: false })).toEqual(expected);
    });
});
