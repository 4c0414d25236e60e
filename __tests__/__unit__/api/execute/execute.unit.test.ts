// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { OperationEvent } from "../../../../src/api/model/event";
import type { RestartIntent } from "../../../../src/api/plan/intent";
import { planComponent } from "../../../../src/api/plan/componentActions";
import { planRestart } from "../../../../src/api/plan/rollingRestart";
import { planStart } from "../../../../src/api/plan/startInstances";
import { planStop } from "../../../../src/api/plan/stopInstances";
import { FakeClock } from "../../../support/fakeClock";
import type { StartFate } from "../../../support/fakeSysplex";
import { FakeSysplex } from "../../../support/fakeSysplex";
import type { Circumstances } from "../../../support/runOperation";
import { runOperation, transcript } from "../../../support/runOperation";

const ids = (world: FakeSysplex): readonly string[] => world.instances.map(({ config }) => config.id);

const restart = (world: FakeSysplex, more: Partial<RestartIntent> = {}, circumstances: Circumstances = {}) =>
    runOperation(
        world,
        (view) =>
            planRestart(
                {
                    kind: "RESTART",
                    targets: ids(world),
                    allowsOutage: false,
                    maxUnavailable: 1,
                    soakSeconds: 10,
                    hookDown: null,
                    startsZis: false,
                    jobsBefore: null,
                    ...more,
                },
                view,
            ),
        circumstances,
    );

const start = (world: FakeSysplex, circumstances: Circumstances = {}, waits = true) =>
    runOperation(
        world,
        (view) => planStart({ kind: "START", targets: ids(world), startsZis: false, waits }, view),
        circumstances,
    );

const stop = (world: FakeSysplex, targets: readonly string[], circumstances: Circumstances = {}) =>
    runOperation(world, (view) => planStop({ kind: "STOP", targets, allowsOutage: true }, view), circumstances);

/** A sysplex in which the instances with these numbers are down. */
function sysplexWithDown(count: number, down: readonly number[], fate: StartFate = {}): FakeSysplex {
    const world = new FakeSysplex(new FakeClock(), count);
    for (const number of down) {
        const one = world.byId(`lpar${number}`);
        world.crash(one, "CC 0000");
        one.registered = new Set();
        one.fate = fate;
    }
    return world;
}

const commands = ({ commands: sent }: FakeSysplex): readonly string[] => sent.map(({ text }) => text);

/** What the pretend instances take by themselves (fakeSysplex, fakeLauncher), and the soak asked for here. */
const ownSeconds = { stop: 8, start: 42, soak: 10 };

/** Aborts its signal when an event is seen. */
function when(matches: (event: OperationEvent) => boolean): {
    signal: AbortSignal;
    onEvent: (event: OperationEvent) => void;
} {
    const controller = new AbortController();
    return { signal: controller.signal, onEvent: (event) => (matches(event) ? controller.abort() : undefined) };
}

