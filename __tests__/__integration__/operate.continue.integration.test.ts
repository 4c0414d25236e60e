// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { passes } from "../support/virtual/virtualTime";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import type { RanHere } from "../support/virtual/zoweHere";
import { operateHere, startHere, zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { changes, outcomes } from "../support/zowe/operate";
import { complaints } from "../support/zowe/validateSchema";

const restartAll = ["restart", "--all-lpars", "--no-drain", "--soak", "1"];

/** A rolling restart that gets a signal when the first instance is on its way down. */
async function signalled(plex: Simulator, signal: "SIGINT" | "SIGKILL"): Promise<RanHere> {
    plex.standStillAfter(/^P /);
    const restart = startHere(["ha", ...restartAll], { cwd: plex.directory });
    await restart.shows(/PROVE-STOPPED {2}waiting for/);
    restart.interrupt(signal);
    plex.goOn();
    return restart.ended;
}

const idIn = ({ stdout }: RanHere): string => /restart-\d{8}-\d{6}-[0-9a-f]+/.exec(stdout)?.[0] ?? "";
const stops = (plex: Simulator): readonly string[] => changes(plex).filter((command) => command.startsWith("P "));

liveInVirtualWorld();

describe("a rolling restart", () => {
    it("that is interrupted brings back what is down, says what is left, and is gone on with", () =>
        inVirtualSysplex({}, async (plex) => {
            const run = await signalled(plex, "SIGINT");
            const id = idIn(run);
            expect(run.exitCode).toBe(130);
            expect(run.stdout).toContain("lpar2 is brought back first");
            expect(run.stdout).toContain(`zowe ha restart --continue ${id}`);
            expect(changes(plex)).toEqual(["P ZWE1SV", "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV"]);
            const { envelope } = await zoweJsonHere(["ha", "operation", "show", id], { cwd: plex.directory });
            expect(complaints("operation-1.json", envelope.data)).toEqual([]);
            expect(JSON.stringify(envelope.data)).toContain('"INTERRUPTED"');
            const rest = await operateHere(plex, ["restart", "--continue", id]);
            expect(rest).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(outcomes(rest)).toEqual(["lpar1 DONE READY", "lpar2 NOTHING-TO-DO READY", "lpar3 DONE READY"]);
            expect(stops(plex)).toHaveLength(3);
            const again = await zoweHere(["ha", "restart", "--continue", id], { cwd: plex.directory });
            expect(again.exitCode).toBeLessThanOrEqual(1);
            expect(stops(plex)).toHaveLength(3);
        }));

    it("whose program was killed is told by status and the journal, and is gone on with", () =>
        inVirtualSysplex({}, async (plex) => {
            const run = await signalled(plex, "SIGKILL");
            const id = idIn(run);
            // What was on its way down has ended before anybody looks.
            await passes(5_000);
            const list = await zoweHere(["ha", "operation", "list"], { cwd: plex.directory });
            expect(list.stdout).toMatch(new RegExp(`${id}.*no end`));
            const status = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(status.stdout).toContain(`zowe ha restart --continue ${id}`);
            const rest = await operateHere(plex, ["restart", "--continue", id]);
            expect(rest).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(rest.instances.every(({ after }) => after === "READY")).toBe(true);
            expect(stops(plex)).toHaveLength(3);
            const well = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect({ exitCode: well.exitCode, tells: well.stdout.includes(id) }).toEqual({
                exitCode: 0,
                tells: false,
            });
        }));

    it("whose program was killed is continued at once without a second P to the job that is still stopping", () =>
        inVirtualSysplex({ systems: 2 }, async (plex) => {
            const id = idIn(await signalled(plex, "SIGKILL"));
            const rest = await operateHere(plex, ["restart", "--continue", id]);
            expect(rest).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(stops(plex)).toHaveLength(2);
        }));

    it("whose program was killed after its last step is ended by going on with it, though nothing is left to do", () =>
        inVirtualSysplex({ systems: 2 }, async (plex) => {
            const args = ["ha", "restart", "--lpars", "lpar2", "--no-drain", "--soak", "60"];
            const restart = startHere(args, { cwd: plex.directory });
            await restart.shows(/AWAIT-READY {2}DONE/);
            restart.interrupt("SIGKILL");
            const id = idIn(await restart.ended);
            const told = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(told.stdout).toContain(`zowe ha restart --continue ${id}`);
            const rest = await operateHere(plex, ["restart", "--continue", id]);
            expect(rest).toMatchObject({ outcome: "NOTHING-TO-DO", rc: 0 });
            expect(stops(plex)).toHaveLength(1);
            const well = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect({ exitCode: well.exitCode, tells: well.stdout.includes(id) }).toEqual({
                exitCode: 0,
                tells: false,
            });
        }));

    it("is not begun by two programs at once", () =>
        inVirtualSysplex({}, async (plex) => {
            plex.standStillAfter(/^P /);
            const first = startHere(["ha", ...restartAll], { cwd: plex.directory });
            await first.shows(/PROVE-STOPPED {2}waiting for/);
            const second = await operateHere(plex, restartAll);
            expect(second).toMatchObject({ outcome: "REFUSED", rc: 16 });
            first.interrupt();
            plex.goOn();
            expect((await first.ended).exitCode).toBe(130);
            expect(stops(plex)).toHaveLength(1);
        }));

    it("runs the site's hook while the instance is down, stops safely when it fails, and is gone on with as it was begun", () =>
        inVirtualSysplex({}, async (plex) => {
            const hook = (code: number) => `node -e "process.exit(${code})"`;
            const failed = await operateHere(plex, [...restartAll, "--hook-down", hook(3)]);
            expect(failed).toMatchObject({ outcome: "INCOMPLETE", rc: 8 });
            expect(failed.reason).toMatch(/hook|exit.*3/i);
            expect(stops(plex)).toHaveLength(1);
            const goOn = ["restart", "--continue", failed.operation.id];
            const { plan } = await operateHere(plex, [...goOn, "--dry-run"]);
            const planned = plan.map(({ action }) => action);
            expect(planned).toContain("STOP");
            expect(planned).not.toContain("DRAIN");
            const other = await zoweHere(["ha", ...goOn, "--drain", "--hook-down", hook(0)], { cwd: plex.directory });
            expect({ exitCode: other.exitCode, told: other.stderr.replace(/\s+/g, " ") }).toEqual({
                exitCode: 1,
                told: expect.stringContaining("omit --drain and --hook-down."),
            });
            expect(stops(plex)).toHaveLength(1);
            const done = await operateHere(plex, [
                "restart",
                "--lpars",
                "lpar3",
                "--no-drain",
                "--soak",
                "1",
                "--hook-down",
                hook(0),
                "--allow-outage",
            ]);
            expect(done).toMatchObject({ outcome: "DONE", rc: 0 });
        }));
});

describe("zowe ha wait", () => {
    it("is over when what it waits for has held for as long as asked, and not before", () =>
        inVirtualSysplex({ scenario: "instance-stopped" }, async (plex) => {
            const wait = (...args: readonly string[]) => operateHere(plex, ["wait", ...args]);
            expect(await wait("--for", "stopped", "--lpars", "lpar2")).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(await wait("--for", "ready", "--lpars", "lpar1,lpar3", "--stable", "2")).toMatchObject({
                rc: 0,
            });
            const late = await wait("--for", "ready", "--all-lpars", "--timeout", "3");
            expect(late).toMatchObject({ outcome: "TIMEOUT", rc: 12, success: false });
            expect(late.reason).toContain("lpar2");
            const waiting = wait("--for", "healthy", "--all-lpars");
            expect(await operateHere(plex, ["start", "--lpars", "lpar2"])).toMatchObject({ rc: 0 });
            expect(await waiting).toMatchObject({ outcome: "DONE", rc: 0 });
        }));
});

describe("zowe ha component", () => {
    it("lists, stops, starts and restarts, each proven, and says that zowe.yaml is not read again", () =>
        inVirtualSysplex({ systems: 2 }, async (plex) => {
            const component = (...args: readonly string[]) =>
                operateHere(plex, ["component", ...args, "--lpars", "lpar2"]);
            const running = async (name: string) =>
                (await component("list")).components.find(({ id }) => id === name)?.isRunning;
            expect(await component("stop", "api-catalog")).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(await running("api-catalog")).toBe(false);
            const started = await component("start", "api-catalog");
            expect(outcomes(started)).toEqual(["lpar2 DONE READY"]);
            expect(started.notes.join()).toContain("does not read zowe.yaml again");
            expect(await running("api-catalog")).toBe(true);
            expect(await component("start", "api-catalog", "zss")).toMatchObject({
                outcome: "NOTHING-TO-DO",
                rc: 0,
                plan: [],
            });
            expect(await component("restart", "zss", "--allow-outage")).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(await component("stop", "discovery")).toMatchObject({ outcome: "REFUSED", rc: 16 });
        }));

    it("that was stopped keeps no instance starting, however young it is: start does not wait for it", () =>
        inVirtualSysplex({ systems: 2 }, async (plex) => {
            const target = ["--lpars", "lpar2"];
            await operateHere(plex, ["restart", ...target, "--no-drain", "--soak", "0"]);
            await operateHere(plex, ["component", "stop", "app-server", ...target]);
            const { stdout } = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(stdout).toMatch(/lpar2 +LPAR2 +DEGRADED/);
            expect(stdout).toContain("zowe ha component start app-server --lpars lpar2");
            const started = await operateHere(plex, ["start", ...target]);
            expect(started).toMatchObject({ outcome: "DEGRADED", rc: 4 });
            expect(started.next).toContain("zowe ha component start app-server --lpars lpar2");
        }));

    it("knows the single-service layout", () =>
        inVirtualSysplex({ scenario: "single-healthy" }, async (plex) => {
            const list = await operateHere(plex, ["component", "list", "--lpars", "lpar1"]);
            const ids = list.components.map(({ id }) => id);
            expect(ids).toContain("apiml");
            expect(ids).not.toContain("gateway");
            const inside = await zoweHere(["ha", "component", "restart", "gateway", "--lpars", "lpar1"], {
                cwd: plex.directory,
            });
            expect(inside).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("specify apiml") });
        }));
});
