// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { planEvict } from "../../../../src/api/plan/planEvict";
import { refusedReport } from "../../../../src/api/plan/outcome/unstartedReport";
import type { PlanView } from "../../../../src/api/plan/view";
import { FakeClock } from "../../../support/worlds/fakeClock";
import { FakeSysplex } from "../../../support/worlds/fakeSysplex";
import { registryOf, view } from "../../../support/worlds/planWorld";
import { began } from "../../../support/worlds/runOperation";

/** What a refused eviction tells to do. */
function nextOf(looked: PlanView, ids: readonly string[]): string | null {
    const planned = planEvict({ targets: ids }, looked);
    if (planned.kind === "plan") {
        throw new Error("It was not refused.");
    }
    const plan = {
        kind: "EVICT",
        targets: [],
        steps: [],
        leftAlone: [],
        notes: [],
        maxUnavailable: 1,
        allowsOutage: false,
        readyBefore: [],
    } as const;
    return refusedReport(began(plan, new FakeSysplex(new FakeClock(), 1)), planned.refusal).next;
}

/** One that is READY, and one whose system has left the sysplex. */
function halfLost(more: Partial<PlanView> = {}): PlanView {
    const looked = view(["READY", "SYSTEM-DOWN"], more);
    const decided = looked.decided.map((one) =>
        one.state === "READY"
            ? one
            : { ...one, signs: { ...one.signs, system: "gone" as const, gateway: "refused" as const } },
    );
    return { ...looked, decided };
}

describe("planEvict", () => {
    it("names the next step if something is alive", () => {
        expect(nextOf(halfLost(), ["lpar1", "lpar2"])).toBe(
            "zowe ha status --lpars lpar1 shows its state; when it is down, repeat the command",
        );
    });

    it("names the next step if the certificate is missing", () => {
        const looked = halfLost({ drains: false });
        const registries = [registryOf("lpar1", [1, 2])];
        expect(nextOf({ ...looked, snapshot: { ...looked.snapshot, registries } }, ["lpar2"])).toBe(
            "when both are set, repeat the command",
        );
    });
});
