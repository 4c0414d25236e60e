// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { changeVerdict } from "../../../../../src/api/caching/judge/entriesVerdict";
import type { Asked } from "../../../../../src/api/caching/judge/entriesVerdict";

const unseen = (instance: string, mayBeChanged: boolean): Asked => ({
    instance,
    trouble: { kind: "unreachable", number: null, why: "did not answer before the time limit of the command" },
    mayBeChanged,
});

describe("changeVerdict", () => {
    it.each([
        ["a write was answered or may have arrived", [true, false], "INCOMPLETE", /sent to lpar1, .*could not be seen/],
        ["nothing was written", [false, false], "CANNOT-TELL", /nothing was changed/],
    ] as const)("if no instance could be read and %s", (_, changed, outcome, words) => {
        const asked = changed.map((mayBeChanged, index) => unseen(`lpar${index + 1}`, mayBeChanged));
        const verdict = changeVerdict(asked, [], () => false, '"k" is stored');
        expect(verdict.outcome).toBe(outcome);
        expect(verdict.reason).toMatch(words);
    });
});
