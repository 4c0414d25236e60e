// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { stretched } from "../support/zowe/machine";
import { changes, operate, outcomes } from "../support/zowe/operate";
import { complaints } from "../support/zowe/validateSchema";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import type { ZoweOptions, ZoweRun } from "../support/zowe/zoweCli";
import { privateHome, removeDirectory, startZowe, zowe, zoweJson } from "../support/zowe/zoweCli";

const restartAll = ["restart", "--all-lpars", "--no-drain", "--soak", "1"];

/** A journal and locks of its own. */
async function withHome(work: (options: ZoweOptions) => Promise<void>): Promise<void> {
    const home = await privateHome();
    try {
        await work({ home });
    } finally {
        await removeDirectory(home);
    }
}

/** A rolling restart that gets a signal when the first instance is on its way down. */
async function signalled(plex: Simulator, options: ZoweOptions, signal: NodeJS.Signals): Promise<ZoweRun> {
    plex.standStillAfter(/^P /);
    const restart = startZowe(["ha", ...restartAll], { ...options, cwd: plex.directory });
    await restart.shows(/PROVE-STOPPED {2}waiting for/);
    restart.interrupt(signal);
    plex.goOn();
    return restart.ended;
}

const idIn = ({ stdout }: ZoweRun): string => /restart-\d{8}-\d{6}-[0-9a-f]+/.exec(stdout)?.[0] ?? "";
const stops = (plex: Simulator): readonly string[] => changes(plex).filter((command) => command.startsWith("P "));

describe("a rolling restart", () => {
    it("that is interrupted brings back what is down, says what is left, and is gone on with", () =>
        withHome((options) =>
            withPretendSysplex({}, async (plex) => {
                const run = await signalled(plex, options, "SIGINT");
                const id = idIn(run);
                expect(run.exitCode).toBe(130);
                expect(run.stdout).toContain("lpar2 is brought back first");
                expect(run.stdout).toContain(`zowe ha restart --continue ${id}`);
                expect(changes(plex)).toEqual(["P ZWE1SV", "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV"]);
                const { envelope } = await zoweJson(["ha", "operation", "show", id], {
                    ...options,
                    cwd: plex.directory,
                });
                expect(complaints("operation-1.json", envelope.data)).toEqual([]);
                expect(JSON.stringify(envelope.data)).toContain('"INTERRUPTED"');
                const rest = await operate(plex, ["restart", "--continue", id], options);
                expect(rest).toMatchObject({ outcome: "DONE", rc: 0 });
                expect(outcomes(rest)).toEqual(["lpar1 DONE READY", "lpar2 NOTHING-TO-DO READY", "lpar3 DONE READY"]);
                expect(stops(plex)).toHaveLength(3);
                const again = await zowe(["ha", "restart", "--continue", id], { ...options, cwd: plex.directory });
                expect(again.exitCode).toBeLessThanOrEqual(1);
                expect(stops(plex)).toHaveLength(3);
            }),
        ));

    it("whose program was killed is told by status and the journal, and is gone on with", () =>
        withHome((options) =>
            withPretendSysplex({}, async (plex) => {
                const run = await signalled(plex, options, "SIGKILL");
                const id = idIn(run);
                const list = await zowe(["ha", "operation", "list"], { ...options, cwd: plex.directory });
                expect(list.stdout).toMatch(new RegExp(`${id}.*no end`));
                const status = await zowe(["ha", "status"], { ...options, cwd: plex.directory });
                expect(status.stdout).toContain(`zowe ha restart --continue ${id}`);
                const rest = await operate(plex, ["restart", "--continue", id], options);
                expect(rest).toMatchObject({ outcome: "DONE", rc: 0 });
                expect(rest.instances.every(({ after }) => after === "READY")).toBe(true);
                expect(stops(plex)).toHaveLength(3);
                const well = await zowe(["ha", "status"], { ...options, cwd: plex.directory });
                expect({ exitCode: well.exitCode, tells: well.stdout.includes(id) }).toEqual({
                    exitCode: 0,
                    tells: false,
                });
            }),
        ));

    it("whose program was killed after its last step is ended by going on with it, though nothing is left to do", () =>
        withHome((options) =>
            withPretendSysplex({ systems: 2 }, async (plex) => {
                const args = ["ha", "restart", "--lpars", "lpar2", "--no-drain", "--soak", "60"];
                const restart = startZowe(args, { ...options, cwd: plex.directory });
                await restart.shows(/AWAIT-READY {2}DONE/);
                restart.interrupt("SIGKILL");
                const id = idIn(await restart.ended);
                const told = await zowe(["ha", "status"], { ...options, cwd: plex.directory });
                expect(told.stdout).toContain(`zowe ha restart --continue ${id}`);
                const rest = await operate(plex, ["restart", "--continue", id], options);
                expect(rest).toMatchObject({ outcome: "NOTHING-TO-DO", rc: 0 });
                expect(stops(plex)).toHaveLength(1);
                const well = await zowe(["ha", "status"], { ...options, cwd: plex.directory });
                expect({ exitCode: well.exitCode, tells: well.stdout.includes(id) }).toEqual({
                    exitCode: 0,
                    tells: false,
                });
            }),
        ));

    it("is not begun by two programs at once", () =>
        withHome((options) =>
            withPretendSysplex({}, async (plex) => {
                plex.standStillAfter(/^P /);
                const first = startZowe(["ha", ...restartAll], { ...options, cwd: plex.directory });
                await first.shows(/PROVE-STOPPED {2}waiting for/);
                const second = await operate(plex, restartAll, options);
                expect(second).toMatchObject({ outcome: "REFUSED", rc: 16 });
                first.interrupt();
                plex.goOn();
                expect((await first.ended).exitCode).toBe(130);
                expect(stops(plex)).toHaveLength(1);
            }),
        ));

    it("runs the site's hook while the instance is down, stops safely when it fails, and is gone on with as it was begun", () =>
        withHome((options) =>
            withPretendSysplex({}, async (plex) => {
                const hook = (code: number) => `node -e "process.exit(${code})"`;
                const failed = await operate(plex, [...restartAll, "--hook-down", hook(3)], options);
                expect(failed).toMatchObject({ outcome: "INCOMPLETE", rc: 8 });
                expect(failed.reason).toMatch(/hook|exit.*3/i);
                expect(stops(plex)).toHaveLength(1);
                const goOn = ["restart", "--continue", failed.operation.id];
                const { plan } = await operate(plex, [...goOn, "--dry-run"], options);
                const planned = plan.map(({ action }) => action);
                expect(planned).toContain("STOP");
                expect(planned).not.toContain("DRAIN");
                const other = await zowe(["ha", ...goOn, "--drain", "--hook-down", hook(0)], {
                    ...options,
                    cwd: plex.directory,
                });
                expect({ exitCode: other.exitCode, told: other.stderr.replace(/\s+/g, " ") }).toEqual({
                    exitCode: 1,
                    told: expect.stringContaining("omit --drain and --hook-down."),
                });
                expect(stops(plex)).toHaveLength(1);
                const done = await operate(
                    plex,
                    [
                        "restart",
                        "--lpars",
                        "lpar3",
                        "--no-drain",
                        "--soak",
                        "1",
                        "--hook-down",
                        hook(0),
                        "--allow-outage",
                    ],
                    options,
                );
                expect(done).toMatchObject({ outcome: "DONE", rc: 0 });
            }),
        ));
});

