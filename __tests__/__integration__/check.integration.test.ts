// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckReport } from "../../src/index";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { commandsSent } from "../support/zowe/withSysplex";
import { complaints } from "../support/zowe/validateSchema";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";

liveInVirtualWorld();

const check = (directory: string, ...args: string[]) => zoweHere(["ha", "check", ...args], { cwd: directory });

/** The report, which must keep its schema. */
async function report(directory: string, ...args: string[]): Promise<CheckReport> {
    const { envelope, exitCode } = await zoweJsonHere(["ha", "check", ...args], { cwd: directory });
    const found = envelope.data as CheckReport;
    expect(complaints("check-1.json", found)).toEqual([]);
    expect(found.exitCode).toBe(exitCode);
    return found;
}

const tooLong = (text: string): string[] => text.split("\n").filter((line) => line.length > 80);

describe("zowe ha check", () => {
    it("passes a healthy sysplex, changing nothing", async () => {
        await inStillSysplex({}, async (plex) => {
            const run = await check(plex.directory);
            expect(run.stdout).toMatch(/^HEALTHY {2}\d+ passed, \d+ not applicable \(exit code 0\)$/m);
            expect(run.exitCode).toBe(0);
            expect(tooLong(run.stdout)).toEqual([]);
            const displays = /^(RO \S+,)?(D |DISPLAY |F BPXOINIT,FILESYS=DISPLAY)/;
            expect(commandsSent(plex).filter((command) => !displays.test(command))).toEqual([]);
        });
    });

    it("takes the start timeout of the profile as status does", async () => {
        await inStillSysplex({ scenario: "starting" }, async (plex) => {
            const isBad = async (): Promise<boolean> =>
                (await report(plex.directory, "HA-GW01")).results.some(({ outcome }) => outcome === "FAIL");
            expect(await isBad()).toBe(false);
            await changeProfiles(plex, ({ ha }) => (ha["startTimeout"] = 1));
            expect(await isBad()).toBe(true);
        });
    });

    it("shows what failed first, with what to do, and folds what follows from it", async () => {
        await inStillSysplex({ scenario: "lpar-lost" }, async ({ directory }) => {
            const { stdout, exitCode } = await check(directory);
            expect(exitCode).toBe(8);
            expect(tooLong(stdout)).toEqual([]);
            const words = stdout.replace(/\s+/g, " ");
            expect(words).toMatch(/FAIL HA-\w+ .*next: .*WARN .*CRITICAL 1 failed/);
            expect(words).toMatch(/HA-SYS01 LPAR2 .*next: ask for an IPL.*follows from it: .*HA-ZMF01/);
            expect(stdout.match(/^ {2}HA-ZMF01/m)).toBeNull();
            const { results } = await report(directory, "HA-SYS01", "HA-ZMF01");
            expect(results.find(({ id, outcome }) => id === "HA-ZMF01" && outcome !== "PASS")?.causedBy).toEqual({
                id: "HA-SYS01",
                scope: { instance: "lpar2", system: "LPAR2" },
            });
        });
    });

    it("looks only at what was selected, by area and by id in any case", async () => {
        await inStillSysplex({}, async ({ directory }) => {
            const { results, exitCode } = await report(directory, "gateway", "ha-ver01", "no-automove");
            expect(exitCode).toBe(0);
            const ids = [...new Set(results.map(({ id }) => id))];
            expect(ids).toEqual(expect.arrayContaining(["HA-GW01", "HA-GW02", "HA-VER01", "HA-FS04"]));
            expect(results.filter(({ area, id }) => area !== "gateway" && !/HA-(VER01|FS04)/.test(id))).toEqual([]);
        });
    });

    it("names the valid selectors when one is unknown, and exits 1 without asking anybody", async () => {
        await inStillSysplex({}, async (plex) => {
            const run = await check(plex.directory, "zfss");
            expect(run.exitCode).toBe(1);
            expect(run.stderr).toMatch(/zfss.*zfs.*certificates.*caching.*operations/s);
            expect(run.stderr).not.toMatch(/\.js:\d+/);
            expect(plex.requests()).toEqual([]);
        });
    });

    it.each(["quick", "default", "full", "prerequisite"])("knows the set %s", async (set) => {
        await inStillSysplex({}, async ({ directory }) => {
            const { verdict, results, summary } = await report(directory, "--set", set);
            expect([verdict, results.filter(({ outcome }) => /FAIL|WARN|UNKNOWN/.test(outcome))]).toEqual([
                "HEALTHY",
                [],
            ]);
            expect(summary.passed).toBeGreaterThan(20);
        });
    });

    it("asks the security administrator for what is missing", async () => {
        await inStillSysplex({ scenario: "console-denied" }, async ({ directory }) => {
            const { stdout, exitCode } = await check(directory, "operations");
            expect(exitCode).toBe(12);
            expect(tooLong(stdout)).toEqual([]);
            const words = stdout.replace(/\s+/g, " ");
            expect(words).toMatch(/ACCESS .*granted .*MISSING .*(OPERCMDS|TSOAUTH|CONSOLE)/);
        });
    });

    it("writes JUnit for pipelines, and Markdown for tickets", async () => {
        await inStillSysplex({ scenario: "lpar-lost" }, async ({ directory }) => {
            const file = join(directory, "zowe-ha.xml");
            const run = await check(directory, "sysplex", "--format", "junit", "--output-file", file);
            expect(run.stdout.replace(/\s+/g, " ")).toContain(`The report is in ${file}.`);
            const xml = await readFile(file, "utf8");
            expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="zowe ha check plex1"/);
            expect(xml).toContain('name="HA-SYS01 system-not-active (lpar2)"');
            const { stdout } = await check(directory, "sysplex", "--format", "markdown");
            expect(stdout).toMatch(/^# zowe ha check: \w+ is (CRITICAL|DEGRADED)\n/);
            expect(stdout).toMatch(/^\| HA-SYS01 \| lpar2 \| .* \| ask for an IPL/m);
        });
    });

    it("says in words when the report cannot be written", async () => {
        await inStillSysplex({ systems: 1 }, async ({ directory }) => {
            const run = await check(directory, "version", "--output-file", "no/such/folder/report.txt");
            expect(run.exitCode).toBe(1);
            expect(run.stderr).toContain("report");
            expect(run.stderr).not.toMatch(/\.js:\d+/);
        });
    });

    it("tries a wrong password once, and revokes nobody", async () => {
        await inStillSysplex({ scenario: "credentials-wrong", systems: 8 }, async (plex) => {
            const { stdout, exitCode } = await check(plex.directory, "--set", "full");
            expect(exitCode).toBe(16);
            expect(stdout).toContain("DENIED");
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
            expect(plex.state().revokedUsers).toEqual([]);
        });
    });

    it("looks at the instances asked for", async () => {
        await inStillSysplex({}, async ({ directory }) => {
            const { results } = await report(directory, "instance", "--lpars", "LPAR1");
            const about = results.flatMap(({ scope }) => (scope.instance === null ? [] : [scope.instance]));
            expect([...new Set(about)]).toEqual(["lpar1"]);
        });
    });
});
