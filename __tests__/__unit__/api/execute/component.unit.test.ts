// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../../../src/api/model/operation/event";
import type { Planned } from "../../../../src/api/model/operation/plan";
import { planComponent } from "../../../../src/api/plan/planComponent";
import type { PlanView } from "../../../../src/api/plan/view";
import { FakeClock } from "../../../support/worlds/fakeClock";
import { FakeSysplex } from "../../../support/worlds/fakeSysplex";
import { runOperation, transcript } from "../../../support/worlds/runOperation";

describe("a component action", () => {
    const component = (world: FakeSysplex, verb: "list" | "stop" | "restart", components: readonly string[] = []) =>
        runOperation(world, (view) =>
            planComponent({ kind: "COMPONENT", verb, targets: ["lpar1"], components, allowsOutage: false }, view),
        );

    it("lists what the launcher answers to this very command", async () => {
        const world = new FakeSysplex(new FakeClock(), 1);
        await component(world, "list");
        const { report } = await component(world, "list");
        expect(report.components).toHaveLength(7);
        expect(report.components).toContainEqual({
            instance: "lpar1",
            id: "caching-service",
            pid: 8_004,
            isRunning: true,
        });
        expect(report.components).toContainEqual({ instance: "lpar1", id: "zss", pid: null, isRunning: false });
    });

    it("is done when no registry lists the stopped component, and when the started one serves; the launcher's word is not enough", async () => {
        const world = new FakeSysplex(new FakeClock(), 1);
        const { report, events } = await component(world, "restart", ["api-catalog"]);
        expect(transcript(events)).toEqual([
            "   0 > F ZWE1SV1,APPL=STOP(api-catalog)",
            "   0 lpar1 STOP-COMPONENT waits for api-catalog to be gone from every registry",
            "   4 lpar1 STOP-COMPONENT DONE ZWEL0002I component api-catalog stopped",
            "   4 > F ZWE1SV1,APPL=START(api-catalog)",
            "   4 lpar1 START-COMPONENT waits for api-catalog to serve",
            "  24 lpar1 START-COMPONENT DONE ZWEL0001I component api-catalog started; it serves",
            "  24 now lpar1 READY",
        ]);
        expect(report).toMatchObject({ outcome: "DONE", exitCode: 0 });
    });

    it("does not wait four minutes for a component that ends again and again", async () => {
        const world = new FakeSysplex(new FakeClock(), 1);
        const [one] = world.instances;
        one?.registered.delete("APICATALOG");
        Object.assign(one ?? {}, { fate: { endingComponent: "api-catalog" } });
        const { report, events } = await component(world, "restart", ["api-catalog"]);
        expect(report).toMatchObject({
            outcome: "INCOMPLETE",
            next: "read the messages of api-catalog in SYSPRINT of ZWE1SV1; when the cause is corrected: zowe ha wait --for ready --lpars lpar1",
        });
        expect(report.reason).toMatch(/it has ended 2 times since \(ZWEL0004I component api-catalog\(8003\)/);
        expect(Number(/\d+/.exec(transcript(events).at(-1) ?? "")?.[0])).toBeLessThan(20);
    });

    it("ends at its time limit if the launcher reports nothing more and the component is not seen to serve", async () => {
        const world = new FakeSysplex(new FakeClock(), 1);
        Object.assign(world.instances[0] ?? {}, { fate: { silentComponent: "api-catalog" } });
        const { report, events } = await component(world, "restart", ["api-catalog"]);
        expect(report).toMatchObject({ outcome: "TIMEOUT" });
        expect(transcript(events).at(-2)).toMatch(
            /^ 24\d lpar1 START-COMPONENT UNPROVEN after 4 min still waiting for/,
        );
    });

    it("if asked to end before the started component serves, starts what it stopped and stops waiting", async () => {
        const world = new FakeSysplex(new FakeClock(), 1);
        const end = new AbortController();
        const plan = (view: PlanView): Planned =>
            planComponent(
                {
                    kind: "COMPONENT",
                    verb: "restart",
                    targets: ["lpar1"],
                    components: ["api-catalog"],
                    allowsOutage: false,
                },
                view,
            );
        const onEvent = (event: OperationEvent): void => {
            if (event.kind === "step-ended") {
                end.abort();
            }
        };
        const { report, events } = await runOperation(world, plan, { end: end.signal, onEvent });
        expect(transcript(events).filter((line) => line.includes(">"))).toHaveLength(2);
        expect(transcript(events).at(-2)).toContain(
            "4 lpar1 START-COMPONENT INTERRUPTED interrupted while waiting for api-catalog to serve",
        );
        expect(report).toMatchObject({ outcome: "INTERRUPTED", exitCode: 130 });
    });
});
