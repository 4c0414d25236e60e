// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepStatus } from "../../../../src/api/model/operation/event";
import type { Step, StepAction } from "../../../../src/api/model/operation/plan";
import type { Ending } from "../../../../src/api/execute/whatNow";
import { whatNow } from "../../../../src/api/execute/whatNow";
import { stepResult } from "../../../../src/api/execute/stepResult";

function step(number: number, changes: Partial<Step> = {}): Step {
    return {
        number,
        instance: "lpar1",
        system: "LPAR1",
        action: "GATE",
        command: null,
        because: "",
        after: [],
        afterEndOf: [],
        interruption: "before",
        undoes: null,
        limitSeconds: 1,
        expectedSeconds: null,
        operatorCommand: null,
        component: null,
        together: [],
        layout: "services",
        ...changes,
    };
}

function now(
    it: Step,
    statuses: Readonly<Record<number, StepStatus>>,
    ending: Ending = "not",
    others: readonly Step[] = [],
) {
    const results = new Map(
        Object.entries(statuses).map(([number, status]) => [Number(number), stepResult(status, status, null)]),
    );
    const next = whatNow(it, { steps: others, results, begun: new Set(results.keys()) }, ending);
    return next.kind === "settled" ? next.result.status : next.kind;
}

describe("whatNow", () => {
    it.each<[string, Partial<Step>, Readonly<Record<number, StepStatus>>, string]>([
        ["begins what waits for nothing", {}, {}, "begin"],
        ["waits for what is not over", { after: [1, 2] }, { 1: "DONE" }, "wait"],
        ["begins after what was done", { after: [1] }, { 1: "DONE" }, "begin"],
        ["begins after what was done with a blemish", { after: [1] }, { 1: "DEGRADED" }, "begin"],
        ["leaves out what follows a failure", { after: [1, 2] }, { 1: "FAILED" }, "NOT-TAKEN"],
        ["leaves out what follows something unproven", { after: [1] }, { 1: "UNPROVEN" }, "NOT-TAKEN"],
        ["passes an interruption on", { after: [1] }, { 1: "INTERRUPTED" }, "INTERRUPTED"],
        ["begins when another is over, in whatever way", { afterEndOf: [1] }, { 1: "FAILED" }, "begin"],
        ["does not begin while another may be at work", { afterEndOf: [1] }, { 1: "UNPROVEN" }, "NOT-TAKEN"],
    ])("%s", (_, changes, statuses, expected) => {
        expect(now(step(9, changes), statuses)).toBe(expected);
    });

    it.each<[Ending, Step["interruption"], string]>([
        ["safely", "any-time", "INTERRUPTED"],
        ["safely", "before", "INTERRUPTED"],
        ["safely", "never", "begin"],
        ["at-once", "never", "INTERRUPTED"],
        ["without-journal", "before", "NOT-TAKEN"],
        ["without-journal", "never", "begin"],
    ])("if asked to end %s, a step that may be interrupted %s: %s", (ending, interruption, expected) => {
        expect(now(step(9, { interruption }), {}, ending)).toBe(expected);
    });

    describe("a step that undoes another", () => {
        const plan = (action: StepAction): readonly Step[] => [step(1, { action: "DRAIN" }), step(2, { action })];
        const undo = step(9, { action: "RESUME", after: [2], undoes: 1, interruption: "never" });

        it("is taken even if a step between them failed", () => {
            expect(now(undo, { 1: "UNPROVEN", 2: "NOT-TAKEN" }, "not", plan("STOP"))).toBe("begin");
            expect(now(undo, { 1: "DONE", 2: "FAILED" }, "safely", plan("STOP"))).toBe("begin");
        });

        it("is left out if the instance is down: there is nothing to undo", () => {
            const down = [...plan("STOP"), step(3, { action: "START" })];
            expect(now(step(9, { after: [3], undoes: 1 }), { 1: "DONE", 2: "DONE", 3: "FAILED" }, "not", down)).toBe(
                "NOT-TAKEN",
            );
        });

        it("is left out if nothing was begun", () => {
            const next = whatNow(
                undo,
                { steps: plan("STOP"), results: new Map([[2, stepResult("NOT-TAKEN", "", null)]]), begun: new Set() },
                "not",
            );
            expect(next.kind).toBe("settled");
        });

        it("is left out when everything ends at once", () => {
            expect(now(undo, { 1: "DONE", 2: "FAILED" }, "at-once", plan("STOP"))).toBe("NOT-TAKEN");
        });
    });
});
