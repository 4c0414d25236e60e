// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defaultAccounts } from "../../simulator/world/options";
import type { StatusReport } from "../../src/index";
import { questionsAsked } from "../support/laws/questionsAsked";
import { commandsSent, withStillSysplex, wrongPassword } from "../support/zowe/withSysplex";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { privateHome, removeDirectory, startZowe, zowe, zoweProcess } from "../support/zowe/zoweCli";

const password = "s1mpl3x-pw";

interface WrittenConfig {
    readonly profiles: Readonly<Record<"plex1" | "base", { properties: Record<string, unknown> }>>;
}

describe("zowe ha status", () => {
    it("reuses its connections", async () => {
        await withStillSysplex({ systems: 2, scenario: "single-zosmf-dvipa" }, async (plex) => {
            await zowe(["ha", "status"], { cwd: plex.directory });
            const toZosmf = plex.requests().filter(({ service }) => service === "zosmf");
            const connections = new Set(toZosmf.map(({ connection }) => connection));
            expect(connections.size).toBeLessThanOrEqual(3);
            expect(toZosmf.length).toBeGreaterThan(connections.size);
        });
    });

    it("reads well at 80 columns", async () => {
        await withStillSysplex({ scenario: "lpar-lost" }, async ({ directory }) => {
            const { stdout } = await zowe(["ha", "status"], { cwd: directory });
            const fixed = stdout
                .replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ/, "<time>")
                .replace(/\d+ ms +/g, "41 ms  ")
                .replace(/127\.0\.0\.12:\d+/g, "127.0.0.12:443")
                .replace(/ +$/gm, "");
            expect(fixed).toMatchSnapshot();
            expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
            expect(stdout).not.toMatch(/\u001b/);
        });
    });

    it("takes its credentials from the environment", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            const env = { ZOWE_OPT_USER: "USER", ZOWE_OPT_PASSWORD: wrongPassword() };
            expect((await zowe(["ha", "status"], { cwd: plex.directory, env })).exitCode).toBe(16);
        });
    });

    it("says which host shows a certificate of an unknown CA, and how to give the CA", async () => {
        await withStillSysplex({ systems: 2 }, async ({ configFile, directory }) => {
            const config = JSON.parse(await readFile(configFile, "utf8")) as WrittenConfig;
            delete config.profiles.plex1.properties["caFile"];
            await writeFile(configFile, JSON.stringify(config));
            const run = await zowe(["ha", "status"], { cwd: directory });
            expect(run.exitCode).toBe(12);
            expect(run.stdout.replace(/\s+/g, " ")).toMatch(
                /plex1\.lpar1 \(127\.0\.0\.11:\d+\) presents a certificate whose CA is not/,
            );
            expect(run.stdout).toContain("--ca-file");
        });
    });

    it("shows no password, in any output or log", async () => {
        const home = await privateHome();
        try {
            await withStillSysplex({ scenario: "lpar-lost", accounts: defaultAccounts }, async ({ directory }) => {
                const env = { ZOWE_APP_LOG_LEVEL: "TRACE", ZOWE_IMPERATIVE_LOG_LEVEL: "TRACE" };
                const outputs = [
                    await zoweProcess(["ha", "status", "--wide"], { cwd: directory, home, env }),
                    await zoweProcess(["ha", "status", "--response-format-json"], { cwd: directory, home, env }),
                    await zoweProcess(["ha", "status", "--password", `${password}!`], { cwd: directory, home, env }),
                ];
                const logs = await Promise.all(
                    (await readdir(join(home, "logs"))).map((name) => readFile(join(home, "logs", name), "utf8")),
                );
                const everything = [...outputs.map(({ stdout, stderr }) => stdout + stderr), ...logs].join("\n");
                const encoded = Buffer.from(`USER:${password}`).toString("base64");
                expect(everything).not.toContain(encoded);
                expect(outputs.map(({ stdout, stderr }) => stdout + stderr).join("\n")).not.toContain(password);
                expect(everything).not.toContain("-----BEGIN PRIVATE KEY");
            });
        } finally {
            await removeDirectory(home);
        }
    });
});

