// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { RestartIntent } from "../../../../src/api/plan/intent";
import { printPlan } from "../../../../src/api/plan/outcome/printPlan";
import { planRestart } from "../../../../src/api/plan/planRestart";
import type { PlanView } from "../../../../src/api/plan/view";
import type { Standing } from "../../../support/worlds/planWorld";
import { placed, view, withZis } from "../../../support/worlds/planWorld";
import { restartIntent } from "../../../support/worlds/restartAsked";

const plan = (looked: PlanView, changes: Partial<RestartIntent> = {}) =>
    planRestart(
        {
            ...restartIntent,
            targets: looked.decided.map(({ instance }) => instance.id),
            soakSeconds: 30,
            ...changes,
        },
        looked,
    );

/** `instance ACTION` in order. */
const actions = (looked: PlanView, changes: Partial<RestartIntent> = {}): readonly string[] => {
    const planned = plan(looked, changes);
    return planned.kind === "plan"
        ? planned.plan.steps.map(({ instance, action }) => `${instance} ${action}`)
        : ["refused"];
};

const order = (looked: PlanView, changes: Partial<RestartIntent> = {}): readonly string[] =>
    actions(looked, changes).flatMap((line) => (line.endsWith(" START") ? [line.split(" ")[0] ?? ""] : []));

