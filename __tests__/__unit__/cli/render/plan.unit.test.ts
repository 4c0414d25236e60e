// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { expectedTime, renderPlan } from "../../../../src/cli/render/plan";
import { plainStyle } from "../../../../src/cli/render/layout/style";
import type { PlannedStep } from "../../../../src/index";

const step = (instance: string, action: PlannedStep["action"], rest: Partial<PlannedStep> = {}): PlannedStep => ({
    number: 1,
    instance,
    system: instance.toUpperCase(),
    action,
    command: null,
    because: "why",
    expectedSeconds: null,
    limitSeconds: 60,
    ...rest,
});

describe("renderPlan", () => {
    it("shows the literal command and its reason, in full, at 80 columns", () => {
        const command = "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV";
        const lines = renderPlan([step("lpar2", "START", { command, because: "bring it back to serve" })], plainStyle);
        expect(lines.join("\n")).toBe(
            [
                "  STEP  INSTANCE  SYSTEM  ACTION  COMMAND AND REASON",
                "     1  lpar2     LPAR2   START   S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV - bring",
                "                                  it back to serve",
            ].join("\n"),
        );
    });

    it("shows nothing for a plan without steps", () => {
        expect(renderPlan([], plainStyle)).toEqual([]);
    });
});

describe("expectedTime", () => {
    it("adds up what is known beforehand, for all instances and for each", () => {
        const each = (instance: string) => [
            step(instance, "DRAIN", { expectedSeconds: 30 }),
            step(instance, "START"),
            step(instance, "RESUME", { expectedSeconds: 30 }),
            step(instance, "SOAK", { expectedSeconds: 10 }),
        ];
        expect(expectedTime([...each("lpar1"), ...each("lpar2")])).toEqual([
            "about 140 s in addition to stops and starts; for each of 2 instances: draining 30 s, resuming 30 s, soaking 10 s",
        ]);
    });

    it("shows nothing if nothing is known", () => {
        expect(expectedTime([step("lpar1", "STOP"), step("lpar1", "SOAK", { expectedSeconds: 0 })])).toEqual([]);
    });
});
