// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { Scope } from "../../../../../src/api/model/finding";
import { isSameScope } from "../../../../../src/api/model/finding";
import type { Mute } from "../../../../../src/api/model/proving/mute";
import type { MuteDecision, NowSeen } from "../../../../../src/api/health/mutes/decideMute";
import { decideMute } from "../../../../../src/api/health/mutes/decideMute";

const [lpar1, lpar2] = ["lpar1", "lpar2"].map((instance): Scope => ({ instance, system: instance.toUpperCase() })) as [
    Scope,
    Scope,
];
const now = new Date("2026-01-02T00:00:00Z");
const mute: Mute = {
    id: "HA-NET06",
    severity: "WARNING",
    scopes: [lpar1, lpar2],
    by: "user@host",
    reason: "on order",
    since: "2026-01-01T00:00:00.000Z",
    until: "2026-01-03T00:00:00.000Z",
};
const warning = (scope: Scope) => ({ scope, severity: "WARNING" as const });
const critical = (scope: Scope) => ({ scope, severity: "CRITICAL" as const });
const whole: NowSeen = { present: [warning(lpar1), warning(lpar2)], isWhole: true, now };
const words = (decision: MuteDecision): string =>
    decision.kind === "ended" ? decision.why : decision.mute.scopes.map(({ instance }) => instance).join();

describe("decideMute", () => {
    it.each<[string, Mute, NowSeen, string]>([
        ["as it was accepted", mute, whole, "lpar1,lpar2"],
        ["at its time", { ...mute, until: now.toISOString() }, whole, "its time is over"],
        ["worse at one place", mute, { ...whole, present: [critical(lpar1)] }, "it became worse"],
        ["accepted as critical", { ...mute, severity: "CRITICAL" }, { ...whole, present: [critical(lpar1)] }, "lpar1"],
        ["elsewhere", { ...mute, scopes: [lpar1] }, whole, "it appeared elsewhere"],
        ["gone at one place", mute, { ...whole, present: [warning(lpar2)] }, "lpar2"],
        ["gone", mute, { ...whole, present: [] }, "it cleared"],
        ["not seen, which is not gone", mute, { ...whole, present: [], isWhole: false }, "lpar1,lpar2"],
    ])("decides %s", (_, given, seen, expected) => {
        expect(words(decideMute(given, seen))).toBe(expected);
    });

    const anywhere = fc.record<Scope>({
        instance: fc.constantFrom("lpar1", "lpar2", null),
        system: fc.constantFrom("A", null),
    });
    const present = fc.record({
        scope: anywhere,
        severity: fc.constantFrom("INFO" as const, "WARNING" as const, "CRITICAL" as const),
    });
    const seen = fc.record({
        present: fc.array(present, { maxLength: 4 }),
        isWhole: fc.boolean(),
        now: fc.date({ min: new Date("2026-01-01"), max: new Date("2026-01-05"), noInvalidDate: true }),
    });
    const given = fc.record({
        scopes: fc.array(anywhere, { minLength: 1, maxLength: 3 }),
        severity: fc.constantFrom("WARNING" as const, "CRITICAL" as const),
    });

    it("never covers more than was accepted: no later, no worse, nowhere else, and never more places than before", () => {
        fc.assert(
            fc.property(given, seen, (accepted, look) => {
                const before = { ...mute, ...accepted };
                const decision = decideMute(before, look);
                if (decision.kind === "ended") {
                    return;
                }
                expect(look.now.getTime()).toBeLessThan(Date.parse(before.until));
                look.present.forEach(({ scope, severity }) => {
                    expect(before.severity === "CRITICAL" || severity !== "CRITICAL").toBe(true);
                    expect(before.scopes.some((one) => isSameScope(one, scope))).toBe(true);
                });
                expect(decision.mute.scopes.every((scope) => before.scopes.includes(scope))).toBe(true);
                expect(decision.mute.scopes.length).toBeGreaterThan(0);
            }),
        );
    });

    it("decides the same again as long as nothing changes", () => {
        fc.assert(
            fc.property(given, seen, (accepted, look) => {
                const first = decideMute({ ...mute, ...accepted }, look);
                if (first.kind === "lasts") {
                    expect(decideMute(first.mute, look)).toEqual(first);
                }
            }),
        );
    });
});
