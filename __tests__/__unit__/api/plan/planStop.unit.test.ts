// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { printPlan } from "../../../../src/api/plan/outcome/printPlan";
import { planStop } from "../../../../src/api/plan/planStop";
import type { PlanView } from "../../../../src/api/plan/view";
import type { Standing } from "../../../support/worlds/planWorld";
import { placed, view } from "../../../support/worlds/planWorld";

const stop = (looked: PlanView, targets: readonly string[], allowsOutage = false) =>
    planStop({ kind: "STOP", targets, allowsOutage }, looked);

const zssAlone: Standing = { state: "READY", instance: { gateway: null, discovery: null, cachingService: null } };

describe("planStop", () => {
    it("sends P only when the launcher listens, and proves the end", () => {
        expect(printPlan(stop(view(["READY", "READY"]), ["lpar2"]))).toBe(
            [
                "1  lpar2  LPAR2  AWAIT-CONSOLE  -  the launcher accepts P from ZWEL0012I on",
                "2 after 1  lpar2  LPAR2  STOP  P ZWE1SV2  lpar2 is READY: ready",
                "3 after 2  lpar2  LPAR2  PROVE-STOPPED  -  no part of it may remain",
            ].join("\n"),
        );
    });

    it("quiesces at the distributor before it drains, and does not drain to an instance that stops as well", () => {
        const looked = view(["READY", "READY", "READY"], { drains: true, ...placed({ isDistributed: true }) });
        const actionsOf = (targets: readonly string[]): readonly string[] => {
            const planned = stop(looked, targets, true);
            return planned.kind === "plan"
                ? planned.plan.steps.map(({ instance, action }) => `${instance} ${action}`).slice(0, 3)
                : [];
        };
        expect(actionsOf(["lpar2"])).toEqual(["lpar2 QUIESCE-ENTRY", "lpar2 DRAIN", "lpar2 AWAIT-CONSOLE"]);
        expect(actionsOf(["lpar1", "lpar2", "lpar3"])[0]).toBe("lpar1 AWAIT-CONSOLE");
    });

    it("refuses to stop the last one that serves, with every state as evidence and the option that overrides", () => {
        expect(printPlan(stop(view(["READY", "STOPPED"]), ["lpar1"]))).toBe(
            [
                "REFUSED No instance would serve after lpar1 stops.",
                "  lpar1 is READY: ready",
                "  lpar2 is STOPPED: stopped",
                "override: --allow-outage",
            ].join("\n"),
        );
    });

    it.each<[string, readonly (Standing["state"] | Standing)[], string[], "plan" | "refusal"]>([
        ["all of them", ["READY", "READY"], ["lpar1", "lpar2"], "refusal"],
        ["one, while the other is not seen", ["READY", "UNKNOWN"], ["lpar1"], "refusal"],
        ["one, while the other is not reached", ["READY", "UNREACHABLE"], ["lpar1"], "refusal"],
        ["one, while the other still starts", ["READY", "STARTING"], ["lpar1"], "refusal"],
        ["one, while the other gets no work", ["READY", "DRAINED"], ["lpar1"], "refusal"],
        ["one of three, while one is degraded", ["READY", "READY", "DEGRADED"], ["lpar1"], "refusal"],
        ["one of three, while one is down on purpose", ["READY", "READY", "STOPPED"], ["lpar1"], "plan"],
        ["one of three, while the system of one is gone", ["READY", "READY", "SYSTEM-DOWN"], ["lpar1"], "plan"],
        [
            "one of three, while the job of one has ended in error",
            ["READY", "READY", { state: "FAILED", job: "absent" }],
            ["lpar1"],
            "plan",
        ],
        [
            "one of three, while one runs and serves nothing",
            ["READY", "READY", { state: "FAILED", job: "active" }],
            ["lpar1"],
            "refusal",
        ],
        ["the only gateway, while zss alone runs elsewhere", ["READY", zssAlone], ["lpar1"], "refusal"],
        ["what has zss alone, though nobody serves logins", ["STOPPED", zssAlone], ["lpar2"], "plan"],
        ["one of those that all have zss alone", [zssAlone, zssAlone], ["lpar1"], "plan"],
        ["all of those that have zss alone", [zssAlone, zssAlone], ["lpar1", "lpar2"], "refusal"],
        ["the degraded one", ["READY", "DEGRADED"], ["lpar2"], "plan"],
        ["the one that is not reached, which may serve", ["READY", "UNREACHABLE"], ["lpar2"], "plan"],
        ["what serves nobody, though nobody else serves", ["FAILED", "STOPPED"], ["lpar1", "lpar2"], "plan"],
    ])("%s", (_, states, targets, kind) => {
        expect(stop(view(states), targets).kind).toBe(kind);
        expect(stop(view(states), targets, true).kind).toBe("plan");
    });

    it("leaves alone what is down, and checks what only left traces", () => {
        expect(
            printPlan(
                stop(view(["STOPPED", "ORPHANED", "UNKNOWN", "STOPPING"]), ["lpar1", "lpar2", "lpar3", "lpar4"], true),
            ),
        ).toBe(
            [
                "1  lpar2  LPAR2  PROVE-STOPPED  -  no part of it may remain",
                "2  lpar4  LPAR4  PROVE-STOPPED  -  no part of it may remain",
                "-  lpar1  NOTHING-TO-DO  it is STOPPED: stopped",
                "-  lpar3  UNKNOWN  whether its job runs could not be seen (unknown): the result of P could not be proven",
            ].join("\n"),
        );
    });
});
