// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import type { SimulatorOptions } from "../../simulator/world/options";
import type { CheckReport, HaConnection, MuteReport, StatusReport } from "../../src/index";
import { check, muteAdd, muteList, muteRemove, status } from "../../src/index";
import { liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { passes } from "../support/virtual/virtualTime";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { connectTo } from "../support/wire/connectTo";
import { complaints } from "../support/zowe/validateSchema";
import { withStillSysplex } from "../support/zowe/withSysplex";
import { zowe, zoweJson } from "../support/zowe/zoweCli";

const never = (): AbortSignal => new AbortController().signal;
const day = 86_400_000;
/** HA-REG08: a drain that nobody knows of. */
const drained = { scenario: "drained-forgotten", systems: 2, pace: 0 } as const;
const id = "HA-REG08";

const schemas = { status: "status-1.json", check: "check-1.json", mute: "mute-1.json" } as const;
function valid<T>(kind: keyof typeof schemas, report: T): T {
    expect(complaints(schemas[kind], report)).toEqual([]);
    return report;
}

const statusOf = async (at: HaConnection): Promise<StatusReport> =>
    valid("status", await status(at, { lpars: null }, never()));
const checkOf = async (at: HaConnection): Promise<CheckReport> =>
    valid("check", await check(at, { selectors: [id], set: null, lpars: null }, never()));
const add = async (at: HaConnection, changes = {}): Promise<MuteReport> => {
    const options = { id, lpars: null, forMs: 7 * day, reason: "upgrade of LPAR2", allowsCritical: false };
    return valid("mute", await muteAdd(at, { ...options, ...changes }, never()));
};

/** One sysplex with a finding, and a workstation. */
const withFinding = (
    work: (plex: Simulator, at: HaConnection) => Promise<void>,
    options: SimulatorOptions = drained,
): Promise<void> =>
    withVirtualSysplex(1, options, async ({ plex, home }) => {
        mkdirSync(home("one"));
        await work(plex, connectTo(plex, { home: home("one") }));
    });

describe("a finding that is accepted", () => {
    liveInVirtualWorld();

    it("stays visible, and decides verdict and exit code of check no longer; both verdicts are in the report", () =>
        withFinding(async (_, at) => {
            const before = await checkOf(at);
            expect([before.exitCode, before.muted]).toEqual([before.unmuted.exitCode, []]);
            expect(before.exitCode).toBeGreaterThan(0);
            expect(await add(at)).toMatchObject({ outcome: "DONE", exitCode: 0 });
            const after = await checkOf(at);
            expect(after).toMatchObject({ verdict: "HEALTHY", exitCode: 0, unmuted: before.unmuted });
            expect(after.results.map(({ outcome }) => outcome)).toEqual(before.results.map(({ outcome }) => outcome));
            expect(after.muted).toMatchObject([{ id, reason: "upgrade of LPAR2" }]);
            expect((await checkOf({ ...at, ignoresMutes: true })).exitCode).toBe(before.exitCode);
        }));

    it("decides status no longer where the finding is that an instance is drained; its state stays", () =>
        withFinding(async (plex, at) => {
            const before = await statusOf(at);
            await add(at);
            const after = await statusOf(at);
            expect(after.muted.map((mute) => mute.id)).toEqual([id]);
            expect(after.instances.map(({ state }) => state)).toEqual(["READY", "DRAINED"]);
            expect([before.verdict, after.verdict, after.exitCode]).toEqual(["DEGRADED", "HEALTHY", 0]);
            expect(after.unmuted).toEqual({ verdict: "DEGRADED", exitCode: 4 });
            await plex.input({ kind: "apiml", fault: { kind: "override", nodeId: "lpar1", status: "OUT_OF_SERVICE" } });
            expect((await statusOf(at)).exitCode).toBeGreaterThan(0);
        }));

    it("counts again at its time, when it cleared and came back, and when it is removed", () =>
        withFinding(async (plex, at) => {
            const { exitCode } = await checkOf(at);
            await add(at, { forMs: 60_000 });
            expect((await checkOf(at)).exitCode).toBe(0);
            await passes(60_001);
            expect((await checkOf(at)).exitCode).toBe(exitCode);
            expect((await muteList(at)).mutes).toEqual([]);

            await add(at);
            await plex.input({ kind: "apiml", fault: { kind: "override", nodeId: "lpar2", status: null } });
            expect((await checkOf(at)).muted).toEqual([]);
            await plex.input({ kind: "apiml", fault: { kind: "override", nodeId: "lpar2", status: "OUT_OF_SERVICE" } });
            expect((await checkOf(at)).exitCode).toBe(exitCode);

            await add(at);
            expect(valid("mute", await muteRemove(at, id))).toMatchObject({ outcome: "DONE", mutes: [] });
            expect(valid("mute", await muteRemove(at, id)).outcome).toBe("NOTHING-TO-DO");
            expect((await checkOf(at)).exitCode).toBe(exitCode);
        }));

    it("counts again where it appears elsewhere", () =>
        withFinding(async (plex, at) => {
            await add(at);
            await plex.input({ kind: "apiml", fault: { kind: "override", nodeId: "lpar1", status: "OUT_OF_SERVICE" } });
            const after = await checkOf(at);
            expect([after.muted, after.exitCode]).toEqual([[], after.unmuted.exitCode]);
            expect(after.exitCode).toBeGreaterThan(0);
        }));

    it("is refused where it is not, where it is critical, and where its file is damaged", () =>
        withFinding(
            async (plex, at) => {
                expect(await add(at, { id: "HA-SYS01" })).toMatchObject({
                    outcome: "REFUSED",
                    exitCode: 16,
                    mutes: [],
                });
                await expect(add(at, { id: "HA-XYZ99" })).rejects.toThrow(/There is no check or area/);
                await plex.input({ kind: "apiml", fault: { kind: "signing-keys-differ", nodeIds: ["lpar2"] } });
                const critical = { id: "HA-SSO02", allowsCritical: false };
                expect(await add(at, critical)).toMatchObject({ outcome: "REFUSED", exitCode: 16, mutes: [] });
                const accepted = await add(at, { ...critical, allowsCritical: true });
                expect(accepted).toMatchObject({ outcome: "DONE", mutes: [{ severity: "CRITICAL" }] });
                const directory = join(at.home ?? "", "mutes");
                const [name = ""] = readdirSync(directory);
                expect(readFileSync(join(directory, name), "utf8")).not.toMatch(/password|eyJ/i);
                writeFileSync(join(directory, name), "{");
                await expect(checkOf(at)).rejects.toThrow(/cannot be read, so the muted findings are not known/);
            },
            { systems: 2, pace: 0 },
        ));

    it("is shown on 80 columns with who, why and until when", () =>
        withVirtualSysplex(1, drained, async ({ plex }) => {
            const at = { cwd: plex.directory };
            const words = ["ha", "mute", "add", id, "--for", "7d", "--reason", "upgrade"];
            const added = await zoweJsonHere(words, at);
            expect([added.exitCode, added.envelope.success]).toEqual([0, true]);
            const [shown, plain] = [
                await zoweHere(["ha", "check", id], at),
                await zoweHere(["ha", "check", id, "--no-mutes"], at),
            ];
            expect([shown.exitCode, plain.exitCode !== 0]).toEqual([0, true]);
            expect(shown.stdout).toMatch(
                / {2}muted {5}HA-REG08 at lpar2 until 2026-\d\d-\d\d \d\d:\d\d by \S+@\S+: upgrade/,
            );
            expect(shown.stdout).toMatch(/ {2}unmuted {3}the verdict is /);
            const listed = await zoweHere(["ha", "mute", "list"], at);
            expect(`${shown.stdout}${listed.stdout}`.split("\n").filter((line) => line.length > 80)).toEqual([]);
            const refused = await zoweHere(["ha", "mute", "add", "HA-SYS01", "--for", "7d", "--reason", "x"], at);
            expect([refused.exitCode, refused.stderr]).toEqual([
                16,
                expect.stringMatching(/^REFUSED: HA-SYS01 finds no/),
            ]);
            const endless = await zoweHere(["ha", "mute", "add", id, "--for", "forever", "--reason", "x"], at);
            expect([endless.exitCode, endless.stderr]).toEqual([1, expect.stringContaining("such as 90m, 12h or 7d")]);
        }));
});

describe("zowe ha mute", () => {
    it("works through the real zowe, and --no-mutes counts all", () =>
        withStillSysplex({ scenario: "drained-forgotten", systems: 2 }, async ({ directory: cwd }) => {
            const words = ["ha", "mute", "add", id, "--for", "7d", "--reason", "upgrade of LPAR2"];
            expect(await zowe(words, { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
            const { envelope } = await zoweJson(["ha", "check", id], { cwd });
            expect(envelope).toMatchObject({ success: true, exitCode: 0 });
            expect((await zowe(["ha", "check", id, "--no-mutes"], { cwd })).exitCode).toBeGreaterThan(0);
            expect(await zowe(["ha", "mute", "remove", id], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });
        }));
});
