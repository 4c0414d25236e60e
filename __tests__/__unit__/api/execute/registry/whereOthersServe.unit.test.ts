// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { lookAt } from "../../../../../src/api/health/state/look";
import type { StepContext } from "../../../../../src/api/execute/operationContext";
import { whereOthersServe } from "../../../../../src/api/execute/registry/whereOthersServe";
import { stepResult } from "../../../../../src/api/execute/stepResult";
import { buildSighting, buildSnapshot, stopped, unseen } from "../../../../support/worlds/buildSnapshot";
import { buildSysplex } from "../../../../support/worlds/buildSysplex";

const sysplex = buildSysplex();
const drained = stepResult("DONE", "drained", null);

function turn(kind: string, other: object, gated = false): Promise<string> {
    const [first, second] = sysplex.instances;
    const instances = [buildSighting(first as never), buildSighting(second as never, other)];
    const registries = buildSnapshot(sysplex).registries.slice(0, 1);
    const context = {
        sysplex,
        instance: first,
        step: { action: "DRAIN", instance: "lpar1", together: ["lpar1"] },
        plan: { kind, allowsOutage: true, targets: [], steps: gated ? [{ action: "GATE", together: ["lpar1"] }] : [] },
        glance: () => Promise.resolve(lookAt(sysplex, buildSnapshot(sysplex, { instances, registries }))),
    };
    return whereOthersServe(context as unknown as StepContext, () => Promise.resolve(drained)).then(
        ({ status, detail }) => `${status} ${detail}`,
    );
}

describe("whereOthersServe", () => {
    it("drains before a stop if another instance serves, or may serve", async () => {
        expect(await turn("STOP", {})).toBe("DONE drained");
        expect(await turn("STOP", { gateway: unseen("timeout") })).toBe("DONE drained");
    });

    it("leaves the drain out if no other instance is left to take the work", async () => {
        expect(await turn("RESTART", stopped)).toMatch(/^DONE skipped: no other instance serves/);
    });

    it("drains behind a gate, and, if only a drain was requested, without another look", async () => {
        expect(await turn("RESTART", stopped, true)).toBe("DONE drained");
        expect(await turn("DRAIN", stopped)).toBe("DONE drained");
    });
});