describe("zowe ha status, which only looks", () => {
    liveInVirtualWorld();

    it.each([
        [2, "3.4.0"],
        [8, "3.4.0"],
        [8, "3.5.0"],
    ])(
        "takes at most 2 + 4 N requests of a healthy sysplex of %i on %s, and no operator command",
        async (systems, version) => {
            await inStillSysplex({ systems, version }, async (plex) => {
                const run = await zoweHere(["ha", "status"], { cwd: plex.directory });
                expect(run.exitCode).toBe(0);
                expect(questionsAsked(plex.requests())).toBeLessThanOrEqual(2 + 4 * systems);
                expect(commandsSent(plex)).toEqual([]);
            });
        },
    );

    it.each([
        ["3.4.0", ["whether the Caching Services are one store"]],
        ["3.5.0", []],
    ])("says whether it could see that the Caching Services of %s are one", async (version, missing) => {
        await inStillSysplex({ version }, async (plex) => {
            const { envelope, exitCode } = await zoweJsonHere(["ha", "status"], { cwd: plex.directory });
            expect(exitCode).toBe(0);
            expect((envelope.data as StatusReport).missing.map(({ what }) => what)).toEqual(missing);
        });
    });

    it("shows the instances asked for, by id or system, in any case", async () => {
        await inStillSysplex({}, async ({ directory }) => {
            const run = await zoweJsonHere(["ha", "status", "--lpars", "LPAR1,lpar3"], { cwd: directory });
            const { instances, expected } = run.envelope.data as StatusReport;
            expect(instances.map(({ id }) => id)).toEqual(["lpar1", "lpar3"]);
            expect(expected).toBe(3);
        });
    });

    it("lists the valid names when one is unknown, and exits 1", async () => {
        await inStillSysplex({}, async ({ directory }) => {
            const run = await zoweHere(["ha", "status", "--lpars", "lpar9"], { cwd: directory });
            expect(run.exitCode).toBe(1);
            expect(run.stderr).toMatch(/lpar9.*lpar1.*lpar2.*lpar3/s);
            expect(run.stderr).not.toMatch(/\.js:\d+/);
        });
    });

    it("tries a wrong password once in the whole run, and revokes nobody", async () => {
        await inStillSysplex({ systems: 8 }, async (plex) => {
            const run = await zoweHere(["ha", "status", "--password", wrongPassword()], { cwd: plex.directory });
            expect(run.exitCode).toBe(16);
            expect(run.stdout).toContain("DENIED");
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
            expect(plex.state().revokedUsers).toEqual([]);
        });
    });

    it("names file, line and reason of a zowe.yaml that is no YAML", async () => {
        await inStillSysplex({}, async (plex) => {
            await plex.input({ kind: "config-text", text: "zowe:\n  job: [unclosed\nhaInstances:\n" });
            const run = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(run.exitCode).toBe(1);
            expect(run.stderr).toMatch(/\/global\/zowe\/zowe\.yaml, line \d+: /);
        });
    });

    it("sends nothing without credentials", async () => {
        await inStillSysplex({}, async (plex) => {
            const config = JSON.parse(await readFile(plex.configFile, "utf8")) as WrittenConfig;
            config.profiles.base.properties = { host: "", rejectUnauthorized: true };
            await writeFile(plex.configFile, JSON.stringify(config));
            const run = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(run.exitCode).toBe(1);
            expect(run.stderr).toMatch(/plex1\.lpar1 has no credentials/);
            expect(plex.requests()).toEqual([]);
        });
    });

    it.each([
        ["user", "password"],
        ["password", "user"],
    ])("sends nothing with half a logon: a %s and no %s", async (given, missing) => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            const config = JSON.parse(await readFile(plex.configFile, "utf8")) as WrittenConfig;
            delete config.profiles.base.properties[missing];
            await writeFile(plex.configFile, JSON.stringify(config));
            const run = await zoweHere(["ha", "status"], { cwd: plex.directory });
            expect(run.exitCode).toBe(1);
            expect(run.stderr).toContain(`The profile plex1.lpar1 has a ${given} and no "${missing}"`);
            expect(plex.requests()).toEqual([]);
        });
    });

    it("takes no guessed instance for a sick one", async () => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            const config = JSON.parse(await readFile(plex.configFile, "utf8")) as WrittenConfig;
            delete config.profiles.plex1.properties["zoweConfig"];
            await writeFile(plex.configFile, JSON.stringify(config));
            const run = await zoweJsonHere(["ha", "status"], { cwd: plex.directory });
            const { verdict, findings, missing } = run.envelope.data as StatusReport;
            expect({ exitCode: run.exitCode, verdict, findings }).toEqual({
                exitCode: 12,
                verdict: "UNKNOWN",
                findings: [],
            });
            expect(missing).toContainEqual({
                what: "the Zowe configuration",
                why: expect.stringContaining("assumptions"),
            });
        });
    });

    it("knows nothing, and calls nothing sick, with no zowe.yaml named and no way to the systems: no VPN", async () => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            const config = JSON.parse(await readFile(plex.configFile, "utf8")) as WrittenConfig;
            delete config.profiles.plex1.properties["zoweConfig"];
            await writeFile(plex.configFile, JSON.stringify(config));
            await plex.input({ kind: "reachability", system: "LPAR1", reachability: "hung" });
            await plex.input({ kind: "reachability", system: "LPAR2", reachability: "hung" });
            const options = { cwd: plex.directory };
            const run = await zoweJsonHere(["ha", "status", "--request-timeout", "2"], options);
            const { verdict, instances, findings } = run.envelope.data as StatusReport;
            expect({ exitCode: run.exitCode, verdict }).toEqual({ exitCode: 12, verdict: "UNKNOWN" });
            expect(findings.filter(({ severity }) => severity === "CRITICAL")).toEqual([]);
            expect(instances.every(({ state }) => state === "UNKNOWN")).toBe(true);
        });
    });

    it("ends within its deadline when every system hangs", async () => {
        await inStillSysplex({ systems: 4 }, async (plex) => {
            for (const system of ["LPAR1", "LPAR2", "LPAR3", "LPAR4"]) {
                await plex.input({ kind: "reachability", system, reachability: "hung" });
            }
            const run = await zoweJsonHere(["ha", "status", "--timeout", "4", "--request-timeout", "600"], {
                cwd: plex.directory,
            });
            const report = run.envelope.data as StatusReport;
            expect(run.exitCode).toBe(12);
            // The names of profiles are no instances: which there are stands in the configuration that nobody gave.
            expect(report).toMatchObject({ verdict: "UNKNOWN", expected: 0, instances: [] });
            expect(report.missing[1]).toMatchObject({
                what: "the instances",
                why: expect.stringContaining("names 4 z/OSMF (plex1.lpar1, plex1.lpar2,") as string,
            });
            expect(report.durationMs).toBeLessThan(300_000);
        });
    });
});

