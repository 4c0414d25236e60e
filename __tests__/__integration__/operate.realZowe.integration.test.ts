// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Simulator } from "../../simulator/startSimulator";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { changes, operate, outcomes } from "../support/zowe/operate";
import { withPretendSysplex, withStillSysplex } from "../support/zowe/withSysplex";
import type { ZoweRun } from "../support/zowe/zoweCli";
import { startZowe, zowe } from "../support/zowe/zoweCli";

/** What they do is tested in virtual time; here the real `zowe` runs each of them on real HTTPS, once for each exit code. */
describe("the commands that operate, through the real zowe", () => {
    it("end with the exit code of their outcome", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const ended = async (...words: readonly string[]): Promise<string> => {
                const { rc, outcome, success } = await operate(plex, words);
                expect(success).toBe(rc === 0);
                return `${String(rc)} ${outcome}`;
            };
            const second = ["--lpars", "lpar2"];
            expect(await ended("restart", ...second, "--soak", "0")).toBe("0 DONE");
            expect(await ended("start", "--all-lpars")).toBe("0 NOTHING-TO-DO");
            expect(await ended("stop", "--all-lpars")).toBe("16 REFUSED");
            expect(await ended("stop", ...second, "--dry-run")).toBe("0 PLANNED");
            expect(await ended("drain", ...second)).toBe("0 DONE");
            expect(await ended("resume", ...second)).toBe("0 DONE");
            expect(await ended("component", "list", ...second)).toBe("0 DONE");
            expect(await ended("component", "restart", "zss", ...second, "--allow-outage")).toBe("0 DONE");
            expect(await ended("wait", "--for", "ready", ...second, "--stable", "0")).toBe("0 DONE");
            // UNKNOWN where the machine is too busy for one look.
            expect(await ended("wait", "--for", "stopped", ...second, "--timeout", "1")).toMatch(
                /^12 (TIMEOUT|UNKNOWN)$/,
            );
            await plex.input({ kind: "next-start-fails", instance: "lpar2", failure: "jcl-error" });
            expect(await ended("stop", ...second)).toBe("0 DONE");
            expect(await ended("start", ...second)).toBe("8 INCOMPLETE");
            await plex.input({ kind: "console", mode: "denied" });
            expect(await ended("start", ...second)).toBe("16 DENIED");
        });
    });

    it("end with 1 when the arguments are wrong, and send nothing", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            const none = await zowe(["ha", "stop"], { cwd: plex.directory });
            expect({ exitCode: none.exitCode, stderr: none.stderr }).toEqual({
                exitCode: 1,
                stderr: expect.stringMatching(/--all-lpars, or --lpars/),
            });
            expect(plex.requests()).toEqual([]);
        });
    });
});

/** A rolling restart, in a process, that gets a signal when the first instance is on its way down. */
async function signalled(plex: Simulator, signal: NodeJS.Signals): Promise<ZoweRun & { readonly id: string }> {
    plex.standStillAfter(/^P /);
    const restart = startZowe(["ha", "restart", "--all-lpars", "--no-drain", "--soak", "1"], { cwd: plex.directory });
    await restart.shows(/PROVE-STOPPED {2}waiting for/);
    restart.interrupt(signal);
    plex.goOn();
    const ended = await restart.ended;
    return { ...ended, id: /restart-\d{8}-\d{6}-[0-9a-f]+/.exec(ended.stdout)?.[0] ?? "" };
}

describe("a restart in a process of its own", () => {
    it.each(["SIGINT", "SIGTERM"] as const)(
        "that gets %s brings back what is down, and is gone on with",
        async (signal) => {
            await withPretendSysplex({ systems: 2 }, async (plex) => {
                const run = await signalled(plex, signal);
                expect(run.exitCode).toBe(130);
                expect(run.stdout).toContain("lpar2 is brought back first");
                expect(run.stdout).toContain(`zowe ha restart --continue ${run.id}`);
                expect(changes(plex)).toEqual(["P ZWE1SV", "S ZWESLSTC,HAINST=lpar2,JOBNAME=ZWE1SV"]);
                const rest = await operate(plex, ["restart", "--continue", run.id, "--dry-run"]);
                expect(rest).toMatchObject({ outcome: "PLANNED", rc: 0 });
            });
        },
    );

    it("that was killed is told by status and the journal, and is gone on with", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const { id } = await signalled(plex, "SIGKILL");
            const list = await zowe(["ha", "operation", "list"], { cwd: plex.directory });
            expect(list.stdout).toMatch(new RegExp(`${id}.*no end`));
            const status = await zowe(["ha", "status"], { cwd: plex.directory });
            expect(status.stdout).toContain(`zowe ha restart --continue ${id}`);
            const rest = await operate(plex, ["restart", "--continue", id]);
            expect(rest).toMatchObject({ outcome: "DONE", rc: 0 });
            const shown = await operate(plex, ["operation", "show", id]);
            expect(shown.operation.id).toBe(id);
        });
    });
});

/** The library that speaks SSH opens sockets of its own: these run the real `zowe` on a real one. */
describe("zowe ha start and stop through SSH", () => {
    it("go as through the console, and say what it cannot show", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const stopped = await operate(plex, ["stop", "--lpars", "lpar2", "--no-drain", "--via", "ssh"]);
            expect({ rc: stopped.rc, lines: outcomes(stopped) }).toEqual({ rc: 0, lines: ["lpar2 DONE STOPPED"] });
            expect(stopped.unproven.join()).toContain(
                "only the part of the console answer that zwe passes on can be seen",
            );
            const started = await operate(plex, ["start", "--lpars", "lpar2", "--via", "ssh"]);
            expect(outcomes(started)).toEqual(["lpar2 DONE READY"]);
        });
    });

    it("send nothing to a server that shows another host key", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            await changeProfiles(plex, ({ ssh }) => {
                const key = String(ssh["hostKey"]);
                ssh["hostKey"] = `${key.slice(0, 40)}AAAA${key.slice(44)}`;
            });
            const report = await operate(plex, ["stop", "--lpars", "lpar2", "--no-drain", "--via", "ssh"]);
            expect(report).toMatchObject({ outcome: "DENIED", rc: 16, success: false });
            expect(report.reason).toContain("presents a host key that differs from");
            expect(plex.state().instances.every(({ launcher }) => launcher === "running")).toBe(true);
        });
    });

    it("take no instance from the users where the logon is impossible: it is not even drained", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            await plex.input({ kind: "console", mode: "denied" });
            await changeProfiles(plex, ({ ssh }) => void (ssh["hostKey"] = "AAAA"));
            const report = await operate(plex, ["stop", "--lpars", "lpar2", "--drain", "--via", "ssh"]);
            expect(report).toMatchObject({ outcome: "DENIED", rc: 16, success: false });
            expect(report.reason).toContain("nothing was started");
            expect(report.next).toMatch(/correct the ssh profile/);
            expect(changes(plex)).toEqual([]);
        });
    });

    it("tell a session that broke off from one that was never there", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            await plex.input({ kind: "ssh-breaks-off", isOn: true });
            const report = await operate(plex, ["stop", "--lpars", "lpar2", "--no-drain", "--via", "ssh"]);
            expect(outcomes(report)).toEqual(["lpar2 DONE STOPPED"]);
        });
    });
});