describe("a rolling restart", () => {
    it("takes no longer than the instances themselves, and tells each step once", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { events, report } = await restart(world);
        expect(transcript(events)).toEqual([
            "   0 lpar1 GATE DONE everybody else is READY, the registries agree",
            "   0 lpar1 AWAIT-CONSOLE DONE its gateway answers, so its launcher listens",
            "   0 > P ZWE1SV1",
            "   0 lpar1 STOP DONE P was taken",
            "   0 lpar1 PROVE-STOPPED waits for the end of ZWE1SV1(STC00101)",
            "   8 lpar1 PROVE-STOPPED DONE its job has ended; nothing of it is left",
            "   8 > S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1",
            "   8 lpar1 START waits for ZWE1SV1(STC00103) to run",
            "   9 lpar1 START DONE ZWE1SV1(STC00103) is active on LPAR1",
            "   9 lpar1 AWAIT-PREPARED waits for ZWEL0018I (the instance prepares the shared workspace)",
            "  18 lpar1 AWAIT-PREPARED DONE ZWEL0018I Zowe instance prepared successfully",
            "  18 lpar1 AWAIT-READY waits for its gateway to be ready",
            "  19 lpar1 AWAIT-READY waits for its gateway to be ready (components started)",
            "  48 lpar1 AWAIT-READY waits for started, not registered yet",
            "  50 lpar1 AWAIT-READY DONE READY: gateway ready, components up, registered everywhere",
            "  50 lpar1 SOAK waits for it to stay READY for 10 s",
            "  60 lpar1 SOAK DONE READY for 10 s",
            "  60 lpar2 GATE DONE everybody else is READY, the registries agree",
            "  60 lpar2 AWAIT-CONSOLE DONE its gateway answers, so its launcher listens",
            "  60 > P ZWE1SV2",
            "  60 lpar2 STOP DONE P was taken",
            "  60 lpar2 PROVE-STOPPED waits for the end of ZWE1SV2(STC00102)",
            "  68 lpar2 PROVE-STOPPED DONE its job has ended; nothing of it is left",
            "  68 > S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV2",
            "  68 lpar2 START waits for ZWE1SV2(STC00104) to run",
            "  69 lpar2 START DONE ZWE1SV2(STC00104) is active on LPAR2",
            "  69 lpar2 AWAIT-PREPARED waits for ZWEL0018I (the instance prepares the shared workspace)",
            "  78 lpar2 AWAIT-PREPARED DONE ZWEL0018I Zowe instance prepared successfully",
            "  78 lpar2 AWAIT-READY waits for its gateway to be ready",
            "  79 lpar2 AWAIT-READY waits for its gateway to be ready (components started)",
            " 108 lpar2 AWAIT-READY waits for started, not registered yet",
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
        "of %i instances whose starts are %f times as slow adds at most 5 s for each to their own times",
        async (count, slowness) => {
            const world = new FakeSysplex(new FakeClock(), count);
            world.instances.forEach((one) => (one.fate = { slowness }));
            const { events, report } = await restart(world);
            expect(report.outcome).toBe("DONE");
            const seconds = (Date.parse(events.at(-1)?.at ?? "") - Date.parse(events[0]?.at ?? "")) / 1_000;
            const own = count * (ownSeconds.stop + ownSeconds.start * slowness + ownSeconds.soak);
            expect(seconds).toBeGreaterThanOrEqual(own);
            expect(seconds).toBeLessThanOrEqual(own + 5 * count);
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

    it("takes no further instance when one does not come back, and says how to go on", async () => {
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

    it("does not take the next one while another is not READY", async () => {
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
        expect(report.instances[1]?.reason).toMatch(/^the gate stays closed: lpar3 is FAILED/);
    });

    it("asked to end while an instance is down, brings it back first", async () => {
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

    it.each(["GATE", "SOAK"])("asked to end in %s, leaves it at once", async (action) => {
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

    it("ended at once, tells what it leaves", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { signal, onEvent } = when((event) => event.kind === "step-ended" && event.number === 4);
        const { report } = await restart(world, {}, { hardEnd: signal, onEvent });
        expect(report).toMatchObject({ outcome: "INTERRUPTED", next: "zowe ha restart --continue op" });
        expect(report.instances[0]?.outcome).toBe("INTERRUPTED");
    });

    it("runs the site's hook while the instance is down, and starts nothing when it fails", async () => {
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

    it("begins nothing that it cannot write down, and still brings back what it has taken", async () => {
        const early = new FakeSysplex(new FakeClock(), 2);
        await restart(early, {}, { journalFails: () => true });
        expect(commands(early)).toEqual([]);
        const late = new FakeSysplex(new FakeClock(), 2);
        await restart(late, {}, { journalFails: (written) => written > 8 });
        expect(commands(late)).toEqual(["P ZWE1SV1", "S ZWESLSTC,HAINST=lpar1,JOBNAME=ZWE1SV1"]);
        expect(late.serving()).toEqual(["lpar1", "lpar2"]);
    });
});

describe("a start", () => {
    it("lets one prepare at a time and awaits readiness side by side", async () => {
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
        ["port", 10, /ZWEL0357E: Port 7554 is already in use/, /find who listens/],
        ["crash-after-prepare", 36, /ended with ABEND S222/, /cancelled/],
    ])(
        "that dies (%s) is told within a moment, with the message and its remedy",
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

    it("goes on with the next instance when one has failed for certain", async () => {
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

    it("sends S once, though its answer is lost, and sees what became of it", async () => {
        const answerLost = sysplexWithDown(2, [2]);
        const done = await start(answerLost, { trouble: { losesAnswer: (command) => command.startsWith("S") } });
        expect(commands(answerLost)).toHaveLength(1);
        expect(done.report.outcome).toBe("DONE");
        const commandLost = sysplexWithDown(2, [2]);
        const lost = await start(commandLost, { trouble: { losesCommand: (command) => command.startsWith("S") } });
        expect(lost.report).toMatchObject({ outcome: "TIMEOUT", exitCode: 12 });
        expect(lost.report.instances[1]?.reason).toContain("S was not sent again");
    });

    it("asks another z/OSMF when one hangs, and loses no command in it", async () => {
        const world = sysplexWithDown(2, [2]);
        const { report } = await start(world, { trouble: { isZosmfHung: (server) => server === 0 } });
        expect(report.outcome).toBe("DONE");
        expect(commands(world)).toHaveLength(1);
    });

    it("says which access is missing when the console denies, and has changed nothing", async () => {
        const world = sysplexWithDown(2, [2]);
        const { report } = await start(world, { trouble: { deniesConsole: true } });
        expect(report).toMatchObject({ outcome: "DENIED", exitCode: 16 });
        expect(report.next).toContain("OPERCMDS MVS.START.STC.ZWESLSTC.*");
        expect(report.next).toContain(
            "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV2; then zowe ha wait --for ready --lpars lpar2",
        );
        expect(commands(world)).toEqual([]);
    });

    it("asked to end, sends no further S and does not wait", async () => {
        const world = sysplexWithDown(3, [1, 2]);
        const { signal, onEvent } = when((event) => event.kind === "waiting" && event.number === 2);
        const { report } = await start(world, { end: signal, onEvent });
        expect(commands(world)).toHaveLength(1);
        expect(report).toMatchObject({ outcome: "INTERRUPTED", exitCode: 130 });
    });
});

describe("a stop", () => {
    it("is done when job, ports, address spaces and registrations are gone", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { report } = await stop(world, ["lpar1", "lpar2"]);
        expect(report).toMatchObject({ outcome: "DONE", exitCode: 0, leftovers: [] });
        expect(report.instances.map(({ after, seconds }) => [after, seconds])).toEqual([
            ["STOPPED", 8],
            ["STOPPED", 8],
        ]);
    });

    it("that ends hard tells of the registrations that stay, and how to evict them", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { onEvent } = when((event) => {
            const isSent = event.kind === "command-sent";
            return isSent && (world.crash(world.byId("lpar2")), true);
        });
        const { report } = await stop(world, ["lpar2"], { onEvent });
        expect(report).toMatchObject({
            outcome: "DEGRADED",
            exitCode: 4,
            next: "zowe ha registry evict --lpars lpar2",
        });
        expect(report.leftovers[0]?.what).toBe("5 registrations at lpar1");
        expect(report.instances[0]?.seconds).toBeLessThan(15);
    });

    it("lists what holds the ports, with the commands that would end it, and sends none of them", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const one = world.byId("lpar2");
        world.crash(one);
        Object.assign(one, { spaces: 2, registered: new Set() });
        const { report } = await stop(world, ["lpar2"]);
        expect(report).toMatchObject({ outcome: "INCOMPLETE", exitCode: 8 });
        expect(report.leftovers.map(({ command }) => command)).toEqual(["C ZWE1AG,A=0040", "C ZWE1AD,A=0041"]);
        expect(commands(world)).toEqual([]);
    });

    it("tries again when the task is busy, and says so when it stays busy", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { running } = world.byId("lpar2");
        Object.assign(running ?? {}, { isListening: false });
        const { report } = await stop(world, ["lpar2"]);
        expect(commands(world)).toEqual(Array.from({ length: 4 }, () => "P ZWE1SV2"));
        expect(report.instances[0]?.reason).toMatch(/^IEE342I/);
    });

    it("sends P once, though its answer is lost, and looks whether it was heard", async () => {
        const answerLost = new FakeSysplex(new FakeClock(), 2);
        const done = await stop(answerLost, ["lpar2"], {
            trouble: { losesAnswer: (command) => command.startsWith("P") },
        });
        expect([commands(answerLost), done.report.outcome]).toEqual([["P ZWE1SV2"], "DONE"]);
        const commandLost = new FakeSysplex(new FakeClock(), 2);
        const lost = await stop(commandLost, ["lpar2"], {
            trouble: { losesCommand: (command) => command.startsWith("P") },
        });
        expect(lost.report).toMatchObject({ outcome: "TIMEOUT", exitCode: 12 });
        expect(lost.report.instances[0]).toMatchObject({ after: "READY" });
        expect(lost.report.instances[0]?.reason).toContain("it was not sent again");
    });
});

describe("a component action", () => {
    const component = (world: FakeSysplex, verb: "list" | "stop" | "restart", components: readonly string[] = []) =>
        runOperation(world, (view) =>
            planComponent({ kind: "COMPONENT", verb, targets: ["lpar1"], components, allowsOutage: false }, view),
        );

    it("lists what the launcher says to this very command", async () => {
        const world = new FakeSysplex(new FakeClock(), 1);
        await component(world, "list");
        const { report } = await component(world, "list");
        expect(report.components).toHaveLength(7);
        expect(report.components).toContainEqual({
            instance: "lpar1",
            id: "caching-service",
            pid: 8_003,
            isRunning: true,
        });
        expect(report.components).toContainEqual({ instance: "lpar1", id: "zss", pid: null, isRunning: false });
    });

    it("is done when nobody lists what was stopped, and when what was started serves; the launcher's word is not enough", async () => {
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
});
