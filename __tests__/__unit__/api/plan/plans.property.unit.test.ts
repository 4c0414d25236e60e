// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import fc from "fast-check";
import type { Plan, Step } from "../../../../src/api/model/operation/plan";
import type { InstanceState } from "../../../../src/api/model/status";
import { gateProblems } from "../../../../src/api/plan/guards/gateProblems";
import type { RestartIntent } from "../../../../src/api/plan/intent";
import { planRestart } from "../../../../src/api/plan/planRestart";
import { planStart } from "../../../../src/api/plan/planStart";
import { planStop } from "../../../../src/api/plan/planStop";
import type { PlanView } from "../../../../src/api/plan/view";
import { placed, view } from "../../../support/worlds/planWorld";
import { restartIntent } from "../../../support/worlds/restartAsked";

/** An instance of a world in which every step works: what a plan promises it must promise there at least. */
interface Being {
    readonly state: InstanceState;
    readonly jobNumber: number;
}

type World = Readonly<Record<string, Being>>;

const changes: Readonly<Partial<Record<Step["action"], (being: Being) => Being>>> = {
    STOP: (being) => ({ ...being, state: "STOPPING" }),
    "PROVE-STOPPED": (being) => ({ ...being, state: "STOPPED" }),
    START: ({ jobNumber }) => ({ state: "STARTING", jobNumber: jobNumber + 100 }),
    "AWAIT-READY": (being) => ({ ...being, state: "READY" }),
};

function take(world: World, step: Step): World {
    const being = world[step.instance];
    const change = changes[step.action];
    return being && change ? { ...world, [step.instance]: change(being) } : world;
}

function look(world: World, placement: Parameters<typeof placed>[0] = {}): PlanView {
    const standings = Object.values(world).map(({ state, jobNumber }) => ({ state, jobId: `STC${jobNumber}` }));
    return view(standings, placed(placement));
}

const worldOf = (states: readonly InstanceState[]): World =>
    Object.fromEntries(states.map((state, index) => [`lpar${index + 1}`, { state, jobNumber: index + 1 }]));

const states = (allowed: readonly InstanceState[]) =>
    fc.array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 8 });
const quiet = ["READY", "STOPPED", "FAILED"] as const;
const wild = [
    ...quiet,
    "DEGRADED",
    "STARTING",
    "STOPPING",
    "DRAINED",
    "UNKNOWN",
    "UNREACHABLE",
    "ORPHANED",
    "SYSTEM-DOWN",
] as const;

const restart = (world: World, more: Partial<RestartIntent> = {}) =>
    planRestart(
        { ...restartIntent, targets: Object.keys(world), ...more },
        look(world, { preferredSystem: "LPAR1", isDistributed: true }),
    );

const stepsOf = (planned: ReturnType<typeof planRestart>): readonly Step[] =>
    planned.kind === "plan" ? planned.plan.steps : [];

/** Carries out the first steps as the executor would: in order, each only behind an open gate. */
function carryOut(world: World, steps: readonly Step[], count: number, maxUnavailable: number): World {
    let now = world;
    for (const step of steps.slice(0, count)) {
        if (step.action === "GATE") {
            expect(gateProblems(look(now), step.together, maxUnavailable)).toEqual([]);
        }
        now = take(now, step);
    }
    return now;
}

describe("a rolling restart", () => {
    it("may end after any step: an instance serves, and continuing reaches the goal", () => {
        fc.assert(
            fc.property(states(quiet), fc.nat(60), fc.integer({ min: 1, max: 3 }), (start, cut, maxUnavailable) => {
                const world = worldOf(start);
                const planned = restart(world, { maxUnavailable });
                fc.pre(planned.kind === "plan");
                const served = start.includes("READY");
                const left = carryOut(world, stepsOf(planned), cut, maxUnavailable);
                if (served) {
                    expect(Object.values(left).some(({ state }) => state === "READY")).toBe(true);
                }
                const jobsBefore = Object.fromEntries(
                    Object.entries(world).map(([id, { state, jobNumber }]) => [
                        id,
                        state === "READY" ? `STC${jobNumber}` : null,
                    ]),
                );
                const again = restart(left, { maxUnavailable, jobsBefore });
                expect(again.kind).toBe("plan");
                const end = carryOut(left, stepsOf(again), Number.POSITIVE_INFINITY, maxUnavailable);
                for (const [id, { state, jobNumber }] of Object.entries(end)) {
                    expect({ id, state }).toEqual({ id, state: "READY" });
                    expect(jobNumber).toBe((world[id]?.jobNumber ?? 0) + 100);
                }
            }),
            { numRuns: 1_000 },
        );
    });

    it("never takes more at once than may be missing, and never the last that serves, whatever the others do", () => {
        fc.assert(
            fc.property(states(wild), fc.integer({ min: 1, max: 4 }), (start, maxUnavailable) => {
                const world = worldOf(start);
                const planned = restart(world, { maxUnavailable });
                let now = world;
                for (const step of stepsOf(planned)) {
                    now = take(now, step);
                    const beings = Object.values(now);
                    if (step.action === "STOP" && world[step.instance]?.state === "READY") {
                        expect(beings.some(({ state }) => state === "READY")).toBe(true);
                        expect(beings.filter(({ state }) => state !== "READY").length).toBeLessThanOrEqual(
                            maxUnavailable,
                        );
                    }
                }
            }),
            { numRuns: 1_000 },
        );
    });
});

describe("every plan", () => {
    const planners: readonly ((world: World) => ReturnType<typeof planRestart>)[] = [
        (world) => restart(world, { allowsOutage: true }),
        (world) =>
            planStart({ kind: "START", targets: Object.keys(world), startsZis: false, waits: true }, look(world)),
        (world) => planStop({ kind: "STOP", targets: Object.keys(world), allowsOutage: true }, look(world)),
    ];

    it("names each target in a step or among those left alone, and every step waits for earlier ones only", () => {
        fc.assert(
            fc.property(states(wild), fc.constantFrom(...planners), (start, planner) => {
                const world = worldOf(start);
                const { steps, leftAlone } = planOf(planner(world));
                const named = new Set([...steps, ...leftAlone].map(({ instance }) => instance));
                expect([...named].sort()).toEqual(Object.keys(world).sort());
                for (const step of steps) {
                    expect([...step.after, ...step.afterEndOf].every((number) => number < step.number)).toBe(true);
                }
            }),
            { numRuns: 500 },
        );
    });

    it("never sends S to what may run, nor P to what does not", () => {
        fc.assert(
            fc.property(states(wild), fc.constantFrom(...planners), (start, planner) => {
                const world = worldOf(start);
                const down = new Set(
                    Object.entries(world).flatMap(([id, { state }]) =>
                        ["STOPPED", "FAILED"].includes(state) ? [id] : [],
                    ),
                );
                for (const { action, instance } of planOf(planner(world)).steps) {
                    if (action === "PROVE-STOPPED") {
                        down.add(instance);
                    }
                    if (action === "STOP" || action === "START") {
                        expect({ action, instance, isDown: down.has(instance) }).toEqual({
                            action,
                            instance,
                            isDown: action === "START",
                        });
                    }
                }
            }),
            { numRuns: 500 },
        );
    });
});

function planOf(planned: ReturnType<typeof planRestart>): Pick<Plan, "steps" | "leftAlone"> {
    if (planned.kind === "refusal") {
        throw new Error(planned.refusal.reason);
    }
    return planned.plan;
}
