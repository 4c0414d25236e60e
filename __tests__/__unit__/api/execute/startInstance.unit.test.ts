// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { FakeClock } from "../../../support/worlds/fakeClock";
import type { StartFate } from "../../../support/worlds/fakeSysplex";
import { FakeSysplex } from "../../../support/worlds/fakeSysplex";
import { commands, restart, start, sysplexWithDown, when } from "../../../support/worlds/fakeOperations";

describe("a start", () => {
    it("lets one instance prepare at a time and awaits readiness in parallel", async () => {
        const world = sysplexWithDown(3, [1, 2, 3]);
        const { report } = await start(world);
        const began = world.commands[0]?.at ?? 0;
        expect(world.commands.map(({ text, at }) => [text.slice(11, 23), (at - began) / 1_000])).toEqual([
            ["HAINST=lpar1", 0],
            ["HAINST=lpar2", 10],
            ["HAINST=lpar3", 20],
        ]);
        expect(report).toMatchObject({ outcome: "DONE", exitCode: 0 });
        expect(report.instances.map(({ seconds }) => seconds)).toEqual([42, 42, 42]);
    });

    it.each<[StartFate["fails"] & string, number, RegExp, RegExp]>([
        ["jcl", 0, /^IEE122I START COMMAND JCL ERROR/, /PROCLIB/],
        ["abend", 2, /^IEF450I ZWE1SV2 ZWELNCH - ABEND=S806.*ended with ABEND S806/, /APF/],
        ["racf", 2, /^ICH408I USER\(ZWESVUSR\)/, /STARTED profile/],
        [
            "prepare",
            10,
            /^ZWEL0030E failed to prepare Zowe instance; ZWE1SV2\(STC00\d+\) ended with CC 0008/,
            /SYSPRINT/,
        ],
        ["port", 10, /ZWEL0357E: Port 7554 is already in use/, /find the job that listens/],
        ["crash-after-prepare", 36, /ended with ABEND S222/, /canceled/],
    ])(
        "that fails (%s) is reported within a moment, with the message and its remedy",
        async (fails, second, message, remedy) => {
            const world = sysplexWithDown(2, [2], { fails });
            const { report, events } = await start(world);
            const [, lpar2] = report.instances;
            expect(lpar2?.reason).toMatch(message);
            expect(report.next).toMatch(remedy);
            expect(report).toMatchObject({ outcome: "INCOMPLETE", exitCode: 8 });
            const end = events.find((event) => event.kind === "step-ended" && event.result.status === "FAILED");
            expect((Date.parse(end?.at ?? "") - Date.parse(events[0]?.at ?? "")) / 1_000).toBeLessThanOrEqual(
                second + 2,
            );
        },
    );

    it("continues with the next instance if one has certainly failed", async () => {
        const world = sysplexWithDown(3, [1, 2]);
        world.byId("lpar1").fate = { fails: "prepare" };
        const { report } = await start(world);
        expect(report.instances.map(({ outcome }) => outcome)).toEqual(["INCOMPLETE", "DONE", "NOTHING-TO-DO"]);
    });

    it("waits as long as its budget says, and not longer", async () => {
        const slow = sysplexWithDown(2, [2], { slowness: 20 });
        expect((await start(slow)).report).toMatchObject({ outcome: "DONE" });
        const tooSlow = sysplexWithDown(2, [2], { slowness: 30 });
        const { report } = await start(tooSlow);
        expect(report).toMatchObject({ outcome: "TIMEOUT", exitCode: 12 });
        expect(report.instances[1]?.seconds).toBeLessThanOrEqual(902);
    });

    it("calls an instance that cannot rejoin the cache DEGRADED, at once", async () => {
        const world = sysplexWithDown(2, [2], { cacheIsLockedOut: true });
        const { report } = await start(world);
        expect(report).toMatchObject({ outcome: "DEGRADED", exitCode: 4 });
        expect(report.instances[1]?.reason).toContain("HA-CCH10");
        expect(report.instances[1]?.seconds).toBeLessThan(46);
        expect(report.next).toContain("zowe ha component stop caching-service");
    });

    it("with --no-wait ends when the last job is active", async () => {
        const { report } = await start(sysplexWithDown(2, [2]), {}, false);
        expect(report).toMatchObject({ outcome: "DONE" });
        expect(report.instances[1]).toMatchObject({ seconds: 1, after: "STARTING" });
    });

    it("sends S once, even if its answer is lost, and finds out what became of it", async () => {
        const answerLost = sysplexWithDown(2, [2]);
        const done = await start(answerLost, { trouble: { losesAnswer: (command) => command.startsWith("S") } });
        expect(commands(answerLost)).toHaveLength(1);
        expect(done.report.outcome).toBe("DONE");
        const commandLost = sysplexWithDown(2, [2]);
        const lost = await start(commandLost, { trouble: { losesCommand: (command) => command.startsWith("S") } });
        expect(lost.report).toMatchObject({ outcome: "TIMEOUT", exitCode: 12 });
        expect(lost.report.instances[1]?.reason).toContain("S was not sent again");
    });

    /** True from one second to another, counted from the first S. */
    const around = (world: FakeSysplex, from: number, to: number) => (): boolean => {
        const sent = world.commands.find(({ text }) => text.startsWith("S "))?.at;
        const seconds = (world.clock.now().getTime() - (sent ?? 0)) / 1_000;
        return sent !== undefined && seconds >= from && seconds < to;
    };

    it("concludes nothing from a list of jobs that it cannot read, and starts no other instance in the meantime", async () => {
        const world = sysplexWithDown(3, [1, 2]);
        const { report } = await start(world, { trouble: { deniesJobs: around(world, 0, 65) } });
        expect(commands(world)).toHaveLength(1);
        expect(report.instances.map(({ outcome }) => outcome)).toEqual(["TIMEOUT", "INCOMPLETE", "NOTHING-TO-DO"]);
        expect(report.instances[0]?.reason).toMatch(/^S was accepted, but whether ZWE1SV1 runs could not be seen/);
        expect(report.next).toBe("zowe ha wait --for ready --lpars lpar1");
    });

    it("lets no other instance prepare while its job waits in the queue", async () => {
        const world = sysplexWithDown(3, [1, 2]);
        world.byId("lpar1").fate = { queuedSeconds: 90 };
        const { report } = await start(world);
        expect(commands(world)).toHaveLength(1);
        expect(report.instances.map(({ outcome }) => outcome)).toEqual(["TIMEOUT", "INCOMPLETE", "NOTHING-TO-DO"]);
        expect(report.instances[0]?.reason).toMatch(/^ZWE1SV1\(STC00\d+\) is INPUT and was not seen to run on LPAR1/);
    });

    it("has proven nothing if both the answer and the list of jobs are lost, also with --no-wait", async () => {
        const world = sysplexWithDown(2, [2]);
        const trouble = {
            losesAnswer: (command: string) => command.startsWith("S"),
            deniesJobs: around(world, 0, 120),
        };
        const { report } = await start(world, { trouble }, false);
        expect(report).toMatchObject({ outcome: "TIMEOUT", exitCode: 12 });
        expect(report.instances[1]?.reason).toMatch(/^the answer was lost .* the list of jobs could not be read/);
    });

    it("finds its job once the list can be read again, and never mistakes the former job for it", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        let isDown = false;
        const isSoonBack = around(world, 0, 20);
        const { report } = await restart(
            world,
            { hookDown: "site" },
            {
                hook: () => ((isDown = world.commands.length === 1), { exitCode: 0, lastLines: [] }),
                trouble: { deniesJobs: () => isDown && (world.commands.length === 1 || isSoonBack()) },
            },
        );
        expect(report).toMatchObject({ outcome: "DONE", exitCode: 0 });
    });

    it("asks another z/OSMF if one hangs, and loses no command in it", async () => {
        const world = sysplexWithDown(2, [2]);
        const { report } = await start(world, { trouble: { isZosmfHung: (server) => server === 0 } });
        expect(report.outcome).toBe("DONE");
        expect(commands(world)).toHaveLength(1);
    });

    it("names the missing access if the console denies it, and has changed nothing", async () => {
        const world = sysplexWithDown(2, [2]);
        const { report } = await start(world, { trouble: { deniesConsole: true } });
        expect(report).toMatchObject({ outcome: "DENIED", exitCode: 16 });
        expect(report.next).toContain("OPERCMDS MVS.START.STC.ZWESLSTC.*");
        expect(report.next).toContain(
            "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV2; then zowe ha wait --for ready --lpars lpar2",
        );
        expect(commands(world)).toEqual([]);
    });

    it("if asked to end, sends no further S and does not wait", async () => {
        const world = sysplexWithDown(3, [1, 2]);
        const { signal, onEvent } = when((event) => event.kind === "waiting" && event.number === 2);
        const { report } = await start(world, { end: signal, onEvent });
        expect(commands(world)).toHaveLength(1);
        expect(report).toMatchObject({ outcome: "INTERRUPTED", exitCode: 130 });
    });
});
