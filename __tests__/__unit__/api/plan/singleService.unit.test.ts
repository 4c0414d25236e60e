// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Planned } from "../../../../src/api/model/operation/plan";
import { planDrain, planResume } from "../../../../src/api/plan/planDrain";
import { planEvict } from "../../../../src/api/plan/planEvict";
import { printPlan } from "../../../../src/api/plan/outcome/printPlan";
import { planRestart } from "../../../../src/api/plan/planRestart";
import { planStop } from "../../../../src/api/plan/planStop";
import type { PlanView } from "../../../../src/api/plan/view";
import type { RegistrySighting } from "../../../../src/api/model/seen/sightings";
import { seen, unseen } from "../../../support/worlds/buildSnapshot";
import { placed } from "../../../support/worlds/planWorld";
import { entryOf, singleView } from "../../../support/worlds/singleWorld";
import { restartIntent } from "../../../support/worlds/restartAsked";

const distributed = placed({ isDistributed: true });
const undistributed = placed({ isDistributed: false });

const actionsOf = (planned: Planned): readonly string[] =>
    planned.kind === "plan"
        ? planned.plan.steps.map(({ instance, action }) => `${instance} ${action}`)
        : [planned.refusal.reason];
const notesOf = (planned: Planned): string => (planned.kind === "plan" ? planned.plan.notes.join("\n") : "");
const leftAlone = (planned: Planned) => (planned.kind === "plan" ? planned.plan.leftAlone : []);

const restart = (looked: PlanView): Planned =>
    planRestart(
        {
            ...restartIntent,
            targets: looked.sysplex.instances.map(({ id }) => id),
        },
        looked,
    );
const stop = (looked: PlanView): Planned => planStop({ kind: "STOP", targets: ["lpar2"], allowsOutage: false }, looked);
const drain = (looked: PlanView): Planned => planDrain({ targets: ["lpar2"], allowsOutage: false }, looked);

describe("planDrain of a single-service instance", () => {
    it("uses the distributor alone, because an override changes nothing", () => {
        expect(printPlan(drain(singleView(["READY", "READY"], distributed)))).toBe(
            [
                "1  lpar2  LPAR2  QUIESCE-ENTRY  V TCPIP,,SYSPLEX,QUIESCE,PORT=7554  the distributor sends it no new connections",
                "*  lpar2: calls by its own address are not prevented: it answers as long as it runs.",
                "*  lpar2: other gateways continue to send calls to zss there at random, because an override has no effect in the single-service layout; these calls are answered as long as the services run.",
            ].join("\n"),
        );
    });

    it("needs no client certificate", () => {
        const planned = drain(singleView(["READY", "READY"], { ...distributed, drains: false }));
        expect(actionsOf(planned)).toEqual(["lpar2 QUIESCE-ENTRY"]);
    });

    it.each([
        ["there is no distributor", undistributed, "INCOMPLETE", /there is none in front/, /load balancer/],
        [
            "whether there is one was not seen",
            placed({ isDistributed: null }),
            "UNKNOWN",
            /could not be seen/,
            /QUIESCE/,
        ],
    ])("changes nothing and promises nothing if %s", (_, placement, outcome, reason, next) => {
        const planned = drain(singleView(["READY", "READY"], placement));
        expect(actionsOf(planned)).toEqual([]);
        expect(leftAlone(planned)).toEqual([
            { instance: "lpar2", outcome, reason: expect.stringMatching(reason), next: expect.stringMatching(next) },
        ]);
    });

    it("does not claim that an override changes nothing in a release that is not known", () => {
        const looked = singleView(["READY", "READY"], distributed);
        const decided = looked.decided.map((one) => ({
            ...one,
            sighting: { ...one.sighting, version: seen("3.9.0") },
        }));
        expect(notesOf(drain({ ...looked, decided }))).toContain(
            "not known whether an override has an effect in Zowe 3.9.0",
        );
    });
});

