// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Planned } from "../../../../../src/api/model/operation/plan";
import { unknownSystem } from "../../../../../src/api/model/sysplex";
import { checkSharedJobs } from "../../../../../src/api/plan/guards/checkNames";
import { planComponent } from "../../../../../src/api/plan/planComponent";
import { planRestart } from "../../../../../src/api/plan/planRestart";
import { planStart } from "../../../../../src/api/plan/planStart";
import { planStop } from "../../../../../src/api/plan/planStop";
import type { PlanView } from "../../../../../src/api/plan/view";
import { instance, view } from "../../../../support/worlds/planWorld";
import { restartIntent } from "../../../../support/worlds/restartAsked";

const lpar1b = { id: "lpar1b", systemName: "LPAR1", jobName: "ZWE1SV1" };

describe("checkSharedJobs", () => {
    const targets = ["lpar1b"];
    const component = (verb: "list" | "start" | "stop" | "restart", looked: PlanView) =>
        planComponent({ kind: "COMPONENT", verb, targets, components: ["zss"], allowsOutage: true }, looked);
    const restarted = { ...restartIntent, targets, allowsOutage: true };

    it.each<[string, (looked: PlanView) => Planned]>([
        ["start", (looked) => planStart({ kind: "START", targets, startsZis: false, waits: true }, looked)],
        ["stop", (looked) => planStop({ kind: "STOP", targets, allowsOutage: true }, looked)],
        ["restart", (looked) => planRestart(restarted, looked)],
        ["component start", (looked) => component("start", looked)],
        ["component stop", (looked) => component("stop", looked)],
        ["component restart", (looked) => component("restart", looked)],
    ])("%s touches no instance whose job another instance on the same system may share", (_, plan) => {
        const planned = plan(view(["READY", { state: "READY", instance: lpar1b }, "READY"]));
        expect(planned).toMatchObject({ kind: "refusal", refusal: { ground: "configuration" } });
        expect(planned.kind === "refusal" && planned.refusal.reason).toBe(
            "lpar1 and lpar1b have the same job name, ZWE1SV1, on LPAR1: a command for one of them would reach the other. Nothing was sent. Give each one a different job name in zowe.yaml, such as haInstances.lpar1b.zowe.job.name, then see zowe ha config validate.",
        );
    });

    it("allows a list of components, which changes nothing", () => {
        expect(component("list", view(["READY", { state: "READY", instance: lpar1b }])).kind).toBe("plan");
    });

    it.each([
        ["on another system", { id: "lpar1b", systemName: "LPAR9", jobName: "ZWE1SV1" }],
        ["with a job name of its own", { id: "lpar1b", systemName: "LPAR1", jobName: "ZWE2SV" }],
    ])("allows one %s", (_, changes) => {
        const { sysplex } = view(["READY", { state: "READY", instance: changes }]);
        expect(checkSharedJobs(sysplex.instances, sysplex)).toBeNull();
    });

    it("does not treat two unknown systems as proof that they are one", () => {
        const { sysplex } = view(["READY"]);
        const unplaced = [1, 2].map((number) => instance(number, { systemName: unknownSystem, jobName: "ZWE1SV" }));
        expect(checkSharedJobs(unplaced, { ...sysplex, instances: unplaced })).toBeNull();
    });

    it("reports it once, whichever of them are named", () => {
        const { sysplex } = view(["READY", { state: "READY", instance: lpar1b }]);
        expect(checkSharedJobs(sysplex.instances, sysplex)?.evidence).toHaveLength(1);
    });
});