describe("planRestart", () => {
    it("takes backups first and the preferred target last, each behind a gate, and gives the reasons", () => {
        const looked = view(["READY", "READY"], placed({ preferredSystem: "LPAR1" }));
        expect(printPlan(plan(looked, { hookDown: "./switch.sh" }))).toBe(
            [
                "1  lpar2  LPAR2  GATE  -  all others READY, the registries agree",
                "2 after 1  lpar2  LPAR2  AWAIT-CONSOLE  -  the launcher accepts P from ZWEL0012I on",
                "3 after 2  lpar2  LPAR2  STOP  P ZWE1SV2  stop it for the restart",
                "4 after 3  lpar2  LPAR2  PROVE-STOPPED  -  no part of it may remain",
                "5 after 4  lpar2  LPAR2  RUN-HOOK  ./switch.sh  the command of the site, on this workstation",
                "6 after 5  lpar2  LPAR2  START  S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV2  bring it back",
                "7 after 6  lpar2  LPAR2  AWAIT-PREPARED  -  ZWEL0018I frees the shared workspace",
                "8 after 7  lpar2  LPAR2  AWAIT-READY  -  a start is complete when the instance serves",
                "9 after 8  lpar2  LPAR2  SOAK  -  it must stay READY for 30 s",
                "10 after 9  lpar1  LPAR1  GATE  -  all others READY, the registries agree",
                "11 after 10  lpar1  LPAR1  AWAIT-CONSOLE  -  the launcher accepts P from ZWEL0012I on",
                "12 after 11  lpar1  LPAR1  STOP  P ZWE1SV1  stop it for the restart",
                "13 after 12  lpar1  LPAR1  PROVE-STOPPED  -  no part of it may remain",
                "14 after 13  lpar1  LPAR1  RUN-HOOK  ./switch.sh  the command of the site, on this workstation",
                "15 after 14  lpar1  LPAR1  START  S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1  bring it back",
                "16 after 15  lpar1  LPAR1  AWAIT-PREPARED  -  ZWEL0018I frees the shared workspace",
                "17 after 16  lpar1  LPAR1  AWAIT-READY  -  a start is complete when the instance serves",
                "18 after 17  lpar1  LPAR1  SOAK  -  it must stay READY for 30 s",
                "*  Order: lpar2, then lpar1 (last, because new connections prefer its system).",
                "*  Each GATE also stays closed while one of HA-SYS01, HA-STC01, HA-STC03, HA-GW01 fails for another instance.",
            ].join("\n"),
        );
    });

    it("owes what it has taken: once P is sent, nothing may be left out until the instance is READY again", () => {
        const planned = plan(view(["READY", "READY"]), { targets: ["lpar1"], hookDown: "x" });
        const steps = planned.kind === "plan" ? planned.plan.steps : [];
        expect(steps.map(({ action, interruption }) => `${action} ${interruption}`)).toEqual([
            "GATE any-time",
            "AWAIT-CONSOLE any-time",
            "STOP before",
            "PROVE-STOPPED never",
            "RUN-HOOK never",
            "START never",
            "AWAIT-PREPARED never",
            "AWAIT-READY never",
            "SOAK any-time",
        ]);
    });

    it.each<[string, readonly (Standing | Standing["state"])[], Parameters<typeof placed>[0], readonly string[]]>([
        [
            "the owner of the file system late",
            ["READY", "READY", "READY"],
            { fileSystemOwner: "LPAR1" },
            ["lpar2", "lpar3", "lpar1"],
        ],
        [
            "the preferred target after the owner of the file system",
            ["READY", "READY", "READY"],
            { preferredSystem: "LPAR1", fileSystemOwner: "LPAR2" },
            ["lpar3", "lpar2", "lpar1"],
        ],
        ["what is down first", ["READY", "READY", "STOPPED"], {}, ["lpar3", "lpar1", "lpar2"]],
        ["what is sick before what is well", ["READY", "DEGRADED"], { preferredSystem: "LPAR2" }, ["lpar2", "lpar1"]],
    ])("%s", (_, states, placement, expected) => {
        expect(order(view(states, placed(placement)))).toEqual(expected);
    });

    it("starts what is down without a gate and without P", () => {
        expect(actions(view(["STOPPED", "READY"]), { targets: ["lpar1"], soakSeconds: 0 })).toEqual([
            "lpar1 START",
            "lpar1 AWAIT-PREPARED",
            "lpar1 AWAIT-READY",
        ]);
    });

    it("starts ZIS before it takes down what runs on that system, and only on request", () => {
        const looked = view(["READY", "READY"], withZis({ LPAR1: "active", LPAR2: "absent" }));
        const planned = plan(looked, { startsZis: true });
        const steps = planned.kind === "plan" ? planned.plan.steps : [];
        expect(
            steps.filter(({ action }) => action === "START-ZIS").map(({ number, system }) => [number, system]),
        ).toEqual([[1, "LPAR2"]]);
        const waitsForZis = steps.filter(({ after }) => after.includes(1));
        expect(waitsForZis.map(({ instance, action }) => `${instance} ${action}`)).toEqual(["lpar2 AWAIT-CONSOLE"]);
        expect(actions(looked)).not.toContain("lpar2 START-ZIS");
    });

    it("takes as many together as may be missing, and still lets only one prepare at a time", () => {
        const planned = plan(view(["READY", "READY", "READY", "READY"]), { maxUnavailable: 2, soakSeconds: 0 });
        const steps = planned.kind === "plan" ? planned.plan.steps : [];
        expect(steps.filter(({ action }) => action === "GATE").map(({ together }) => together)).toEqual([
            ["lpar1", "lpar2"],
            ["lpar3", "lpar4"],
        ]);
        const starts = steps.filter(({ action }) => action === "START");
        expect(
            starts.map(({ instance, afterEndOf }) => [
                instance,
                afterEndOf.map((number) => steps[number - 1]?.instance),
            ]),
        ).toEqual([
            ["lpar1", []],
            ["lpar2", ["lpar1"]],
            ["lpar3", []],
            ["lpar4", ["lpar3"]],
        ]);
    });

    it("drains to what an earlier step brings back, and not to an instance that is taken at the same time", () => {
        const drains = { drains: true, ...placed({ isDistributed: true }) };
        const looked = view(["READY", "STOPPED"], drains);
        expect(actions(looked, { soakSeconds: 0 })).toEqual([
            "lpar2 START",
            "lpar2 AWAIT-PREPARED",
            "lpar2 AWAIT-READY",
            "lpar2 RESUME",
            "lpar2 RESUME-ENTRY",
            "lpar1 GATE",
            "lpar1 QUIESCE-ENTRY",
            "lpar1 DRAIN",
            "lpar1 AWAIT-CONSOLE",
            "lpar1 STOP",
            "lpar1 PROVE-STOPPED",
            "lpar1 START",
            "lpar1 AWAIT-PREPARED",
            "lpar1 AWAIT-READY",
            "lpar1 RESUME",
            "lpar1 RESUME-ENTRY",
        ]);
        const together = { maxUnavailable: 2, allowsOutage: true };
        expect(actions(view(["READY", "READY"], drains), together)).not.toContain("lpar1 DRAIN");
        const twoOfThree = actions(view(["READY", "READY", "READY"], drains), { maxUnavailable: 2 });
        expect(twoOfThree.filter((line) => line.endsWith(" DRAIN"))).toHaveLength(3);
    });

    it("refuses if the others are not proven READY, and names both ways around that", () => {
        const refused = printPlan(plan(view(["READY", "READY", "STOPPED"]), { targets: ["lpar1"] }));
        expect(refused).toBe(
            [
                "REFUSED 2 of 3 instances would be down while lpar1 is down; at most 1 can be.",
                "  lpar3 is STOPPED: stopped",
                "override: --allow-outage (or --max-unavailable 2)",
            ].join("\n"),
        );
        expect(order(view(["READY", "READY", "STOPPED"]), { targets: ["lpar1"], maxUnavailable: 2 })).toEqual([
            "lpar1",
        ]);
    });

    it("refuses to restart the only gateway, because zss alone serves no login", () => {
        const zssAlone: Standing = { state: "READY", instance: { gateway: null } };
        expect(printPlan(plan(view(["READY", zssAlone]), { targets: ["lpar1"] }))).toContain(
            "REFUSED No instance would serve while lpar1 is down.",
        );
    });

    it("refuses to restart the only one that serves", () => {
        expect(printPlan(plan(view(["READY"])))).toContain("REFUSED No instance would serve while lpar1 is down.");
        expect(actions(view(["READY"]), { allowsOutage: true })).not.toContain("lpar1 GATE");
    });

    it("continues where an earlier run stopped: what has another job is done, what is down comes back first", () => {
        const looked = view([
            { state: "READY", jobId: "STC00091" },
            { state: "STOPPED" },
            { state: "READY", jobId: "STC00003" },
        ]);
        const jobsBefore = { lpar1: "STC00001", lpar2: "STC00002", lpar3: "STC00003" };
        expect(order(looked, { jobsBefore })).toEqual(["lpar2", "lpar3"]);
        const planned = plan(looked, { jobsBefore });
        expect(planned.kind === "plan" && planned.plan.leftAlone).toMatchObject([
            { instance: "lpar1", outcome: "NOTHING-TO-DO" },
        ]);
    });

    it("has nothing left to do if it continues an operation whose instances all run in new jobs", () => {
        const looked = view([
            { state: "READY", jobId: "STC00091" },
            { state: "READY", jobId: "STC00092" },
        ]);
        expect(actions(looked, { jobsBefore: { lpar1: "STC00001", lpar2: "STC00002" } })).toEqual([]);
    });

    it("awaits, and does not start again, what an earlier run has started", () => {
        const looked = view([
            { state: "STARTING", jobId: "STC00091" },
            { state: "READY", jobId: "STC00002" },
        ]);
        const jobsBefore = { lpar1: "STC00001", lpar2: "STC00002" };
        expect(actions(looked, { jobsBefore, soakSeconds: 0 }).slice(0, 3)).toEqual([
            "lpar1 AWAIT-READY",
            "lpar2 GATE",
            "lpar2 AWAIT-CONSOLE",
        ]);
    });
});

