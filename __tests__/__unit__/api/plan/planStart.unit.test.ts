// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StartIntent } from "../../../../src/api/plan/intent";
import { printPlan } from "../../../../src/api/plan/outcome/printPlan";
import { planStart } from "../../../../src/api/plan/planStart";
import type { PlanView } from "../../../../src/api/plan/view";
import { singleService } from "../../../support/worlds/buildSysplex";
import { view, withZis } from "../../../support/worlds/planWorld";

const intent = (changes: Partial<StartIntent> = {}): StartIntent => ({
    kind: "START",
    targets: ["lpar1", "lpar2", "lpar3"],
    startsZis: false,
    waits: true,
    ...changes,
});

const printed = (looked: PlanView, changes: Partial<StartIntent> = {}): string =>
    printPlan(planStart(intent(changes), looked));

describe("planStart", () => {
    it("starts one after another up to ZWEL0018I and awaits them in parallel", () => {
        expect(printed(view(["STOPPED", "READY", "STOPPED"]))).toBe(
            [
                "1  lpar1  LPAR1  START  S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1  lpar1 is STOPPED: stopped",
                "2 after 1  lpar1  LPAR1  AWAIT-PREPARED  -  ZWEL0018I frees the shared workspace",
                "3 after 2  lpar1  LPAR1  AWAIT-READY  -  a start is complete when the instance serves",
                "4 after end of 2  lpar3  LPAR3  START  S ZWESLSTC,HAINST=lpar3,JOBNAME=ZWE1SV3  lpar3 is STOPPED: stopped",
                "5 after 4  lpar3  LPAR3  AWAIT-PREPARED  -  ZWEL0018I frees the shared workspace",
                "6 after 5  lpar3  LPAR3  AWAIT-READY  -  a start is complete when the instance serves",
                "-  lpar2  NOTHING-TO-DO  it is already READY",
                "*  Instances start one after the other until ZWEL0018I, because starting instances write the same files in the shared workspace; after that they start in parallel.",
            ].join("\n"),
        );
    });

    it("resumes what the stop before it quiesced, and not what a drain quiesced", () => {
        const looked = view(["STOPPED", "STOPPED"]);
        const quiesced = [
            { instanceId: "lpar1", port: 7554, isByStop: true },
            { instanceId: "lpar2", port: 7554, isByStop: false },
        ];
        const snapshot = { ...looked.snapshot, journal: { ...looked.snapshot.journal, quiesced } };
        const planned = planStart(intent({ targets: ["lpar1", "lpar2"] }), { ...looked, snapshot });
        const steps = planned.kind === "plan" ? planned.plan.steps : [];
        expect(steps.filter(({ action }) => action === "RESUME-ENTRY")).toMatchObject([
            { instance: "lpar1", command: "V TCPIP,,SYSPLEX,RESUME,PORT=7554", after: [3] },
        ]);
    });

    it("reports an instance that is READY, but whose entry its stop quiesced and no start resumed", () => {
        const looked = view(["READY", "READY"]);
        const quiesced = [
            { instanceId: "lpar1", port: 7554, isByStop: true },
            { instanceId: "lpar2", port: 7554, isByStop: false },
        ];
        const snapshot = { ...looked.snapshot, journal: { ...looked.snapshot.journal, quiesced } };
        const planned = planStart(intent({ targets: ["lpar1", "lpar2"] }), { ...looked, snapshot });
        expect(planned.kind === "plan" ? planned.plan.leftAlone : []).toEqual([
            {
                instance: "lpar1",
                outcome: "DEGRADED",
                reason: "it is READY, but its stop quiesced port 7554 at the distributor, and there is no record that it was resumed (HA-NET05)",
                next: "zowe ha resume --lpars lpar1",
            },
            { instance: "lpar2", outcome: "NOTHING-TO-DO", reason: "it is already READY", next: null },
        ]);
    });

    it("sends the distributor nothing about an instance that is not proven to serve", () => {
        const looked = view(["STOPPED"]);
        const quiesced = [{ instanceId: "lpar1", port: 7554, isByStop: true }];
        const snapshot = { ...looked.snapshot, journal: { ...looked.snapshot.journal, quiesced } };
        const steps = printed({ ...looked, snapshot }, { targets: ["lpar1"], waits: false });
        expect(steps).not.toContain("RESUME");
        expect(steps).toMatch(/quiesced port 7554.*zowe ha wait --for ready --lpars lpar1; then zowe ha resume/);
    });

    it("waits for what is starting, and lets it finish with the shared workspace before it starts another", () => {
        expect(printed(view(["STOPPED", "STARTING"]), { targets: ["lpar1", "lpar2"] })).toBe(
            [
                "1  lpar2  LPAR2  AWAIT-PREPARED  -  ZWEL0018I frees the shared workspace",
                "2 after 1  lpar2  LPAR2  AWAIT-READY  -  it is already starting",
                "3 after end of 1  lpar1  LPAR1  START  S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1  lpar1 is STOPPED: stopped",
                "4 after 3  lpar1  LPAR1  AWAIT-PREPARED  -  ZWEL0018I frees the shared workspace",
                "5 after 4  lpar1  LPAR1  AWAIT-READY  -  a start is complete when the instance serves",
            ].join("\n"),
        );
    });

    it("has nothing to do if all are READY", () => {
        const planned = planStart(intent(), view(["READY", "READY", "READY"]));
        expect(planned.kind === "plan" && planned.plan.steps).toEqual([]);
    });

    it.each([
        [{ state: "UNKNOWN" }, "UNKNOWN", /could not be seen/],
        [{ state: "UNREACHABLE", job: "unknown" }, "UNKNOWN", /second one/],
        [{ state: "UNREACHABLE", job: "active" }, "UNKNOWN", /its job runs, but whether it serves could not be seen/],
        [{ state: "UNKNOWN", job: "active" }, "UNKNOWN", /its job runs, but whether it serves could not be seen/],
        [{ state: "SYSTEM-DOWN" }, "INCOMPLETE", /not in the sysplex/],
        [{ state: "ORPHANED" }, "INCOMPLETE", /hold the ports/],
        [{ state: "DEGRADED" }, "DEGRADED", /a start would not change that/],
        [{ state: "DEGRADED", job: "absent" }, "INCOMPLETE", /degraded/],
        [{ state: "FAILED", job: "active" }, "INCOMPLETE", /a start would not change that/],
        [{ state: "DRAINED" }, "DEGRADED", /drained/],
    ] as const)("sends nothing to an instance in this state: %j", (standing, outcome, reason) => {
        const planned = planStart(intent({ targets: ["lpar1"] }), view([standing, "READY"]));
        expect(planned).toMatchObject({ kind: "plan", plan: { steps: [], leftAlone: [{ outcome }] } });
        expect(planned.kind === "plan" && planned.plan.leftAlone[0]?.reason).toMatch(reason);
    });

    it("names the one service of the API ML if parts of it are down", () => {
        const looked = view(["DEGRADED", "READY"]);
        const down = ["gateway", "zaas", "apiml"].map((id) => ({ id, state: "DOWN" as const }));
        const decided = looked.decided.map((one) => {
            const instance = singleService(one.instance);
            const sighting = { ...one.sighting, instance };
            return { ...one, instance, sighting, signs: { ...one.signs, components: down } };
        });
        const planned = planStart(intent({ targets: ["lpar1"] }), { ...looked, decided });
        expect(planned.kind === "plan" && planned.plan.leftAlone[0]?.next).toBe(
            "zowe ha component start apiml --lpars lpar1",
        );
    });

    it("starts ZIS only on request, only if zss needs it, and only if it is not active", () => {
        const down = view(["STOPPED", "STOPPED"], withZis({ LPAR1: "absent", LPAR2: "active" }));
        const steps = printed(down, { targets: ["lpar1", "lpar2"], startsZis: true });
        expect(steps.match(/START-ZIS.*/g)).toEqual([
            "START-ZIS  S ZWESISTC,REUSASID=YES  zss needs it, and it is not active on LPAR1",
        ]);
        expect(printed(down, { targets: ["lpar1"] })).toContain("--start-zis starts it");
    });

    it("starts ZIS once for each system, before the instances there", () => {
        const second = { state: "STOPPED" as const, instance: { systemName: "LPAR1" } };
        const steps = printed(view(["STOPPED", second], withZis({ LPAR1: "absent" })), {
            targets: ["lpar1", "lpar2"],
            startsZis: true,
        });
        expect(steps.match(/START-ZIS/g)).toHaveLength(1);
        expect(steps).toMatch(/^2 after 1 {2}lpar1 {2}LPAR1 {2}START /m);
        expect(steps).toMatch(/^5 after 1, end of 3 {2}lpar2 {2}LPAR1 {2}START /m);
    });

    it("starts ZIS also for an instance that is READY, and reports that its zss must be restarted", () => {
        expect(printed(view(["READY"], withZis({ LPAR1: "absent" })), { targets: ["lpar1"], startsZis: true })).toBe(
            [
                "1  lpar1  LPAR1  START-ZIS  S ZWESISTC,REUSASID=YES  zss needs it, and it is not active on LPAR1",
                "*  zss of lpar1 started without ZWESISTC: when ZWESISTC is active on LPAR1, zowe ha component restart zss --lpars lpar1.",
            ].join("\n"),
        );
    });

    it("reports that it starts no ZIS for instances that are left alone", () => {
        const steps = printed(view(["DEGRADED"], withZis({ LPAR1: "absent" })), {
            targets: ["lpar1"],
            startsZis: true,
        });
        expect(steps).not.toContain("START-ZIS");
        expect(steps).toContain("ZWESISTC is not active on LPAR1 and is not started for lpar1");
    });

    it("with --no-wait ends at the last job that is active, yet never lets two prepare at once", () => {
        const steps = printed(view(["STOPPED", "STOPPED"]), { targets: ["lpar1", "lpar2"], waits: false });
        expect(steps.match(/\d+ ?(after [\w ]+)?  lpar\d  LPAR\d  [A-Z-]+/g)).toEqual([
            "1  lpar1  LPAR1  START",
            "2 after 1  lpar1  LPAR1  AWAIT-PREPARED",
            "3 after end of 2  lpar2  LPAR2  START",
        ]);
    });

    it.each([
        [{ jobName: "ZWE1SVAB" }, /8 characters/],
        [{ id: "LPAR1" }, /Rename the key to "lpar1"/],
        [{ id: "lpar-1" }, /Rename the key to "lpar_1"/],
        [{ procedureName: "ZWE'SL" }, /is not a valid procedure name/],
    ])("refuses, before anything is sent, names that Zowe or MVS would treat as others: %j", (names, reason) => {
        const looked = view([{ state: "STOPPED", instance: names }, "READY"]);
        const planned = planStart(intent({ targets: [looked.decided[0]?.instance.id ?? ""] }), looked);
        expect(planned).toMatchObject({ kind: "refusal", refusal: { ground: "configuration" } });
        expect(planned.kind === "refusal" && planned.refusal.reason).toMatch(reason);
    });

    it("refuses to guess the HAINST of an instance that no zowe.yaml names", () => {
        const looked = view(["STOPPED"]);
        const guessed = { ...looked, sysplex: { ...looked.sysplex, topology: "profile" as const } };
        expect(printed(guessed, { targets: ["lpar1"] })).toContain("needs the Zowe configuration");
    });
});