describe("planResume of a single-service instance", () => {
    const resume = (looked: PlanView): Planned => planResume({ targets: ["lpar2"] }, looked);

    it("repairs what others left in the registries, and then resumes at the distributor", () => {
        const planned = resume(singleView(["READY", "READY"], distributed));
        expect(actionsOf(planned)).toEqual(["lpar2 RESUME", "lpar2 RESUME-ENTRY"]);
    });

    it("resumes at the distributor without a client certificate too, and reports what stays", () => {
        const planned = resume(singleView(["READY", "READY"], { ...distributed, drains: false }));
        expect(actionsOf(planned)).toEqual(["lpar2 RESUME-ENTRY"]);
        expect(notesOf(planned)).toContain("overrides are not changed");
    });

    it("has nothing to do if it may not use the distributor", () => {
        const planned = resume(singleView(["READY", "READY"], { ...undistributed, drains: false }));
        expect(leftAlone(planned)).toMatchObject([{ outcome: "NOTHING-TO-DO" }]);
    });
});

describe("planRestart of single-service instances", () => {
    const one = (id: string): readonly string[] => [
        `${id} GATE`,
        `${id} QUIESCE-ENTRY`,
        `${id} AWAIT-CONSOLE`,
        `${id} STOP`,
        `${id} PROVE-STOPPED`,
        `${id} EVICT`,
        `${id} START`,
        `${id} AWAIT-PREPARED`,
        `${id} AWAIT-READY`,
        `${id} RESUME`,
        `${id} RESUME-ENTRY`,
    ];

    it("drains each at the distributor, cleans up behind it, and resumes it once it knows every service", () => {
        const planned = restart(singleView(["READY", "READY"], distributed));
        expect(actionsOf(planned)).toEqual([...one("lpar1"), ...one("lpar2")]);
        const steps = planned.kind === "plan" ? planned.plan.steps : [];
        const [cleanUp, start] = ["EVICT", "START"].map((action) => steps.find((step) => step.action === action));
        expect(cleanUp?.removes).toBe("onboarded");
        // Whatever becomes of the cleanup, the instance is brought back.
        expect(start?.after).not.toContain(cleanUp?.number);
        expect(start?.afterEndOf).toContain(cleanUp?.number);
    });

    it("promises nothing for calls that no distributor keeps away", () => {
        expect(notesOf(restart(singleView(["READY", "READY"], distributed)))).toBe(
            [
                "Order: lpar1, then lpar2.",
                "Each GATE also stays closed while one of HA-SYS01, HA-STC01, HA-STC03, HA-GW01 fails for another instance.",
                "lpar1, lpar2: calls by their own addresses fail from P until each is READY again.",
                "lpar1, lpar2: other gateways continue to send calls to zss there at random, because an override has no effect in the single-service layout; such a call fails from P until their registrations are removed.",
            ].join("\n"),
        );
        expect(notesOf(restart(singleView(["READY", "READY"], undistributed)))).toContain(
            "There is no distributor in front of the instances",
        );
    });

    it("changes no registry without permission, and states until when calls fail", () => {
        const planned = restart(singleView(["READY", "READY"], { ...distributed, drains: false }));
        expect(actionsOf(planned).filter((action) => / (EVICT|RESUME|DRAIN)$/.test(action))).toEqual([]);
        expect(notesOf(planned)).toContain("until the services are back");
    });
});

