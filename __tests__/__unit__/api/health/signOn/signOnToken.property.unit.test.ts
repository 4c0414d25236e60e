// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { ShownAt, TokenSeen, TokenShown } from "../../../../../src/api/model/seen/signOnSeen";
import { tokenAnswers } from "../../../../../src/api/model/proving/signOn";
import { signOnToken } from "../../../../../src/api/health/signOn/signOnToken";

const boundMs = 65_000;
const shown = fc.record<TokenShown>({
    answer: fc.constantFrom(...tokenAnswers),
    why: fc.option(fc.constant("a reason")),
    creationMs: fc.constant(0),
    expirationMs: fc.option(fc.constant(28_800_000)),
});
const shownAt = fc.record<ShownAt>({
    verifier: fc.constantFrom("lpar1", "lpar2"),
    before: shown,
    after: fc.option(shown),
    deniedAfterMs: fc.constant(null),
    watchedMs: fc.integer({ min: 0, max: 2 * boundMs }),
});
const token = fc.record<TokenSeen>({
    issuer: fc.constant("lpar1"),
    logIn: fc.constant("MADE"),
    why: fc.constant(null),
    logout: fc.record({
        at: fc.constant("lpar2"),
        status: fc.constantFrom(204, 401, 500, null),
        why: fc.constant(null),
    }),
    shown: fc.array(shownAt, { maxLength: 3 }),
    leftAt: fc.constant([]),
});

describe("signOnToken", () => {
    it("calls nothing denied that was not first accepted and then rejected, whatever was answered", () => {
        fc.assert(
            fc.property(token, (seen) => {
                const { cells } = signOnToken(seen, boundMs);
                cells.forEach(({ after }, index) => {
                    const at = seen.shown[index];
                    const isProven = at?.before.answer === "ACCEPTED" && at.after?.answer === "REJECTED";
                    expect(after === "DENIED").toBe(isProven);
                });
            }),
        );
    });

    it("calls nothing accepted before the bound is over, unless the logout itself failed", () => {
        fc.assert(
            fc.property(token, (seen) => {
                const { cells } = signOnToken(seen, boundMs);
                cells.forEach(({ after }, index) => {
                    const at = seen.shown[index];
                    const isStill = at?.before.answer === "ACCEPTED" && at.after?.answer === "ACCEPTED";
                    const isOver = seen.logout?.status !== 204 || (at?.watchedMs ?? 0) >= boundMs;
                    expect(after === "ACCEPTED").toBe(isStill && isOver);
                });
            }),
        );
    });

    it("gives a reason if something was not seen, and the end of the token's life if it was reported", () => {
        fc.assert(
            fc.property(token, (seen) => {
                const { cells, validUntil } = signOnToken(seen, boundMs);
                const known = seen.shown.some(
                    ({ before }) => before.answer === "ACCEPTED" && before.expirationMs !== null,
                );
                expect(validUntil).toBe(known ? "1970-01-01T08:00:00.000Z" : null);
                const cut = cells.filter(({ before, after, why }, index) => {
                    const isOfAnswer = seen.shown[index]?.after !== null && seen.shown[index]?.after?.why === null;
                    return before === "ACCEPTED" && after === "UNKNOWN" && why === null && !isOfAnswer;
                });
                expect(cut).toEqual([]);
            }),
        );
    });
});
