// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Plan, Planned, Step } from "../../../../../src/api/model/operation/plan";
import { planComponent } from "../../../../../src/api/plan/planComponent";
import { guardOf, standsIn } from "../../../../../src/api/plan/exclusion/guardOf";
import type { Guard } from "../../../../../src/api/plan/exclusion/mayAct";
import { planRestart } from "../../../../../src/api/plan/planRestart";
import { planStop } from "../../../../../src/api/plan/planStop";
import { view } from "../../../../support/worlds/planWorld";
import { restartIntent } from "../../../../support/worlds/restartAsked";

const three = ["READY", "READY", "READY"] as const;

function made(planned: Planned): Plan {
    if (planned.kind !== "plan") {
        throw new Error(planned.refusal.reason);
    }
    return planned.plan;
}

function guardAt(plan: Plan, action: Step["action"], nth = 0): Guard | null {
    const step = plan.steps.filter((one) => one.action === action)[nth];
    return step === undefined ? null : guardOf(plan, step);
}

const stop = (targets: readonly string[], allowsOutage = false): Plan =>
    made(planStop({ kind: "STOP", targets, allowsOutage }, view(three, { drains: true })));

describe("guardOf", () => {
    it("requires for a stop that another instance continues to serve, with all its targets counted as taken", () => {
        expect(guardAt(stop(["lpar1", "lpar2"]), "STOP")).toEqual({
            instance: "lpar1",
            isDrained: true,
            taken: ["lpar1", "lpar2"],
            readyBefore: ["lpar1", "lpar2", "lpar3"],
            mayMiss: null,
        });
        expect(guardAt(stop(["lpar1"]), "DRAIN")).toMatchObject({ isDrained: false });
    });

    it("requires nothing if the outage is allowed, nor for steps that take nothing", () => {
        expect(guardAt(stop(["lpar1"], true), "STOP")).toBeNull();
        expect(guardAt(stop(["lpar1"]), "PROVE-STOPPED")).toBeNull();
    });

    it("allows a restart as many missing instances as its gate does", () => {
        const intent = { ...restartIntent, targets: ["lpar1", "lpar2", "lpar3"] } as const;
        const plan = made(planRestart(intent, view(three, { drains: true })));
        expect(guardAt(plan, "STOP", 1)).toMatchObject({ taken: ["lpar2"], mayMiss: 1 });
    });

    it("looks before the stop of a component that users depend on, once for each, and before no other", () => {
        const targets = ["lpar1", "lpar2"];
        const common = { kind: "COMPONENT", verb: "restart", targets, allowsOutage: true } as const;
        // What else of the instance depends on them is no matter of this guard.
        const component = (components: readonly string[]): Plan => ({
            ...made(planComponent({ ...common, components }, view(three))),
            allowsOutage: false,
        });
        const needed = component(["gateway", "zaas"]);
        expect(guardAt(needed, "STOP-COMPONENT")).toMatchObject({ taken: ["lpar1"], isDrained: false });
        // The first one of the two has changed how the instance stands.
        expect(guardAt(needed, "STOP-COMPONENT", 1)).toMatchObject({ taken: ["lpar1"], isDrained: null });
        expect(guardAt(component(["app-server"]), "STOP-COMPONENT")).toBeNull();
    });
});

describe("standsIn", () => {
    it("does not count an instance as serving that is not READY, nor one that only lost an answer as gone", () => {
        const { decided } = view(["READY", "DRAINED", "STOPPING", "STARTING", "UNREACHABLE"]);
        expect([...standsIn(decided).values()]).toEqual(["serves", "drained", "leaving", "unsure", "unsure"]);
    });
});
