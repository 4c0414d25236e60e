// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { planDrain, planResume } from "../../../../src/api/plan/planDrain";
import type { Planned } from "../../../../src/api/model/operation/plan";
import type { PlanView } from "../../../../src/api/plan/view";
import type { DrainRecord } from "../../../../src/api/model/seen/snapshot";
import { placed, view } from "../../../support/worlds/planWorld";

const resume = (looked: PlanView): Planned => planResume({ targets: ["lpar2"] }, looked);

const drain = (looked: PlanView): Planned => planDrain({ targets: ["lpar2"], allowsOutage: false }, looked);

function look(isDistributed: boolean | null, record: Partial<DrainRecord> | null = null): PlanView {
    const looked = view(["READY", "READY"], { ...placed({ isDistributed }), drains: true });
    const common = { instanceId: "lpar2", by: "ibmuser", since: "2026-01-02T03:04:05Z", reason: null, until: null };
    const drains = record === null ? [] : [{ ...common, ...record }];
    return { ...looked, snapshot: { ...looked.snapshot, journal: { unfinished: [], drains } } };
}

const commandsOf = (planned: Planned): readonly (string | null)[] =>
    planned.kind === "plan"
        ? planned.plan.steps.filter(({ action }) => action.endsWith("-ENTRY")).map(({ command }) => command)
        : [planned.refusal.reason];

describe("planResume", () => {
    it.each([
        ["dynamic VIPAs were seen", true, null, [7554]],
        ["whether there are any was not seen", null, null, [7554]],
        ["there is none", false, null, []],
        ["a drain of ours quiesced it, whatever is seen", false, { quiescedPort: 7554 }, [7554]],
        ["a drain of ours quiesced another port", true, { quiescedPort: 9999 }, [9999]],
    ] as const)("resumes the entry if %s", (_, isDistributed, record, ports) => {
        expect(commandsOf(resume(look(isDistributed, record)))).toEqual(
            ports.map((port) => `V TCPIP,,SYSPLEX,RESUME,PORT=${port}`),
        );
    });
});

describe("planDrain", () => {
    it("quiesces the entry if dynamic VIPAs were seen, also those of several owners", () => {
        expect(commandsOf(drain(look(true)))).toEqual(["V TCPIP,,SYSPLEX,QUIESCE,PORT=7554"]);
    });

    it("quiesces nothing on suspicion, and reports that", () => {
        const planned = drain(look(null));
        expect(commandsOf(planned)).toEqual([]);
        expect(planned.kind === "plan" && planned.plan.notes.join()).toMatch(/QUIESCE,PORT=7554 issued on LPAR2/);
    });

    it("leaves alone what is not registered yet, because it would be routed to even so", () => {
        const looked = view(["READY", "STARTING"], { ...placed({ isDistributed: true }), drains: true });
        const planned = drain(looked);
        expect(planned).toMatchObject({
            kind: "plan",
            plan: {
                steps: [],
                leftAlone: [{ outcome: "INCOMPLETE", next: expect.stringMatching(/wait .*then zowe ha drain/) }],
            },
        });
    });
});
