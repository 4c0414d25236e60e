// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import * as fc from "fast-check";
import { groupsOf, oneWayPairs } from "../../../../../src/api/caching/judge/groups";
import { inOrder, setPartitions } from "../../../../support/worlds/setPartitions";

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `lpar${index + 1}`);
const within = (parts: readonly (readonly string[])[]) => (from: string, to: string) =>
    parts.some((part) => part.includes(from) && part.includes(to));

describe("groupsOf", () => {
    it.each([1, 2, 3, 4, 5, 6])("finds exactly the parts of every partition of %i", (count) => {
        const ids = idsOf(count);
        for (const parts of setPartitions(ids)) {
            expect(groupsOf(ids, within(parts))).toEqual(inOrder(parts, ids));
            expect(oneWayPairs(ids, within(parts))).toEqual([]);
        }
    });

    it("leaves out an instance about which nothing is known, and keeps the others together", () => {
        const shares = (from: string, to: string) => (from === "lpar2" || to === "lpar2" ? null : true);
        expect(groupsOf(idsOf(3), shares)).toEqual([["lpar1", "lpar3"]]);
    });

    it("joins instances that share only through a third one", () => {
        const shares = (from: string, to: string) => from === "lpar2" || to === "lpar2";
        expect(groupsOf(idsOf(3), shares)).toEqual([idsOf(3)]);
    });

    it("does not treat one direction as sharing, and names it", () => {
        const shares = (from: string, to: string) => from > to;
        expect(groupsOf(idsOf(2), shares)).toEqual([["lpar1"], ["lpar2"]]);
        expect(oneWayPairs(idsOf(2), shares)).toEqual([{ from: "lpar2", to: "lpar1" }]);
    });

    it("places every known instance in exactly one group, whatever was seen", () => {
        const answer = fc.constantFrom(true, false, null);
        fc.assert(
            fc.property(
                fc.integer({ min: 1, max: 6 }),
                fc.array(answer, { minLength: 36, maxLength: 36 }),
                (count, seen) => {
                    const ids = idsOf(count);
                    const shares = (from: string, to: string) => seen[ids.indexOf(from) * 6 + ids.indexOf(to)] ?? null;
                    const placed = groupsOf(ids, shares).flat();
                    const known = ids.filter(
                        (id) =>
                            count === 1 ||
                            ids.some(
                                (other) => other !== id && (shares(id, other) !== null || shares(other, id) !== null),
                            ),
                    );
                    expect([...placed].sort()).toEqual(known);
                },
            ),
        );
    });
});
