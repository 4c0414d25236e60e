// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { Input } from "../../simulator/faults/input";
import type { Simulator } from "../../simulator/startSimulator";
import type { SharedReport } from "../../src/index";
import { inVirtualSysplex, liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { zoweHere, zoweJsonHere } from "../support/virtual/zoweHere";
import { complaints } from "../support/zowe/validateSchema";

const directory = "/global/zowe/ha";
const options = { systems: 2, running: ["lpar1", "lpar2"] } as const;

async function shared(plex: Simulator, words: readonly string[], at = directory) {
    const run = await zoweJsonHere(["ha", "shared", ...words, "--shared-directory", at], { cwd: plex.directory });
    const report = run.envelope.data as SharedReport;
    expect({ complaints: complaints("shared-1.json", report), run }).toMatchObject({ complaints: [] });
    return { ...run, report };
}

const entry = (path: string, made: Extract<Input, { kind: "unix-file" }>["entry"]): Input => ({
    kind: "unix-file",
    path,
    entry: made,
});

liveInVirtualWorld();

describe("zowe ha shared", () => {
    it("sets up once, and proves that every system sees it", async () => {
        await inVirtualSysplex(options, async (plex) => {
            const planned = await shared(plex, ["setup", "--dry-run"]);
            expect([planned.exitCode, planned.report.outcome]).toEqual([0, "PLANNED"]);
            const before = await shared(plex, ["check"]);
            expect([before.exitCode, before.report.outcome]).toEqual([8, "CRITICAL"]);
            expect(before.report.problems[0]?.remedy).toContain("zowe ha shared setup creates /global/zowe/ha");
            const made = await shared(plex, ["setup"]);
            expect([made.exitCode, made.report.outcome]).toEqual([0, "DONE"]);
            expect(made.report.steps.map(({ status }) => status)).toEqual(["DONE", "DONE", "DONE", "DONE"]);
            expect(made.report.grants).toEqual(["CONNECT <user> GROUP(ZWEADMIN)"]);
            const again = await shared(plex, ["setup"]);
            expect([again.exitCode, again.report.outcome]).toEqual([0, "NOTHING-TO-DO"]);
            const checked = await shared(plex, ["check"]);
            expect([checked.exitCode, checked.report.outcome, checked.report.problems]).toEqual([0, "HEALTHY", []]);
            expect(checked.report.systems.map(({ saw }) => saw)).toEqual([
                "wrote a file and read it",
                "read what plex1.lpar1 wrote",
            ]);
        });
    });

    it("says what is wrong with a directory, and what to do", async () => {
        await inVirtualSysplex(options, async (plex) => {
            const own = await shared(plex, ["setup"], "/var/zowe");
            expect(own.exitCode).toBe(0);
            const apart = await shared(plex, ["check"], "/var/zowe");
            expect([apart.exitCode, apart.report.systems[1]?.result]).toEqual([8, "FAIL"]);
            await shared(plex, ["setup"]);
            await plex.input(entry(`${directory}/out`, { type: "link", target: "/etc/passwd" }));
            const linked = await shared(plex, ["check"]);
            expect([linked.exitCode, linked.report.reason]).toEqual([
                8,
                `${directory}/out is a symbolic link that points outside the shared directory. It is not followed.`,
            ]);
            await plex.input(entry(`${directory}/out`, null));
            await plex.input({ kind: "mount", fileSystem: "ZWE.GLOBAL.ZFS", change: { available: 0 } });
            const full = await shared(plex, ["check"]);
            expect([full.exitCode, full.report.reason]).toEqual([8, expect.stringContaining("EDC5133I")]);
            await plex.input({ kind: "mount", fileSystem: "ZWE.GLOBAL.ZFS", change: { available: 9_000 } });
            await plex.input(entry("/global/zowe/theirs", { type: "directory", owner: "OTHER", mode: "drwx------" }));
            const theirs = await shared(plex, ["check"], "/global/zowe/theirs");
            expect([theirs.exitCode, theirs.report.outcome]).toEqual([16, "DENIED"]);
            await plex.input(entry("/global/zowe/link", { type: "link", target: directory }));
            const link = await shared(plex, ["setup"], "/global/zowe/link");
            expect([link.exitCode, link.report.outcome]).toEqual([16, "REFUSED"]);
        });
    });
});

describe("an operation of a profile with a shared directory", () => {
    const stop = (plex: Simulator, words: readonly string[]) =>
        zoweHere(["ha", "stop", "--lpars", "lpar2", "--shared-directory", directory, ...words], {
            cwd: plex.directory,
        });

    it.each<readonly [string, readonly Input[], RegExp]>([
        [
            "that is not there",
            [entry(directory, null)],
            /is not a shared directory yet: zowe ha shared setup creates it/,
        ],
        [
            "that is full",
            [{ kind: "mount", fileSystem: "ZWE.GLOBAL.ZFS", change: { available: 0 } }],
            /EDC5133I No space left on device/,
        ],
        ["that is lost", [{ kind: "file-system-lost", fileSystem: "ZWE.GLOBAL.ZFS", isLost: true }], /EDC5122I/],
        [
            "with a link among the announcements",
            [
                entry(`${directory}/announcements/stop-20261122-021407-3f9a.json`, {
                    type: "link",
                    target: "/etc/passwd",
                }),
            ],
            /symbolic link,\s+which is not followed/,
        ],
        [
            "of a newer version",
            [
                entry(`${directory}/zowe-ha.json`, {
                    type: "file",
                    text: '{"schema":"zowe-ha/shared-directory/9"}',
                    mode: "-rw-r-----",
                }),
            ],
            /was created by another version of zowe ha/,
        ],
    ])("%s is refused with 16, unless it is told to do without", async (_, inputs, said) => {
        await inVirtualSysplex(options, async (plex) => {
            await shared(plex, ["setup"]);
            for (const input of inputs) {
                await plex.input(input);
            }
            const isConfigLost = inputs.some(({ kind }) => kind === "file-system-lost");
            const refused = await stop(plex, isConfigLost ? ["--local-config", join(plex.directory, "zowe.yaml")] : []);
            expect([refused.exitCode, refused.stdout.replace(/\s+/g, " ")]).toEqual([
                16,
                expect.stringMatching(new RegExp(said.source.replace("\\s+", " "))),
            ]);
            expect(plex.state().instances.map(({ launcher }) => launcher)).toEqual(["running", "running"]);
        });
    });
});

describe("the journal of another workstation", () => {
    it("is listed and shown here, and its drain is known with its reason", async () => {
        await withVirtualSysplex(1, options, async ({ plex, home }) => {
            const [here, there] = [home("here"), home("there")];
            await shared(plex, ["setup"]);
            const at = (own: string, words: readonly string[]) =>
                zoweHere(["ha", ...words, "--shared-directory", directory], { cwd: plex.directory, home: own });
            const drained = await at(there, ["drain", "--lpars", "lpar2", "--reason", "IPL"]);
            expect([drained.exitCode, drained.stdout]).toEqual([0, expect.stringContaining("DONE")]);
            const listed = await at(here, ["operation", "list"]);
            const [id = ""] = /drain-\d{8}-\d{6}-[0-9a-f]{4}/.exec(listed.stdout) ?? [];
            expect(id).not.toBe("");
            expect((await at(here, ["operation", "show", id])).exitCode).toBe(0);
            expect((await at(here, ["status"])).stdout).toContain("IPL");
        });
    });
});
