// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../../../src/api/model/operation/event";
import { FakeClock } from "../../../support/worlds/fakeClock";
import { FakeSysplex } from "../../../support/worlds/fakeSysplex";
import { transcript } from "../../../support/worlds/runOperation";
import { commands, restart, when } from "../../../support/worlds/fakeOperations";

/** What the pretend instances take by themselves (fakeSysplex, fakeLauncher), and the soak asked for here. */
const ownSeconds = { stop: 8, start: 42, soak: 10 };

describe("a rolling restart", () => {
    it("takes no longer than the instances themselves, and reports each step once", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { events, report } = await restart(world);
        expect(transcript(events)).toEqual([
            "   0 lpar1 GATE DONE all others are READY, the registries agree",
            "   0 lpar1 AWAIT-CONSOLE DONE its gateway answers, so its launcher listens",
            "   0 > P ZWE1SV1",
            "   0 lpar1 STOP DONE P was accepted",
            "   0 lpar1 PROVE-STOPPED waits for the end of ZWE1SV1(STC00101)",
            "   8 lpar1 PROVE-STOPPED DONE its job has ended; nothing of it is left",
            "   8 > S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1",
            "   8 lpar1 START waits for ZWE1SV1(STC00103) to run",
            "   9 lpar1 START DONE ZWE1SV1(STC00103) is active on LPAR1",
            "   9 lpar1 AWAIT-PREPARED waits for ZWEL0018I (the instance prepares the shared workspace)",
            "  18 lpar1 AWAIT-PREPARED DONE ZWEL0018I Zowe instance prepared successfully",
            "  18 lpar1 AWAIT-READY waits for its gateway to be ready",
            "  19 lpar1 AWAIT-READY waits for its gateway to be ready (components started)",
            "  48 lpar1 AWAIT-READY waits for it to be READY (started, not registered yet)",
            "  50 lpar1 AWAIT-READY DONE READY: gateway ready, components up, registered everywhere",
            "  50 lpar1 SOAK waits for it to stay READY for 10 s",
            "  60 lpar1 SOAK DONE READY for 10 s",
            "  60 lpar2 GATE DONE all others are READY, the registries agree",
            "  60 lpar2 AWAIT-CONSOLE DONE its gateway answers, so its launcher listens",
            "  60 > P ZWE1SV2",
            "  60 lpar2 STOP DONE P was accepted",
            "  60 lpar2 PROVE-STOPPED waits for the end of ZWE1SV2(STC00102)",
            "  68 lpar2 PROVE-STOPPED DONE its job has ended; nothing of it is left",
            "  68 > S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV2",
            "  68 lpar2 START waits for ZWE1SV2(STC00104) to run",
            "  69 lpar2 START DONE ZWE1SV2(STC00104) is active on LPAR2",
            "  69 lpar2 AWAIT-PREPARED waits for ZWEL0018I (the instance prepares the shared workspace)",
            "  78 lpar2 AWAIT-PREPARED DONE ZWEL0018I Zowe instance prepared successfully",
            "  78 lpar2 AWAIT-READY waits for its gateway to be ready",
            "  79 lpar2 AWAIT-READY waits for its gateway to be ready (components started)",
            " 108 lpar2 AWAIT-READY waits for it to be READY (started, not registered yet)",
            " 110 lpar2 AWAIT-READY DONE READY: gateway ready, components up, registered everywhere",
            " 110 lpar2 SOAK waits for it to stay READY for 10 s",
            " 120 lpar2 SOAK DONE READY for 10 s",
            " 120 now lpar1 READY, lpar2 READY",
        ]);
        expect(report).toMatchObject({ outcome: "DONE", exitCode: 0, next: null });
    });

    it.each([
        [2, 1],
        [3, 3.7],
        [8, 2],
        [2, 11],
    ])(
        "of %i instances whose starts are %f times as slow adds at most 3 s to the time of each",
        async (count, slowness) => {
            const world = new FakeSysplex(new FakeClock(), count);
            world.instances.forEach((one) => (one.fate = { slowness }));
            const { events, report } = await restart(world);
            expect(report.outcome).toBe("DONE");
            const seconds = (Date.parse(events.at(-1)?.at ?? "") - Date.parse(events[0]?.at ?? "")) / 1_000;
            const own = count * (ownSeconds.stop + ownSeconds.start * slowness + ownSeconds.soak);
            expect(seconds).toBeGreaterThanOrEqual(own);
            expect(seconds).toBeLessThanOrEqual(own + 3 * count);
        },
    );

    it("asks no more often, and no more at a time, however long it has waited", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const begun = world.clock.now().getTime();
        const asked: number[] = [];
        const isZosmfHung = (): boolean => {
            asked.push((world.clock.now().getTime() - begun) / 1_000);
            return false;
        };
        world.byId("lpar1").fate = { slowness: 20 };
        await restart(world, { targets: ["lpar1"] }, { trouble: { isZosmfHung } });
        const within = (from: number): number => asked.filter((at) => at >= from && at < from + 120).length;
        // Its components listen from 228 s on, and its gateway is ready at 808 s.
        expect(within(260)).toBeGreaterThan(0);
        expect(within(660)).toBeLessThanOrEqual(within(260));
    });

    it("takes no further instance if one does not come back, and explains how to continue", async () => {
        const world = new FakeSysplex(new FakeClock(), 3);
        world.byId("lpar1").fate = { fails: "abend" };
        const { report } = await restart(world);
        expect(commands(world)).toEqual(["P ZWE1SV1", "S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1"]);
        expect(report).toMatchObject({ outcome: "INCOMPLETE", exitCode: 8 });
        expect(report.instances.map(({ outcome, after }) => [outcome, after])).toEqual([
            ["INCOMPLETE", "FAILED"],
            ["INCOMPLETE", "READY"],
            ["INCOMPLETE", "READY"],
        ]);
        expect(report.reason).toContain("lpar1: IEF450I ZWE1SV1 ZWELNCH - ABEND=S806 U0000");
        expect(report.next).toBe(
            "add the load library to STEPLIB, and authorize it with APF; then zowe ha restart --continue op",
        );
    });

    it("does not take the next instance while another is not READY", async () => {
        const world = new FakeSysplex(new FakeClock(), 3);
        const lost = when((event) => event.kind === "step-began" && event.number === 4);
        const onEvent = (event: OperationEvent): void => {
            lost.onEvent(event);
            if (lost.signal.aborted) {
                world.crash(world.byId("lpar3"));
            }
        };
        const { report } = await restart(world, {}, { onEvent });
        expect(commands(world)).toEqual(["P ZWE1SV1", "S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1"]);
        expect(report.instances[0]).toMatchObject({ outcome: "DONE", after: "READY" });
        expect(report.instances[1]).toMatchObject({ outcome: "INCOMPLETE", before: "READY", after: "READY" });
        expect(report.instances[1]?.reason).toMatch(/^the gate stays closed: lpar3 is FAILED: .* \(HA-STC01\)/);
    });

    it("if asked to end while an instance is down, brings it back first", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { signal, onEvent } = when((event) => event.kind === "command-sent");
        const { events, report } = await restart(world, {}, { end: signal, onEvent });
        expect(transcript(events).find((line) => line.includes("asked to end"))).toBe(
            "   0 asked to end by the user; owed: lpar1 PROVE-STOPPED, lpar1 START, lpar1 AWAIT-PREPARED, lpar1 AWAIT-READY",
        );
        expect(world.serving()).toEqual(["lpar1", "lpar2"]);
        expect(report).toMatchObject({ outcome: "INTERRUPTED", exitCode: 130, next: "zowe ha restart --continue op" });
        expect(report.instances.map(({ outcome, after }) => [outcome, after])).toEqual([
            ["DONE", "READY"],
            ["INTERRUPTED", "READY"],
        ]);
    });

    it.each(["GATE", "SOAK"])("if asked to end in %s, leaves it at once", async (action) => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const numbers = { GATE: 1, SOAK: 8 };
        const { signal, onEvent } = when(
            (event) => event.kind === "step-began" && event.number === numbers[action as "GATE"],
        );
        const { report } = await restart(world, {}, { end: signal, onEvent });
        expect(report.outcome).toBe("INTERRUPTED");
        expect(commands(world)).toHaveLength(action === "GATE" ? 0 : 2);
        expect(world.serving()).toEqual(["lpar1", "lpar2"]);
    });

    it("if asked to end while the last instance is only watched, is ended and not done: that it stays READY is not proven", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { signal, onEvent } = when((event) => event.kind === "step-began" && event.number === 16);
        const { report } = await restart(world, {}, { end: signal, onEvent });
        expect(report.plan.find(({ number }) => number === 16)).toMatchObject({ instance: "lpar2", action: "SOAK" });
        expect(report).toMatchObject({ outcome: "INTERRUPTED", exitCode: 130 });
        expect(report.reason).toMatch(/READY again; the time for which it must stay READY was not completed/);
        expect(report.instances.map(({ outcome }) => outcome)).toEqual(["DONE", "DONE"]);
    });

    it("if ended at once, reports what it leaves", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { signal, onEvent } = when((event) => event.kind === "step-ended" && event.number === 4);
        const { report } = await restart(world, {}, { hardEnd: signal, onEvent });
        expect(report).toMatchObject({ outcome: "INTERRUPTED", next: "zowe ha restart --continue op" });
        expect(report.instances[0]?.outcome).toBe("INTERRUPTED");
    });

    it("runs the site's hook while the instance is down, and starts nothing if the hook fails", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const down: boolean[] = [];
        const hook = (): { exitCode: number; lastLines: string[] } => {
            down.push(world.byId("lpar1").running === null);
            return { exitCode: 3, lastLines: ["cp: cannot create"] };
        };
        const { report } = await restart(world, { hookDown: "./switch.sh" }, { hook });
        expect(down).toEqual([true]);
        expect(commands(world)).toEqual(["P ZWE1SV1"]);
        expect(report.instances[0]?.reason).toBe("./switch.sh ended with 3: cp: cannot create");
        expect(report.next).toContain("zowe ha restart --continue op");
    });

    it("begins nothing that it cannot record, and still brings back what it has taken", async () => {
        const early = new FakeSysplex(new FakeClock(), 2);
        await restart(early, {}, { journalFails: () => true });
        expect(commands(early)).toEqual([]);
        const late = new FakeSysplex(new FakeClock(), 2);
        await restart(late, {}, { journalFails: (written) => written > 8 });
        expect(commands(late)).toEqual(["P ZWE1SV1", "S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1"]);
        expect(late.serving()).toEqual(["lpar1", "lpar2"]);
    });

    it("begins nothing more, owed or not, once another operation has its lock", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const other = "restart-2 of you@elsewhere (process 1) has held it since 02:01";
        const lostTo = (): string | null => (world.commands.length > 0 ? other : null);
        const { report } = await restart(world, {}, { lostTo });
        expect(commands(world)).toEqual(["P ZWE1SV1"]);
        expect(report).toMatchObject({ outcome: "INCOMPLETE", exitCode: 8 });
        expect(report.reason).toContain(other);
    });
});
