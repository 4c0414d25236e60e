// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { addToInstance, editZoweYaml } from "../support/wire/editZoweYaml";
import { operateHere } from "../support/virtual/zoweHere";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { changes, outcomes } from "../support/zowe/operate";

liveInVirtualWorld();

describe("zowe ha start, stop and restart", () => {
    it("bring instances down, up and round, each proven, with the commands that the plan showed", async () => {
        await inVirtualSysplex({ jobNames: "own" }, async (plex) => {
            const ids = ["lpar1", "lpar2", "lpar3"];
            const own = (id: string) => addToInstance(id, "zowe:", "  job:", `    name: ZWE1SV${id.at(-1) ?? ""}`);
            await editZoweYaml(plex, (text) => ids.reduce((before, id) => own(id)(before), text));
            const planned = await operateHere(plex, ["stop", "--lpars", "lpar2", "--no-drain", "--dry-run"]);
            expect(planned).toMatchObject({ outcome: "PLANNED", rc: 0, success: true, isDryRun: true });
            expect(changes(plex)).toEqual([]);
            const stopped = await operateHere(plex, ["stop", "--lpars", "lpar2", "--no-drain"]);
            expect(stopped).toMatchObject({ outcome: "DONE", rc: 0, success: true, leftovers: [], unproven: [] });
            expect(stopped.plan).toEqual(planned.plan);
            expect(outcomes(stopped)).toEqual(["lpar2 DONE STOPPED"]);
            const started = await operateHere(plex, ["start", "--all-lpars"]);
            expect(outcomes(started)).toEqual([
                "lpar1 NOTHING-TO-DO READY",
                "lpar2 DONE READY",
                "lpar3 NOTHING-TO-DO READY",
            ]);
            const restarted = await operateHere(plex, ["restart", "--all-lpars", "--no-drain", "--soak", "1"]);
            expect(restarted).toMatchObject({ outcome: "DONE", rc: 0 });
            const sent = changes(plex).map((command) => command.replace(/^S ZWESLSTC,HAINST=\w+,JOBNAME=/, "S "));
            expect(sent.slice(0, 2)).toEqual(["P ZWE1SV2", "S ZWE1SV2"]);
            // The backups before the one that new connections prefer.
            expect(sent.slice(2)).toEqual(
                ["2", "3", "1"].flatMap((number) => [`P ZWE1SV${number}`, `S ZWE1SV${number}`]),
            );
            const again = await operateHere(plex, ["start", "--all-lpars"]);
            expect(again).toMatchObject({ outcome: "NOTHING-TO-DO", rc: 0, success: true });
            expect(changes(plex)).toHaveLength(sent.length);
        });
    });

    it("start and stop a whole sysplex", async () => {
        await inVirtualSysplex({ scenario: "nothing-runs" }, async (plex) => {
            const report = await operateHere(plex, ["start", "--all-lpars"]);
            expect(outcomes(report)).toEqual(["lpar1 DONE READY", "lpar2 DONE READY", "lpar3 DONE READY"]);
            const stopped = await operateHere(plex, ["stop", "--all-lpars", "--allow-outage"]);
            expect(outcomes(stopped)).toEqual(["lpar1 DONE STOPPED", "lpar2 DONE STOPPED", "lpar3 DONE STOPPED"]);
        });
    });

    it("with --no-wait end when the job is active", async () => {
        await inVirtualSysplex({ scenario: "instance-stopped", pace: 5 }, async (plex) => {
            const report = await operateHere(plex, ["start", "--all-lpars", "--no-wait"]);
            expect(report).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(outcomes(report).filter((line) => line.endsWith("DONE STARTING"))).toHaveLength(1);
        });
    });

    it("start ZIS where it is wanted, and say where it is missing", async () => {
        await inVirtualSysplex({ systems: 2, running: ["lpar1"] }, async (plex) => {
            await plex.input({ kind: "zis", system: "LPAR2", isRunning: false });
            const told = await operateHere(plex, ["start", "--lpars", "lpar2", "--dry-run"]);
            expect(told.notes.join()).toContain("ZWESISTC is not active on LPAR2");
            const report = await operateHere(plex, ["start", "--lpars", "lpar2", "--start-zis"]);
            expect(outcomes(report)).toEqual(["lpar2 DONE READY"]);
            expect(changes(plex)[0]).toBe("S ZWESISTC,REUSASID=YES");
        });
    });

    it("go through a batch job as through the console, and say what it cannot show", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            const stopped = await operateHere(plex, ["stop", "--lpars", "lpar2", "--no-drain", "--via", "job"]);
            expect({ rc: stopped.rc, lines: outcomes(stopped) }).toEqual({ rc: 0, lines: ["lpar2 DONE STOPPED"] });
            expect(stopped.unproven.join()).toContain("the answer of the console is not visible to a batch job");
            const started = await operateHere(plex, ["start", "--lpars", "lpar2", "--via", "job"]);
            expect(outcomes(started)).toEqual(["lpar2 DONE READY"]);
        });
    });
});