describe("a rolling restart, with an instance that another operator drained", () => {
    const drained = (changes: Partial<RestartIntent>) =>
        plan(view(["READY", "DRAINED", "READY", "READY"]), { includesDrained: false, ...changes });

    it("leaves the drained instance alone, and names who drained it", () => {
        const planned = drained({ maxUnavailable: 2 });
        expect(planned).toMatchObject({
            kind: "plan",
            plan: {
                leftAlone: [
                    {
                        instance: "lpar2",
                        outcome: "NOTHING-TO-DO",
                        reason: expect.stringContaining("DRAINED and stays drained") as string,
                    },
                ],
            },
        });
        const taken = planned.kind === "plan" ? planned.plan.steps.map(({ instance }) => instance) : [];
        expect(new Set(taken)).toEqual(new Set(["lpar1", "lpar3", "lpar4"]));
    });

    it("counts it as missing: the others are taken one at a time, or not at all", () => {
        const planned = drained({ maxUnavailable: 2 });
        const gates = planned.kind === "plan" ? planned.plan.steps.filter(({ action }) => action === "GATE") : [];
        expect(gates.map(({ together }) => together?.length)).toEqual([1, 1, 1]);
        expect(drained({ maxUnavailable: 1 })).toMatchObject({
            kind: "refusal",
            refusal: { reason: expect.stringContaining("2 of 4 instances would be down") as string },
        });
    });

    it("takes it on request", () => {
        const planned = drained({ includesDrained: true });
        expect(planned).toMatchObject({ kind: "plan", plan: { leftAlone: [] } });
    });
});