describe("zowe ha status --watch", () => {
    it("looks as often as it was told, and exits as the last look says", async () => {
        await withStillSysplex({ systems: 2 }, async ({ directory }) => {
            const run = await zowe(["ha", "status", "--watch", "--interval", "1", "--count", "2"], { cwd: directory });
            expect(run.exitCode).toBe(0);
            expect(run.stdout.match(/HEALTHY/g)).toHaveLength(2);
        });
    });

    it("is refused with JSON output unless it is counted", async () => {
        await withStillSysplex({ systems: 1 }, async (plex) => {
            const run = await zowe(["ha", "status", "--watch", "--response-format-json"], { cwd: plex.directory });
            expect(run.exitCode).toBe(1);
            expect(run.stdout + run.stderr).toContain("--count");
            expect(plex.requests()).toEqual([]);
        });
    });

    it("ends with 130 on Ctrl-C", async () => {
        await withStillSysplex({ systems: 2 }, async ({ directory }) => {
            const watch = startZowe(["ha", "status", "--watch", "--interval", "1"], { cwd: directory });
            await watch.shows(/HEALTHY/);
            watch.interrupt();
            expect((await watch.ended).exitCode).toBe(130);
        });
    });

    it("shows a change when it comes", async () => {
        await withStillSysplex({}, async (plex) => {
            const watch = startZowe(["ha", "status", "--watch", "--interval", "1"], { cwd: plex.directory });
            await watch.shows(/HEALTHY/);
            await plex.input({ kind: "system-lost", system: "LPAR2" });
            await watch.shows(/lpar2 +LPAR2 +SYSTEM-DOWN/);
            watch.interrupt();
            await watch.ended;
        });
    });
});
