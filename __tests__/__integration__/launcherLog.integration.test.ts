// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { CheckReport, StatusReport } from "../../src/index";
import type { Simulator } from "../../simulator/startSimulator";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { operateHere, zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

/** Thousands of records of SYSPRINT lie behind each start, and z/OSMF tells a record count of 0. */
async function status(plex: Simulator): Promise<StatusReport> {
    const { envelope } = await zoweJsonHere(["ha", "status"], { cwd: plex.directory });
    return envelope.data;
}

async function check(plex: Simulator, ...what: readonly string[]): Promise<CheckReport> {
    const { envelope } = await zoweJsonHere(["ha", "check", ...what], { cwd: plex.directory });
    return envelope.data;
}

function findingIds({ findings }: StatusReport): readonly string[] {
    return findings.flatMap(({ id, consequences }) => [id, ...consequences.map((one) => one.id)]);
}

/** The commands that a remedy names, in its order. */
function commandsIn(remedy: string | null): readonly (readonly string[])[] {
    return [...(remedy ?? "").matchAll(/zowe ha ([a-z][^;,]*)/g)].map(([, command = ""]) => command.trim().split(" "));
}

describe("the end of the log of a job that has run for days", () => {
    it("shows that a stop is in progress", async () => {
        await inVirtualSysplex({ systems: 2, pace: 0 }, async (plex) => {
            await plex.input({ kind: "component-deaf", instance: "lpar2", component: "gateway", isOn: true });
            await plex.input({ kind: "component-deaf", instance: "lpar2", component: "zaas", isOn: true });
            await plex.input({ kind: "command", system: "LPAR2", command: "P ZWE1SV" });
            await plex.advance(6);
            expect((await status(plex)).instances.map(({ state }) => state)).toEqual(["READY", "STOPPING"]);
        });
    });

    it("shows what came to an end, and no more what has been mended since", async () => {
        await inVirtualSysplex({ scenario: "component-given-up" }, async (plex) => {
            expect(findingIds(await status(plex))).toContain("HA-STC04");
            await plex.input({
                kind: "component-crash-loop",
                instance: "lpar2",
                component: "api-catalog",
                isOn: false,
            });
            await plex.input({ kind: "command", system: "LPAR2", command: "F ZWE1SV,APPL=START(API-CATALOG)" });
            await plex.advance(200);
            expect((await check(plex, "HA-STC04")).results.map(({ outcome }) => outcome)).toEqual([
                "PASS",
                "PASS",
                "PASS",
            ]);
            expect(await status(plex)).toMatchObject({ verdict: "HEALTHY", findings: [] });
        });
    });

    it("is the past where the job has ended", async () => {
        await inVirtualSysplex({ scenario: "component-given-up" }, async (plex) => {
            await plex.input({ kind: "command", system: "LPAR2", command: "P ZWE1SV" });
            await plex.advance(120);
            const report = await status(plex);
            expect(report.instances[1]).toMatchObject({ state: "STOPPED" });
            expect(findingIds(report)).not.toContain("HA-STC04");
        });
    });
});

describe("a Caching Service that is locked out", () => {
    it("is let in by what HA-CCH10 says, command by command", async () => {
        await inVirtualSysplex({ scenario: "cache-cannot-rejoin" }, async (plex) => {
            const [finding] = (await status(plex)).findings.filter(({ id }) => id === "HA-CCH10");
            const commands = commandsIn(finding?.next ?? null);
            // By now the launcher may have given up or not.
            expect(commands.map(([noun, verb]) => `${noun ?? ""} ${verb ?? ""}`).join(", ")).toMatch(
                /^component stop, (?:wait --for|component start), component start$/,
            );
            for (const command of commands) {
                const { exitCode } = await zoweJsonHere(["ha", ...command], { cwd: plex.directory });
                expect([command.join(" "), exitCode]).toEqual([command.join(" "), 0]);
            }
            await plex.advance(120);
            expect(await status(plex)).toMatchObject({ verdict: "HEALTHY", findings: [] });
        });
    });
});

describe("a Caching Service that hangs", () => {
    it("is not READY, and is told as down", async () => {
        await inVirtualSysplex({ scenario: "cache-frozen", pace: 0 }, async (plex) => {
            const report = await status(plex);
            expect(report.instances.map(({ state }) => state)).toEqual(["READY", "DEGRADED"]);
            expect(report.instances[1]?.components).toContainEqual({ id: "caching-service", state: "DOWN" });
        });
    });
});

describe("Caching Services that never became one cluster", () => {
    it("are found by check caching, though the health of each is UP", async () => {
        await inVirtualSysplex({ scenario: "cache-keys-refused" }, async (plex) => {
            const report = await check(plex, "caching");
            const [found] = report.results.filter(({ id, outcome }) => id === "HA-CCH02" && outcome === "FAIL");
            expect(found?.scope.instance).toBe("lpar2");
            expect(found?.measured).toMatch(/dropped \d{3,} messages of the others/);
            expect(found?.remedy).toMatch(/^add the CA to the keystore itself/);
        });
    });

    it("are found by the start that could not make them one", async () => {
        await inVirtualSysplex({ systems: 2, running: ["lpar1"] }, async (plex) => {
            await plex.input({ kind: "apiml", fault: { kind: "cache-keys-refused", areRefused: true } });
            const report = await operateHere(plex, ["start", "--lpars", "lpar2"]);
            expect(report).toMatchObject({ outcome: "DEGRADED", rc: 4 });
            expect(report.reason).toContain("HA-CCH02");
            expect(report.next).toContain("add the CA to the keystore itself");
        });
    });
});
