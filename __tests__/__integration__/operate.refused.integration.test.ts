// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { operateHere, zoweHere } from "../support/virtual/zoweHere";
import { inVirtualSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { changes } from "../support/zowe/operate";

liveInVirtualWorld();

describe("what is refused", () => {
    it("leaves the sysplex untouched: the last that serves, others not READY, what others depend on", async () => {
        await inVirtualSysplex({}, async (plex) => {
            const last = await operateHere(plex, ["stop", "--all-lpars"]);
            expect(last).toMatchObject({ outcome: "REFUSED", rc: 16, success: false });
            expect(last.next).toContain("--allow-outage");
            await plex.input({ kind: "instance-killed", instance: "lpar3" });
            const unsafe = await operateHere(plex, ["restart", "--lpars", "lpar1"]);
            expect(unsafe).toMatchObject({ outcome: "REFUSED", rc: 16 });
            expect(unsafe.notes.join()).toContain("lpar3 is FAILED");
            expect(await operateHere(plex, ["component", "stop", "zaas", "--lpars", "lpar1"])).toMatchObject({
                rc: 16,
            });
            expect(changes(plex)).toEqual([]);
        });
    });

    it.each([
        ["denied", /TSOAUTH CONSOLE/],
        ["display-only", /IEE345I/],
    ] as const)("by a console that is %s names the access, and how to go on by hand", async (mode, words) => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            await plex.input({ kind: "console", mode });
            const report = await operateHere(plex, ["stop", "--lpars", "lpar2", "--no-drain"]);
            expect(report).toMatchObject({ outcome: "DENIED", rc: 16, success: false });
            expect(`${report.reason} ${report.next ?? ""}`).toMatch(words);
            expect(report.next).toContain("MVS.STOP.STC.ZWE1SV.*");
            expect(report.next).toContain("P ZWE1SV; then zowe ha wait --for stopped --lpars lpar2");
            expect(plex.state().instances.every(({ launcher }) => launcher === "running")).toBe(true);
        });
    });

    it("by the console takes no instance from the users: it is not even drained", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            await plex.input({ kind: "console", mode: "denied" });
            const report = await operateHere(plex, ["stop", "--lpars", "lpar2", "--drain", "--via", "console"]);
            expect(report).toMatchObject({ outcome: "DENIED", rc: 16, success: false });
            expect(report.reason).toContain("nothing was started");
            expect(report.next).toMatch(/TSOAUTH CONSOLE/);
            expect(changes(plex)).toEqual([]);
        });
    });

    it.each(["3.4.0", "3.5.0"])(
        "is to take another instance of %s while the cache of one is alone",
        async (version) => {
            await inVirtualSysplex({ scenario: "cache-split", version }, async (plex) => {
                for (const verb of ["restart", "stop", "drain"]) {
                    const report = await operateHere(plex, [verb, "--lpars", "lpar1"]);
                    expect({ verb, ...report }).toMatchObject({ verb, outcome: "REFUSED", rc: 16 });
                    expect(report.notes.join()).toMatch(
                        /lpar2 is DEGRADED: .*its Caching Service is isolated.*HA-CCH02/,
                    );
                }
                expect(changes(plex)).toEqual([]);
                const own = await operateHere(plex, ["stop", "--lpars", "lpar2", "--dry-run"]);
                expect(own).toMatchObject({ outcome: "PLANNED", rc: 0 });
            });
        },
    );

    it("because it is wrong is told with exit 1, and nothing at all is sent", async () => {
        await inVirtualSysplex({ systems: 2 }, async (plex) => {
            const cwd = plex.directory;
            const yaml = await readFile(join(cwd, "zowe.yaml"), "utf8");
            await writeFile(join(cwd, "long.yaml"), yaml.replace(/name: "?ZWE1SV"?/, "name: ZWE1SVAB"));
            await writeFile(join(cwd, "upper.yaml"), yaml.replace(/^ {2}lpar2:/m, "  LPAR-2:"));
            const wrong: readonly (readonly [readonly string[], RegExp])[] = [
                [["stop"], /--all-lpars, or --lpars/],
                [["stop", "--all-lpars", "--lpars", "lpar1"], /not both/],
                [["start", "--lpars", "lpar9"], /"lpar9".*Valid names: lpar1, lpar2/],
                [["start", "--lpars", "lpar1;P ZWE1SV"], /Valid names/],
                [["start", "--lpars", "lpar1',$\n"], /Valid names/],
                [["restart", "--all-lpars", "--local-config", join(cwd, "long.yaml")], /ZWE1SVAB.*8 characters/],
                [["start", "--all-lpars", "--local-config", join(cwd, "upper.yaml")], /Rename the key to "lpar_2"/],
                [["restart", "--continue", "restart-20260101-000000-abcd"], /There is no operation/],
                [["restart", "--continue", "../../x", "--all-lpars"], /omit --all-lpars/],
                [["restart", "--continue", "restart-20260101-000000-abcd", "--no-drain"], /omit --no-drain/],
                [["component", "restart", "zss),APPL=STOP(gateway", "--lpars", "lpar1"], /has no enabled component/],
                [["stop", "--lpars", ""], /No instance is specified/],
                [["registry", "evict", "--instance", ""], /specifies no host/],
                [["component", "start", "nosuch", "--all-lpars"], /no enabled component "nosuch"/],
                [["component", "list", "--lpars", "lpar1", "--via", "ssh"], /has no command/],
                [["operation", "show", "../../etc/passwd"], /There is no operation/],
            ];
            for (const [args, words] of wrong) {
                const run = await zoweHere(["ha", ...args], { cwd });
                expect({ args, exitCode: run.exitCode }).toEqual({ args, exitCode: 1 });
                expect(run.stderr.replace(/\s+/g, " ")).toMatch(words);
            }
            expect(changes(plex)).toEqual([]);
        });
    });
});