describe("a start that dies", () => {
    it.each([
        ["jcl-error", /^lpar2: IEE122I START COMMAND JCL ERROR/],
        ["proc-missing", /^lpar2: IEE122I/],
        ["not-authorized", /^lpar2: ICH408I .*\$HASP310 ZWE1SV/],
        [
            "prepare-failed",
            /^lpar2: Workspace directory \S+ is not writable \/ z\/OSMF port is not set\. \/ Zosmf validation failed \(ZWEL0030E .*ended with CC 0008/,
        ],
        [
            "invalid-configuration",
            /^lpar2: ZWEL0070E Configuration has validity exceptions: .*type mismatch at '\/components\/gateway\/port'/,
        ],
        ["port-in-use", /Port \d+ is already in use/],
        ["abend-s806", /ABEND=S806/],
    ] as const)(
        "(%s) is reported without delay, with the message that decided it and what to do",
        async (failure, reason) => {
            await inVirtualSysplex({ systems: 2, running: ["lpar1"] }, async (plex) => {
                await plex.input({ kind: "next-start-fails", instance: "lpar2", failure });
                const report = await operateHere(plex, ["start", "--lpars", "lpar2"]);
                expect(report).toMatchObject({ outcome: "INCOMPLETE", rc: 8, success: false });
                expect(report.reason).toMatch(reason);
                expect(report.next).not.toBeNull();
                // Waiting until the timeout for a start takes a quarter of an hour.
                expect(report.instances[0]?.seconds).toBeLessThan(300);
                expect(changes(plex)).toHaveLength(1);
            });
        },
    );

    it("for want of time is unproven, not failed", async () => {
        await inVirtualSysplex({ systems: 2, running: ["lpar1"] }, async (plex) => {
            await plex.input({ kind: "next-start-fails", instance: "lpar2", failure: "hangs" });
            const report = await operateHere(plex, ["start", "--lpars", "lpar2", "--start-timeout", "10"]);
            expect(report).toMatchObject({ outcome: "TIMEOUT", rc: 12, success: false });
        });
    });

    it("without its Caching Service is DEGRADED with HA-CCH10, not a success and not a timeout", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            await plex.input({ kind: "instance-killed", instance: "lpar2" });
            const report = await operateHere(plex, ["start", "--lpars", "lpar2"]);
            expect(report).toMatchObject({ outcome: "DEGRADED", rc: 4, success: false });
            expect(report.reason).toContain("HA-CCH10");
        });
    });
});

describe("what a stop finds left", () => {
    it("is listed with the commands that would end it, and none of them is sent", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            await plex.input({ kind: "orphaned", instance: "lpar2" });
            const report = await operateHere(plex, ["stop", "--lpars", "lpar2"]);
            expect(report).toMatchObject({ outcome: "INCOMPLETE", rc: 8 });
            expect(report.leftovers.map(({ command }) => command)).toContainEqual(
                expect.stringMatching(/^C ZWE1AG,A=/),
            );
            expect(await operateHere(plex, ["start", "--lpars", "lpar2"])).toMatchObject({
                outcome: "INCOMPLETE",
                rc: 8,
            });
            expect(changes(plex)).toEqual([]);
        });
    });

    it("is not a launcher under another job name, which nobody is told to cancel", async () => {
        await inVirtualSysplex({ jobNames: "own", systems: 2 }, async (plex) => {
            const report = await operateHere(plex, ["stop", "--lpars", "lpar2", "--allow-outage"]);
            expect(report).toMatchObject({ outcome: "INCOMPLETE", rc: 8, leftovers: [] });
            expect(report.reason).toContain("no job ZWE1SV is active on LPAR2");
            expect(changes(plex)).toEqual([]);
        });
    });
});
