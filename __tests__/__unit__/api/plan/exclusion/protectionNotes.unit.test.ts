// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Plan } from "../../../../../src/api/model/operation/plan";
import type { Protection } from "../../../../../src/api/plan/exclusion/protectionNotes";
import { protectionNotes } from "../../../../../src/api/plan/exclusion/protectionNotes";
import { planStop } from "../../../../../src/api/plan/planStop";
import type { PlanView } from "../../../../../src/api/plan/view";
import { view } from "../../../../support/worlds/planWorld";

function stopOf(targets: readonly string[], more: Partial<PlanView> = {}, allowsOutage = false): Plan {
    const planned = planStop({ kind: "STOP", targets, allowsOutage }, view(["READY", "READY", "STOPPED"], more));
    if (planned.kind !== "plan") {
        throw new Error(planned.refusal.reason);
    }
    return planned.plan;
}

const nowhere: Protection = { place: null, note: null };

describe("protectionNotes", () => {
    it("state what the place does not show", () => {
        const place = "the Caching Service (for client certificates of the same name)";
        const note = "The Caching Service of lpar3 is left out: it did not answer.";
        expect(protectionNotes(stopOf(["lpar1"]), { place, note })).toEqual([
            `Other workstations see this operation: it is announced in ${place}. ${note}`,
        ]);
    });

    it.each([
        ["with overrides", true],
        ["without overrides", false],
    ])("give the reason why there is no place, %s", (_, drains) => {
        const note = "lpar2 runs separate API ML services";
        expect(protectionNotes(stopOf(["lpar1"], { drains }), { place: null, note })).toEqual([
            expect.stringMatching(/\. Reason: lpar2 runs separate API ML services\.$/),
        ]);
    });

    it("name the place where the operation is announced", () => {
        expect(protectionNotes(stopOf(["lpar1"]), { place: "the shared directory /u/zowe/ha", note: null })).toEqual([
            "Other workstations see this operation: it is announced in the shared directory /u/zowe/ha.",
        ]);
    });

    it("promise no more than the overrides do, if every taken instance is drained", () => {
        expect(protectionNotes(stopOf(["lpar1"], { drains: true }), nowhere)).toEqual([
            "Other workstations see this operation only by its overrides in the registries, which are checked before each step.",
        ]);
    });

    it("warn that two operations may meet, if nothing is announced at all", () => {
        expect(protectionNotes(stopOf(["lpar1"]), nowhere)).toEqual([
            expect.stringMatching(/^Nothing is announced .* can still collide\.$/),
        ]);
    });

    it.each([
        ["an outage is allowed", stopOf(["lpar1", "lpar2"], {}, true)],
        ["nothing that serves is taken", stopOf(["lpar3"])],
    ])("are empty if %s", (_, plan) => {
        expect(protectionNotes(plan, { ...nowhere, note: "it was told not to" })).toEqual([]);
    });
});
