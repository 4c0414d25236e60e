// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readZip } from "../../src/api/adapters/workstation/zipFile";
import type { DiagnosticsReport, StatusReport } from "../../src/index";
import { diagnosticsCollect, heldLook, status } from "../../src/index";
import { patientConnection } from "../support/zowe/lookAtScenario";
import { complaints } from "../support/zowe/validateSchema";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { removeDirectory, temporaryDirectory, zowe, zoweJson } from "../support/zowe/zoweCli";

const signal = new AbortController().signal;
const still = { pace: 0, systems: 2 };

describe("zowe ha diagnostics", () => {
    it("takes a bundle, from which status, check and the others say what they said, without profile and network", async () => {
        await withPretendSysplex({ ...still, scenario: "instance-stopped" }, async (plex) => {
            const file = join(plex.directory, "night.zip");
            const taken = await zoweJson(["ha", "diagnostics", "collect", "--output-file", file], {
                cwd: plex.directory,
            });
            const report = taken.envelope.data as DiagnosticsReport;
            expect(complaints("diagnostics-1.json", report)).toEqual([]);
            expect([report.action, report.manifest.looks.map(({ name }) => name)]).toEqual([
                "COLLECT",
                ["status", "check", "registry", "cache", "config"],
            ]);
            const files = await readZip(file);
            expect([...files.keys()][0]).toBe("manifest.json");
            expect([...files.keys()].slice(1)).toEqual(report.manifest.files.map(({ name }) => name));
            const asked = plex.requests().length;
            const elsewhere = await temporaryDirectory();
            const from = async (...command: readonly string[]) => {
                const run = await zoweJson(["ha", ...command, "--from", file], { cwd: elsewhere });
                return { exitCode: run.exitCode, data: run.envelope.data as { readonly exitCode: number } };
            };
            const replayed = await from("status");
            const live = JSON.parse(files.get("reports/status.json") ?? "") as StatusReport;
            expect(replayed.data).toMatchObject({ verdict: live.verdict, findings: live.findings, ready: live.ready });
            expect(replayed.exitCode).toBe(live.exitCode);
            for (const command of [
                ["check"],
                ["whatif"],
                ["registry", "list"],
                ["cache", "status"],
                ["config", "show"],
                ["config", "diff"],
            ]) {
                const { exitCode, data } = await from(...command);
                expect([command, exitCode]).toEqual([command, data.exitCode]);
            }
            const shown = await zowe(["ha", "diagnostics", "show", file], { cwd: elsewhere });
            expect(shown.stdout).toMatch(/reports\/status\.json +\d+ +what zowe ha status reported/);
            const text = await zowe(["ha", "status", "--from", file], { cwd: elsewhere });
            expect(text.stderr).toMatch(/taken \d{4}-.*judged as of then; no system is asked/s);
            expect(plex.requests()).toHaveLength(asked);
            const verified = await zowe(["ha", "diagnostics", "verify", file], { cwd: elsewhere });
            expect([verified.exitCode, verified.stdout]).toEqual([0, expect.stringContaining("looks like a secret")]);
            await removeDirectory(elsewhere);
        });
    });

    it("refuses in words what is no bundle", async () => {
        const directory = await temporaryDirectory();
        const run = await zowe(["ha", "status", "--from", join(directory, "none.zip")], { cwd: directory });
        expect([run.exitCode, `${run.stdout}${run.stderr}`.replace(/\s+/g, " ")]).toEqual([
            1,
            expect.stringContaining("none.zip: It cannot be read as a zip file: it does not exist."),
        ]);
        await removeDirectory(directory);
    });
});

describe("diagnosticsCollect", () => {
    const options = { lpars: null, sinceMs: 600_000, mostLogCharacters: 1_000_000, versions: { "plug-in": "0" } };

    it.each([
        ["no-such-directory/bundle.zip", /the directory \S+no-such-directory does not exist/],
        [".", /it is a directory/],
    ])("asks nothing for a file that cannot be written: %s", async (name, words) => {
        await withPretendSysplex(still, async (plex) => {
            const file = join(plex.directory, name);
            const taking = diagnosticsCollect(
                patientConnection(plex),
                { ...options, file, isAnonymized: false },
                signal,
            );
            await expect(taking).rejects.toThrow(words);
            expect(plex.requests()).toEqual([]);
        });
    });

    it("tells in the manifest what could not be had, and takes the rest", async () => {
        await withPretendSysplex({ ...still, scenario: "jobs-hidden" }, async (plex) => {
            const file = join(plex.directory, "bundle.zip");
            const report = await diagnosticsCollect(
                patientConnection(plex),
                { ...options, file, isAnonymized: false },
                signal,
            );
            expect([report.outcome, report.exitCode]).toEqual(["DEGRADED", 4]);
            expect(report.manifest.missing.map(({ what }) => what)).toContain("launcher log of LPAR1");
            expect(report.manifest.looks).toHaveLength(5);
        });
    });

    it("keeps the newest lines of logs that are longer than allowed, and says so", async () => {
        await withPretendSysplex(still, async (plex) => {
            const file = join(plex.directory, "bundle.zip");
            const report = await diagnosticsCollect(
                patientConnection(plex),
                { ...options, file, isAnonymized: false, sinceMs: 3_600_000, mostLogCharacters: 100_000 },
                signal,
            );
            const logs = report.manifest.files.filter(({ name }) => /^logs\/lpar/.test(name));
            expect(logs.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(110_000);
            expect(report.manifest.missing.map(({ what }) => what)).toContain("older lines of logs");
        });
    });

    it("replaces every name where that is asked for, tells which beside the bundle, and replays all the same", async () => {
        await withPretendSysplex({ ...still, scenario: "instance-stopped" }, async (plex) => {
            const file = join(plex.directory, "bundle.zip");
            const connection = patientConnection(plex);
            const live = await status(connection, { lpars: null }, signal);
            const report = await diagnosticsCollect(connection, { ...options, file, isAnonymized: true }, signal);
            const table = JSON.parse(await readFile(report.nameTable ?? "", "utf8")) as Record<string, string>;
            expect(Object.keys(table)).toEqual(expect.arrayContaining(["127.0.0.11", "USER", "/global/zowe"]));
            expect((await stat(report.nameTable ?? "")).mode & 0o777).toBe(0o600);
            const text = [...(await readZip(file)).values()].join("\n");
            const left = Object.keys(table).filter((name) =>
                new RegExp(`(?<![\\w$#@])${name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}(?![\\w$#@])`, "i").test(text),
            );
            expect(left).toEqual([]);
            const replayed = await status((await heldLook(file, "status")).connection, { lpars: null }, signal);
            expect(replayed.instances.map(({ id, state }) => [id, state])).toEqual(
                live.instances.map(({ id, state }) => [id, state]),
            );
            expect(replayed.verdict).toBe(live.verdict);
        });
    });

    it("leaves nothing under the name of the bundle where it cannot be written", async () => {
        await withPretendSysplex(still, async (plex) => {
            const file = join(plex.directory, "nowhere", "bundle.zip");
            await expect(
                diagnosticsCollect(patientConnection(plex), { ...options, file, isAnonymized: false }, signal),
            ).rejects.toThrow("cannot be written");
            expect((await readdir(plex.directory)).filter((name) => /zip|part/.test(name))).toEqual([]);
        });
    });
});