describe("planRestart where the layout is being changed to the single service", () => {
    const asServices = (number: number): RegistrySighting => ({
        instanceId: `lpar${number}`,
        kind: "discovery",
        entries: seen([...[1, 2, 3].map((each) => entryOf("GATEWAY", each)), entryOf("ZAAS", number, 7558)]),
    });
    const drainsOf = (looked: PlanView, placement: Partial<PlanView> = distributed): readonly string[] =>
        actionsOf(restart({ ...looked, ...placement, drains: true })).filter((word) => /DRAIN|QUIESCE/.test(word));
    const running = (...numbers: readonly number[]): PlanView => {
        const looked = singleView(["READY", "READY", "READY"], distributed);
        return { ...looked, snapshot: { ...looked.snapshot, registries: numbers.map(asServices) } };
    };

    it("sets no override for the last one: no gateway heeds it, and its own gateway would lose its only ZAAS", () => {
        expect(drainsOf(running(1))).toEqual(["lpar1 QUIESCE-ENTRY", "lpar2 QUIESCE-ENTRY", "lpar3 QUIESCE-ENTRY"]);
    });

    it("drains by override while another one still runs as separate services when its turn comes", () => {
        expect(drainsOf(running(1, 2, 3))).toEqual([
            "lpar1 QUIESCE-ENTRY",
            "lpar1 DRAIN",
            "lpar2 QUIESCE-ENTRY",
            "lpar2 DRAIN",
            "lpar3 QUIESCE-ENTRY",
        ]);
    });

    it("drains nothing if there is no distributor and no other instance that heeds an override", () => {
        expect(drainsOf(running(1), undistributed)).toEqual([]);
    });
});

describe("planStop of a single-service instance", () => {
    it("removes the registrations of its services once it is proven to have ended", () => {
        const planned = stop(singleView(["READY", "READY"]));
        expect(actionsOf(planned)).toEqual(["lpar2 AWAIT-CONSOLE", "lpar2 STOP", "lpar2 PROVE-STOPPED", "lpar2 EVICT"]);
        expect(notesOf(planned)).toMatch(
            /calls by its own address fail from P on[^]*until their registrations are removed/,
        );
    });

    it("cleans up nowhere if all stop", () => {
        const intent = { kind: "STOP", targets: ["lpar1", "lpar2"], allowsOutage: true } as const;
        const planned = planStop(intent, singleView(["READY", "READY"]));
        expect(actionsOf(planned).filter((action) => action.endsWith("EVICT"))).toEqual([]);
    });

    it("names what removes them if it may not", () => {
        expect(notesOf(stop(singleView(["READY", "READY"], { drains: false })))).toContain("zowe ha registry evict");
    });
});

describe("planEvict of a single-service instance", () => {
    function lost(more: Partial<PlanView> = {}): PlanView {
        const looked = singleView(["READY", "SYSTEM-DOWN"], more);
        const decided = looked.decided.map((one) =>
            one.state === "READY"
                ? one
                : { ...one, signs: { ...one.signs, system: "gone" as const, gateway: "refused" as const } },
        );
        return { ...looked, decided };
    }

    const evict = (looked: PlanView, includesGateway = false): Planned =>
        planEvict({ targets: ["lpar2"], includesGateway }, looked);

    it("removes the services that are called at random, and leaves the GATEWAY entry, which does no harm", () => {
        const planned = evict(lost());
        expect(planned).toMatchObject({ kind: "plan", plan: { steps: [{ action: "EVICT", removes: "onboarded" }] } });
        expect(printPlan(planned)).toContain("left behind: lpar2.example.com:zss:7557\n");
        expect(notesOf(planned)).toMatch(/GATEWAY entry of lpar2 stays.*--include-gateway/);
        expect(notesOf(planned)).not.toContain("HA-CCH10");
    });

    it("removes the GATEWAY entry on request, and states the cost", () => {
        const planned = evict(lost(), true);
        expect(printPlan(planned)).toContain("lpar2.example.com:gateway:7554, lpar2.example.com:zss:7557");
        expect(notesOf(planned)).toContain("threshold");
    });

    it("has nothing to do if only the GATEWAY entry is left", () => {
        const looked = lost();
        const registries = looked.snapshot.registries.map((view) => ({
            ...view,
            entries: view.entries.seen ? seen(view.entries.value.filter(({ app }) => app !== "ZSS")) : unseen(),
        }));
        const planned = evict({ ...looked, snapshot: { ...looked.snapshot, registries } });
        expect(leftAlone(planned)).toMatchObject([
            { outcome: "NOTHING-TO-DO", reason: expect.stringMatching(/no call is sent to it/) },
        ]);
    });
});