describe("a name in zowe.yaml", () => {
    const places: readonly (readonly [string, RegExp])[] = [
        ["the job", /^( +name: )"?ZWE1SV"?$/m],
        ["the procedure", /^( +zowe: )"?ZWESLSTC"?$/m],
        ["the system", /^( +sysname: )"?LPAR2"?$/m],
    ];
    const hostile = ["A,APPL=STOP(B)", "A'", 'A"', "A\nP B", "A $(id)", "A;P B", "A&B", "\u00c4B", "A\u0085B"];

    it.each(places)(
        "that would make another command of it is refused, and nothing is sent: that of %s",
        async (_, place) => {
            await inVirtualSysplex({ systems: 2, running: ["lpar1"] }, async (plex) => {
                const cwd = plex.directory;
                const yaml = await readFile(join(cwd, "zowe.yaml"), "utf8");
                const hostileYaml = join(cwd, "hostile.yaml");
                expect(yaml).toMatch(place);
                for (const [index, name] of hostile.entries()) {
                    await writeFile(
                        hostileYaml,
                        yaml.replace(place, (_line, start: string) => `${start}${JSON.stringify(name)}`),
                    );
                    const via = ["console", "job", "ssh"][index % 3] ?? "console";
                    const args = ["ha", "start", "--lpars", "lpar2", "--local-config", hostileYaml, "--via", via];
                    const run = await zoweHere(args, { cwd });
                    expect({ name, exitCode: run.exitCode }).toEqual({ name, exitCode: 1 });
                    expect(run.stderr).toMatch(/hostile\.yaml(:|, line )\d+/);
                }
                expect(changes(plex)).toEqual([]);
            });
        },
    );
});

describe("lost answers", () => {
    it("never make P go out twice", async () => {
        await inVirtualSysplex({ systems: 2, zosmf: "single" }, async (plex) => {
            await plex.input({ kind: "console", mode: "timing-out" });
            const report = await operateHere(plex, ["stop", "--lpars", "lpar2", "--no-drain"]);
            expect(report).toMatchObject({ outcome: "TIMEOUT", rc: 12 });
            expect(report.reason).toContain("it was not sent again");
            expect(changes(plex).length).toBeLessThanOrEqual(1);
        });
    });

    it("do not keep a start from being proven", async () => {
        await inVirtualSysplex({ systems: 2, running: ["lpar1"] }, async (plex) => {
            await plex.input({ kind: "console", mode: "late" });
            const report = await operateHere(plex, ["start", "--lpars", "lpar2"]);
            expect(report).toMatchObject({ outcome: "DONE", rc: 0 });
            expect(changes(plex)).toHaveLength(1);
        });
    });
});
