// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { about, aboutSysplex, aboutSystem, fail, unknown, warn } from "../../../../../src/api/health/rules/judgement";
import type { Rule } from "../../../../../src/api/health/rules/rule";
import type { Judgement } from "../../../../../src/api/model/finding";
import { gateFailures, gateRules } from "../../../../../src/api/plan/guards/gateFailures";
import { gateProblems } from "../../../../../src/api/plan/guards/gateProblems";
import { instance, view } from "../../../../support/worlds/planWorld";

const [base] = gateRules;

function saying(...judgements: readonly Judgement[]): readonly Rule[] {
    return base === undefined ? [] : [{ ...base, id: "HA-X", judge: () => judgements }];
}

const looked = view(["READY", "READY", "READY"]);
const second = about(instance(2));

describe("the checks of the set gate", () => {
    it("need only what the looks of a restart show", () => {
        expect(gateRules.map(({ id }) => id)).toEqual(["HA-SYS01", "HA-STC01", "HA-STC03", "HA-GW01"]);
        expect(gateRules.flatMap(({ needs = [] }) => needs).filter((name) => name !== "members")).toEqual([]);
        expect(gateRules.filter(({ severity }) => severity !== "CRITICAL")).toEqual([]);
    });

    it.each([
        ["another instance", fail(second, "seen", "", ""), 1],
        ["the system of another instance", fail(aboutSystem("LPAR2"), "seen", "", ""), 1],
        ["the sysplex", fail(aboutSysplex, "seen", "", ""), 1],
        ["the instance that is to be taken", fail(about(instance(1)), "seen", "", ""), 0],
        ["its system", fail(aboutSystem("LPAR1"), "seen", "", ""), 0],
    ])("closes the gate for a failure of %s", (_of, judgement, count) => {
        expect(gateFailures(looked, ["lpar1"], saying(judgement))).toHaveLength(count);
    });

    it.each([warn(second, "seen", "", ""), unknown(second, "not seen", "access")])(
        "$outcome is no failure",
        (judgement) => {
            expect(gateFailures(looked, ["lpar1"], saying(judgement))).toEqual([]);
        },
    );
});

describe("a gate", () => {
    it("names with an instance that is missing the check that fails for it", () => {
        const looked = view(["READY", "READY", "FAILED"]);
        expect(gateProblems(looked, ["lpar1"], 1)).toEqual(["lpar3 is FAILED: failed (HA-STC01)"]);
    });

    it("ignores the instances that may be missing, and the one that is to be repaired", () => {
        expect(gateProblems(view(["READY", "READY", "FAILED"]), ["lpar1"], 2)).toEqual([]);
        expect(gateProblems(view(["FAILED", "READY", "READY"]), ["lpar1"], 1)).toEqual([]);
    });

    it("names the check that fails for an instance that seems READY", () => {
        // Its job is gone, and the state is that of a look before.
        const gone = view(["READY", "READY", { state: "READY", job: "absent" }]);
        expect(gateProblems(gone, ["lpar1"], 1)).toEqual([
            expect.stringMatching(/^HA-STC01: No ZWE1SV3 is active on LPAR3/),
        ]);
    });
});
