// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import { decideInstances } from "../../../../src/api/health/state/decideInstances";
import { statusReport } from "../../../../src/api/health/report/statusReport";
import { statusRules } from "../../../../src/api/health/rules/catalogue";
import { servingOf } from "../../../../src/api/health/state/serving";
import type { Fate, One, PairState } from "../../../support/worlds/singleStates";
import { looked, named, pairStates } from "../../../support/worlds/singleStates";
import { lookAt } from "../../../../src/api/health/state/look";

/** `yes`, `no`, or `open`: whether each instance serves, by what was seen. */
function servingIn(state: PairState): readonly string[] {
    const { sysplex, snapshot } = looked(state);
    const decided = decideInstances(sysplex, snapshot);
    const { proven, possible } = servingOf(sysplex, decided);
    return decided.map((one) => (proven.includes(one) ? "yes" : possible.includes(one) ? "open" : "no"));
}

const answers = (fate: Fate): boolean => fate === "well" || fate === "returned";
const runs = { numRuns: 200 };

const plain: One = {
    namedAs: "services",
    runsAs: "single-service",
    fate: "well",
    services: [],
    listedAt: [],
    tellsCluster: false,
    isAlone: false,
    removed: [],
    overridden: [],
    leases: [],
};
/** Below 3.5, under a zowe.yaml that names separate services already, and of its own entries one is left. */
const stripped: PairState = { each: [{ ...plain, removed: [0, 1, 2] }, plain] };

describe("single services in any state of the whole", () => {
    it("serve if their own health reports that, whatever stands in the registries and whichever others are gone", () => {
        fc.assert(
            fc.property(pairStates, (state) => {
                const serving = servingIn(state);
                state.each.forEach(({ fate, runsAs }, index) => {
                    if (answers(fate) && runsAs === "single-service") {
                        expect([named(state, index), serving[index]]).toEqual([named(state, index), "yes"]);
                    }
                });
            }),
            { ...runs, examples: [[stripped]] },
        );
    });

    it("serve or not by what they themselves show: what becomes of the others changes nothing", () => {
        fc.assert(
            fc.property(
                pairStates,
                fc.nat({ max: 2 }),
                fc.constantFrom<Fate>("well", "frozen", "lost", "stopped"),
                (state, chosen, fate) => {
                    const [, ...others] = state.each.keys();
                    const target = others[chosen % others.length] ?? 1;
                    const each = state.each.map((one, index) => (index === target ? { ...one, fate } : one));
                    const [before] = servingIn(state);
                    const [after] = servingIn({ ...state, each });
                    const isSingle = state.each[0]?.runsAs === "single-service";
                    expect([named(state, 0), isSingle ? after : before]).toEqual([named(state, 0), before]);
                },
            ),
            runs,
        );
    });

    it("that are frozen are never proven not to serve, and those that are gone never proven to serve", () => {
        fc.assert(
            fc.property(pairStates, (state) => {
                const serving = servingIn(state);
                state.each.forEach(({ fate }, index) => {
                    expect([fate, serving[index]]).not.toEqual(["frozen", "no"]);
                    expect(["lost", "stopped"].includes(fate) && serving[index] === "yes").toBe(false);
                });
            }),
            runs,
        );
    });

    it("receive no finding that takes them from their users while they answer well", () => {
        const accusing = ["HA-GW01", "HA-NET01", "HA-STC01", "HA-SYS01"];
        fc.assert(
            fc.property(pairStates, (state) => {
                const { sysplex, snapshot } = looked(state);
                const { findings, verdict } = statusReport(lookAt(sysplex, snapshot), statusRules, 1);
                const well = sysplex.instances.filter((_, index) => {
                    const one = state.each[index];
                    return one !== undefined && answers(one.fate) && one.runsAs === "single-service";
                });
                const ids = well.map(({ id }) => id);
                const accused = findings.filter(
                    ({ id, instance }) => accusing.includes(id) && ids.includes(instance ?? ""),
                );
                expect(accused.map(({ id, seen }) => `${id} ${seen}`)).toEqual([]);
                expect(ids.length > 0 && verdict === "UNKNOWN").toBe(false);
            }),
            runs,
        );
    });
});
