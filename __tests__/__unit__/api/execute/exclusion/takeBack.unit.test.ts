// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { planDrain } from "../../../../../src/api/plan/planDrain";
import type { OperationEvent } from "../../../../../src/api/model/operation/event";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { FakeSysplex } from "../../../../support/worlds/fakeSysplex";
import type { Ran } from "../../../../support/worlds/runOperation";
import { runOperation } from "../../../../support/worlds/runOperation";

/** Drains lpar2 of two; something happens at the first event that matches. */
function drainOne(world: FakeSysplex, matches: (event: OperationEvent) => boolean, happens: () => void): Promise<Ran> {
    let isDone = false;
    return runOperation(
        world,
        (view) => planDrain({ targets: ["lpar2"], allowsOutage: false }, { ...view, drains: true }),
        {
            onEvent: (event) => {
                if (!isDone && matches(event)) {
                    isDone = true;
                    happens();
                }
            },
        },
    );
}

const override = (world: FakeSysplex, id: string): void => void Object.assign(world.byId(id), { isOutOfService: true });

const isTaken = (world: FakeSysplex, id: string): boolean => world.byId(id).isOutOfService;

describe("a drain that is refused", () => {
    it("leaves the override of another operation alone if it was refused before it wrote its own", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const begins = ({ kind }: OperationEvent): boolean => kind === "operation-began";
        const { report } = await drainOne(world, begins, () => override(world, "lpar2"));
        expect(report).toMatchObject({ outcome: "REFUSED", exitCode: 16 });
        expect(report.reason).toMatch(/another operation stops, drains or resumes lpar2 at the same time/);
        expect(isTaken(world, "lpar2")).toBe(true);
    });

    it("writes nothing if another operation has taken the other instance", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const begins = ({ kind }: OperationEvent): boolean => kind === "step-began";
        const { report } = await drainOne(world, begins, () => override(world, "lpar1"));
        expect(report.outcome).toBe("REFUSED");
        expect([isTaken(world, "lpar1"), isTaken(world, "lpar2")]).toEqual([true, false]);
    });

    it("removes its own override if both wrote at the same moment, and reports that", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const writes = ({ kind }: OperationEvent): boolean => kind === "waiting";
        const { report, journal } = await drainOne(world, writes, () => {
            expect(isTaken(world, "lpar2")).toBe(true);
            override(world, "lpar1");
        });
        expect(report).toMatchObject({ outcome: "REFUSED", exitCode: 16 });
        expect(report.reason).toMatch(/another operation stops or drains lpar1.*; it was put back$/);
        expect([isTaken(world, "lpar1"), isTaken(world, "lpar2")]).toEqual([true, false]);
        expect(journal.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["drained", "resumed"]));
    });
});
