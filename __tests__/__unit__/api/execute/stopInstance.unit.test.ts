// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { FakeClock } from "../../../support/worlds/fakeClock";
import { FakeSysplex } from "../../../support/worlds/fakeSysplex";
import { commands, stop, when } from "../../../support/worlds/fakeOperations";

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

    it("that ends abruptly reports the registrations that stay, and how to evict them", async () => {
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

    it("that ends abruptly is done even so if what stays registered is out of service", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { onEvent } = when((event) => {
            const isSent = event.kind === "command-sent";
            return (
                isSent &&
                (Object.assign(world.byId("lpar2"), { isOutOfService: true }), world.crash(world.byId("lpar2")), true)
            );
        });
        const { report } = await stop(world, ["lpar2"], { onEvent });
        expect(report).toMatchObject({ outcome: "DONE", exitCode: 0, leftovers: [] });
        expect(report.instances[0]?.reason).toMatch(
            /5 registrations at lpar1, out of service, so that no gateway calls it/,
        );
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

    it("tries again if the task is busy, and reports if it stays busy", async () => {
        const world = new FakeSysplex(new FakeClock(), 2);
        const { running } = world.byId("lpar2");
        Object.assign(running ?? {}, { isListening: false });
        const { report } = await stop(world, ["lpar2"]);
        expect(commands(world)).toEqual(Array.from({ length: 4 }, () => "P ZWE1SV2"));
        expect(report.instances[0]?.reason).toMatch(/^IEE342I/);
    });

    it("sends P once, even if its answer is lost, and looks whether it took effect", async () => {
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
