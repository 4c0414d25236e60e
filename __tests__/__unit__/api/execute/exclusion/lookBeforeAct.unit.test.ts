// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../../../../src/api/model/operation/event";
import { planStart } from "../../../../../src/api/plan/planStart";
import { planStop } from "../../../../../src/api/plan/planStop";
import { FakeClock } from "../../../../support/worlds/fakeClock";
import { commands, restart } from "../../../../support/worlds/fakeOperations";
import { FakeSysplex } from "../../../../support/worlds/fakeSysplex";
import type { Ran } from "../../../../support/worlds/runOperation";
import { runOperation } from "../../../../support/worlds/runOperation";

const sysplexOf = (count: number): FakeSysplex => new FakeSysplex(new FakeClock(), count);

/** Stops one, and lets something happen as soon as the plan is made. */
function stopOne(world: FakeSysplex, id: string, meanwhile: () => void, allowsOutage = false): Promise<Ran> {
    return runOperation(world, (view) => planStop({ kind: "STOP", targets: [id], allowsOutage }, view), {
        onEvent: ({ kind }) => (kind === "operation-began" ? meanwhile() : undefined),
    });
}

const drain = (world: FakeSysplex, id: string, isOutOfService = true): void =>
    void Object.assign(world.byId(id), { isOutOfService });

describe("the look before P", () => {
    it("refuses if the only other instance was lost after the plan was made, and sends nothing", async () => {
        const world = sysplexOf(2);
        const { report } = await stopOne(world, "lpar2", () => world.crash(world.byId("lpar1")));
        expect(report).toMatchObject({ outcome: "REFUSED", exitCode: 16 });
        expect(report.reason).toMatch(/^lpar2: another operation stops or drains lpar1, so lpar2 is left in service/);
        expect(report.next).toMatch(/zowe ha status/);
        expect(commands(world)).toEqual([]);
    });

    it("refuses at once if another operation with the lower id took the other instance", async () => {
        const world = sysplexOf(2);
        const { report } = await stopOne(world, "lpar2", () => drain(world, "lpar1"));
        expect(report.outcome).toBe("REFUSED");
        expect(report.instances[0]?.seconds).toBeLessThan(5);
        expect(commands(world)).toEqual([]);
    });

    it("waits for the instance of the operation with the higher id to come back, and then stops its own", async () => {
        const world = sysplexOf(2);
        const { report } = await stopOne(world, "lpar1", () => {
            drain(world, "lpar2");
            world.clock.at(20_000, () => drain(world, "lpar2", false));
        });
        expect(report.outcome).toBe("DONE");
        expect(report.instances[0]?.seconds).toBeGreaterThan(20);
    });

    it("waits no longer than a minute", async () => {
        const world = sysplexOf(2);
        const { report } = await stopOne(world, "lpar1", () => drain(world, "lpar2"));
        expect(report.outcome).toBe("REFUSED");
        expect(report.instances[0]?.seconds).toBeGreaterThan(55);
        expect(report.instances[0]?.seconds).toBeLessThan(70);
        expect(commands(world)).toEqual([]);
    });

    it("stops its instance while a third one serves, whichever operation takes the second", async () => {
        const world = sysplexOf(3);
        const { report } = await stopOne(world, "lpar1", () => drain(world, "lpar2"));
        expect(report.outcome).toBe("DONE");
    });

    it("does not hold up an operation that allows the outage", async () => {
        const world = sysplexOf(2);
        const { report } = await stopOne(world, "lpar2", () => world.crash(world.byId("lpar1")), true);
        expect(commands(world)).toEqual(["P ZWE1SV2"]);
        expect(report.outcome).toBe("DONE");
    });

    it("refuses if another operation took the same instance", async () => {
        const world = sysplexOf(3);
        const { report } = await stopOne(world, "lpar2", () => drain(world, "lpar2"));
        expect(report.reason).toMatch(/another operation stops, drains or resumes lpar2 at the same time/);
        expect(commands(world)).toEqual([]);
    });
});

describe("a restart that gives way after a part was done", () => {
    it("is INCOMPLETE, gives the reason, and leaves the rest running", async () => {
        const world = sysplexOf(3);
        let drained = false;
        const onEvent = (event: OperationEvent): void => {
            // Another workstation drains lpar1 once the gate before lpar2 is open.
            if (event.kind === "step-ended" && event.result.detail.startsWith("all others are READY")) {
                drained ||= world.commands.length > 1;
                drain(world, "lpar1", drained);
            }
        };
        const { report } = await restart(world, { maxUnavailable: 1, soakSeconds: 0 }, { onEvent });
        expect(report).toMatchObject({ outcome: "INCOMPLETE", exitCode: 8 });
        expect(report.reason).toMatch(/^1 of 3 done\. lpar2: another operation stops or drains lpar1/);
        expect(report.instances.map(({ outcome }) => outcome)).toEqual(["DONE", "REFUSED", "REFUSED"]);
        expect(commands(world).filter((text) => text.startsWith("P"))).toEqual(["P ZWE1SV1"]);
    });
});

describe("the look before S", () => {
    it("waits until an instance that another operation started has prepared the shared workspace", async () => {
        const world = sysplexOf(3);
        world.crash(world.byId("lpar1"), "CC 0000");
        world.crash(world.byId("lpar2"), "CC 0000");
        world.byId("lpar1").registered = new Set();
        world.byId("lpar2").registered = new Set();
        world.command("S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV2", "LPAR2");
        await world.clock.sleep(3_000);
        const intent = { kind: "START", targets: ["lpar1"], startsZis: false, waits: true } as const;
        const { events, report } = await runOperation(world, (view) => planStart(intent, view));
        expect(report.outcome).toBe("DONE");
        const waited = events.flatMap((event) => (event.kind === "waiting" ? [event.waitsFor] : []));
        expect(waited).toContain("ZWEL0018I of lpar2, which another operator started");
        const starts = world.commands.filter(({ text }) => text.startsWith("S "));
        expect(starts.find(({ system }) => system === "LPAR1")?.at).toBeGreaterThan(
            (starts.find(({ system }) => system === "LPAR2")?.at ?? 0) + 5_000,
        );
    });
});
