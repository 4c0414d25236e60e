// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { metricsComplaints } from "../support/laws/metricsComplaints";
import { complaints } from "../support/zowe/validateSchema";
import { withStillSysplex } from "../support/zowe/withSysplex";
import { startZowe, zowe } from "../support/zowe/zoweCli";

describe("--format prometheus", () => {
    it("of status replaces a file by metrics, and keeps the exit code", async () => {
        await withStillSysplex({ scenario: "lpar-lost" }, async ({ directory }) => {
            const args = ["--format", "prometheus", "--output-file", "zowe.prom"];
            const run = await zowe(["ha", "status", ...args], { cwd: directory });
            expect([run.exitCode, run.stderr, run.stdout.trim()]).toEqual([8, "", "The report is in zowe.prom."]);
            const text = await readFile(join(directory, "zowe.prom"), "utf8");
            expect(metricsComplaints(text.replace(/\n$/, ""))).toEqual([]);
            const own = 'profile="plex1",command="status"';
            expect(text).toContain(`zowe_ha_sysplex_status{${own},sysplex="SIMPLEX"} 2\n`);
            expect(text).toContain(`zowe_ha_instance_serving{${own},instance="lpar2",system="LPAR2"} 0\n`);
            expect(text).toMatch(/^zowe_ha_finding\{.*code="HA-REG04",severity="CRITICAL".*\} 1$/m);
            expect((await readdir(directory)).filter((name) => name.includes(".tmp"))).toEqual([]);
        });
    });

    it("of check prints metrics", async () => {
        await withStillSysplex({}, async ({ directory }) => {
            const run = await zowe(["ha", "check", "sysplex", "--format", "prometheus"], { cwd: directory });
            expect(metricsComplaints(run.stdout.trim())).toEqual([]);
            expect(run.stdout).toMatch(/^zowe_ha_check_results\{.*outcome="failed"\} 0$/m);
        });
    });
});

describe("--format nagios", () => {
    it.each<[string, string, number, RegExp]>([
        [
            "status",
            "healthy",
            0,
            /^ZOWE OK - 3 of 3 ready, 2 more systems can be lost \| ready=3;;;0;3 'lpar1_latency'=/,
        ],
        ["status", "lpar-lost", 2, /^ZOWE CRITICAL - 2 of 3 ready.*; HA-REG04 /],
        ["status", "credentials-wrong", 3, /^ZOWE UNKNOWN - access denied; not seen: /],
        ["check sysplex", "healthy", 0, /^ZOWE OK - 0 failed, 0 warnings.* \| passed=\d/],
        ["status --watch", "healthy", 3, /^ZOWE UNKNOWN - .*omit --watch/],
        ["check no-such-area", "healthy", 3, /^ZOWE UNKNOWN - .*no-such-area/],
        ["status --ha-profile nobody", "healthy", 3, /^ZOWE UNKNOWN - .*nobody/],
    ])("makes of %s in %s exit code %i and one line", async (command, scenario, exitCode, line) => {
        await withStillSysplex({ scenario }, async ({ directory }) => {
            const run = await zowe(["ha", ...command.split(" "), "--format", "nagios"], { cwd: directory });
            expect(run.stdout.trim().split("\n")).toEqual([expect.stringMatching(line)]);
            expect([run.exitCode, run.stderr]).toEqual([exitCode, ""]);
        });
    });
});

describe("zowe ha status --watch --on-change", () => {
    it("gives each change to the command of the site, and survives its failure", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            const hook = "cat >> changes.jsonl; echo told $ZOWE_HA_VERDICT; exit 3";
            const watch = startZowe(["ha", "status", "--watch", "--interval", "1", "--on-change", hook], {
                cwd: plex.directory,
            });
            await watch.shows(/HEALTHY/);
            await plex.input({ kind: "system-lost", system: "LPAR2" });
            await watch.shows(/ended with 3: told (CRITICAL|DEGRADED)/);
            watch.interrupt();
            expect((await watch.ended).exitCode).toBe(130);
            // A command that was ended with the watch has written no whole line.
            const told = (await readFile(join(plex.directory, "changes.jsonl"), "utf8")).split("\n").slice(0, -1);
            expect(told.length).toBeGreaterThan(0);
            const reports = told.map((line) => JSON.parse(line) as { verdict: string });
            expect(reports.flatMap((one) => complaints("status-1.json", one))).toEqual([]);
            expect(reports.map(({ verdict }) => verdict)).not.toContain("HEALTHY");
        });
    });
});