describe("zowe ha wait", () => {
    it("is over when what it waits for has held for as long as asked, and not before", () =>
        withHome((options) =>
            withPretendSysplex({ scenario: "instance-stopped" }, async (plex) => {
                const wait = (...args: readonly string[]) => operate(plex, ["wait", ...args], options);
                expect(await wait("--for", "stopped", "--lpars", "lpar2")).toMatchObject({ outcome: "DONE", rc: 0 });
                expect(await wait("--for", "ready", "--lpars", "lpar1,lpar3", "--stable", "2")).toMatchObject({
                    rc: 0,
                });
                const late = await wait("--for", "ready", "--all-lpars", "--timeout", `${stretched(3)}`);
                expect(late).toMatchObject({ outcome: "TIMEOUT", rc: 12, success: false });
                expect(late.reason).toContain("lpar2");
                const waiting = wait("--for", "healthy", "--all-lpars");
                expect(await operate(plex, ["start", "--lpars", "lpar2"], options)).toMatchObject({ rc: 0 });
                expect(await waiting).toMatchObject({ outcome: "DONE", rc: 0 });
            }),
        ));
});

describe("zowe ha component", () => {
    it("lists, stops, starts and restarts, each proven, and says that zowe.yaml is not read again", () =>
        withHome((options) =>
            withPretendSysplex({ systems: 2 }, async (plex) => {
                const component = (...args: readonly string[]) =>
                    operate(plex, ["component", ...args, "--lpars", "lpar2"], options);
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
            }),
        ));

    it("that was stopped keeps no instance starting, however young it is: start does not wait for it", () =>
        withHome((options) =>
            withPretendSysplex({ systems: 2 }, async (plex) => {
                const target = ["--lpars", "lpar2"];
                await operate(plex, ["restart", ...target, "--no-drain", "--soak", "0"], options);
                await operate(plex, ["component", "stop", "app-server", ...target], options);
                const { stdout } = await zowe(["ha", "status"], { ...options, cwd: plex.directory });
                expect(stdout).toMatch(/lpar2 +LPAR2 +DEGRADED/);
                expect(stdout).toContain("zowe ha component start app-server --lpars lpar2");
                const started = await operate(plex, ["start", ...target], options);
                expect(started).toMatchObject({ outcome: "DEGRADED", rc: 4 });
                expect(started.next).toContain("zowe ha component start app-server --lpars lpar2");
            }),
        ));

    it("knows the single-service layout", () =>
        withHome((options) =>
            withPretendSysplex({ scenario: "single-healthy" }, async (plex) => {
                const list = await operate(plex, ["component", "list", "--lpars", "lpar1"], options);
                const ids = list.components.map(({ id }) => id);
                expect(ids).toContain("apiml");
                expect(ids).not.toContain("gateway");
                const inside = await zowe(["ha", "component", "restart", "gateway", "--lpars", "lpar1"], {
                    ...options,
                    cwd: plex.directory,
                });
                expect(inside).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("specify apiml") });
            }),
        ));
});
