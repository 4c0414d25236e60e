// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { setUpShared, sharedDirectory, unbroken, unixFile, withShared } from "../support/zowe/sharedDirectory";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { inVirtualSysplex, liveInVirtualWorld, withVirtualSysplex } from "../support/virtual/virtualWorld";
import { zoweHere } from "../support/virtual/zoweHere";

const options = { systems: 2, running: ["lpar1", "lpar2"] } as const;
const away = `the shared directory ${sharedDirectory} cannot be read now (`;
const timesIn = (text: string, part: string): number => unbroken(text).split(part).length - 1;

liveInVirtualWorld();

describe("a shared directory that cannot be read", () => {
    it("is told in one line by every command that looks, and each goes on", async () => {
        await withVirtualSysplex(1, options, async ({ plex, home: homeOf }) => {
            const home = homeOf("here");
            const status = await withShared(plex, ["status"], { home });
            expect([status.exitCode, timesIn(status.stdout, away)]).toEqual([0, 1]);
            expect(status.stdout).toContain("2 of 2 ready");
            const wait = await withShared(plex, ["wait", "--all-lpars", "--for", "ready", "--stable", "0"], { home });
            expect([wait.exitCode, timesIn(wait.stdout, away)]).toEqual([0, 1]);
            const check = await withShared(plex, ["check", "HA-OPS01"], { home });
            expect([check.exitCode, timesIn(check.stdout, away)]).toEqual([12, 1]);
            const list = await withShared(plex, ["operation", "list"], { home });
            expect([list.exitCode, timesIn(list.stderr, away)]).toEqual([0, 1]);
            expect(unbroken(list.stdout)).toContain(
                `No operation is in the journal of this workstation, and none was read from ${sharedDirectory}.`,
            );
        });
    });

    it("does not stop an operation with --local-lock, which says what protects it", async () => {
        await inVirtualSysplex(options, async (plex) => {
            const words = ["stop", "--lpars", "lpar2"];
            expect((await withShared(plex, words)).exitCode).toBe(16);
            const planned = await withShared(plex, [...words, "--local-lock", "--dry-run"]);
            expect(unbroken(planned.stdout)).toContain("Reason: --local-lock was specified.");
            expect(timesIn(planned.stdout, away)).toBe(1);
            const done = await withShared(plex, [...words, "--local-lock"]);
            expect([done.exitCode, plex.state().instances[1]?.launcher]).toEqual([0, null]);
            expect(unbroken(done.stdout)).toContain(`The journal could not be copied to ${sharedDirectory}`);
        });
    });

    it("costs an operation no more than a note, when only its journal cannot be copied there", async () => {
        await inVirtualSysplex(options, async (plex) => {
            await setUpShared(plex);
            await plex.input(
                unixFile(`${sharedDirectory}/operations`, { type: "directory", owner: "OTHER", mode: "drwx------" }),
            );
            const done = await withShared(plex, ["stop", "--lpars", "lpar2"]);
            expect([done.exitCode, plex.state().instances[1]?.launcher]).toEqual([0, null]);
            expect(timesIn(done.stdout, `The journal could not be copied to ${sharedDirectory}`)).toBe(1);
        });
    });
});

describe("a shared directory that is the wrong one", () => {
    it("is refused where two profiles of one workstation name two for the same instances", async () => {
        await withVirtualSysplex(1, options, async ({ plex, home: homeOf }) => {
            const home = homeOf("here");
            await setUpShared(plex);
            const other = "/global/zowe/other";
            const at = { cwd: plex.directory, home };
            expect((await zoweHere(["ha", "shared", "setup", "--shared-directory", other], at)).exitCode).toBe(0);
            await changeProfiles(plex, ({ ha }) => {
                ha["sharedDirectory"] = sharedDirectory;
            });
            expect((await zoweHere(["ha", "stop", "--lpars", "lpar2", "--dry-run"], at)).exitCode).toBe(0);
            expect((await zoweHere(["ha", "drain", "--lpars", "lpar2"], at)).exitCode).toBe(0);
            await changeProfiles(plex, ({ ha, profiles }) => {
                profiles["second"] = { ...profiles["plex1"], properties: { ...ha, sharedDirectory: other } };
            });
            const second = ["--ha-profile", "second"];
            const refused = await zoweHere(["ha", "resume", "--lpars", "lpar2", ...second], at);
            expect(refused.exitCode).toBe(16);
            const words = `${other} is not the only one: the profile plex1 of this workstation names ${sharedDirectory} for the same instances, and announcements in one directory cannot be seen in the other. Specify the same directory in both; if that profile no longer exists, remove ${home}`;
            expect(unbroken(refused.stdout)).toContain(words);
            const checked = await zoweHere(["ha", "shared", "check", ...second], at);
            expect([checked.exitCode, unbroken(checked.stdout)]).toEqual([
                8,
                expect.stringContaining("is not the only"),
            ]);
            expect((await zoweHere(["ha", "resume", "--lpars", "lpar2"], at)).exitCode).toBe(0);
            await changeProfiles(plex, ({ profiles }) => {
                Object.assign(profiles["second"]?.["properties"] ?? {}, { sharedDirectory });
            });
            expect((await zoweHere(["ha", "drain", "--lpars", "lpar2", ...second], at)).exitCode).toBe(0);
        });
    });

    it("is refused where it belongs to another deployment, and where it was made under another name", async () => {
        await inVirtualSysplex(options, async (plex) => {
            await setUpShared(plex);
            const refusedWith = async (change: Readonly<Record<string, string>>): Promise<string> => {
                const marker = {
                    schema: "zowe-ha/shared-directory/1",
                    id: "0123456789abcdef",
                    directory: sharedDirectory,
                    deployment: "prod1@PRD1/prod.example.com:7554",
                    ...change,
                };
                const text = JSON.stringify(marker, null, 4);
                await plex.input(
                    unixFile(`${sharedDirectory}/zowe-ha.json`, { type: "file", text, mode: "-rw-r-----" }),
                );
                const refused = await withShared(plex, ["stop", "--lpars", "lpar2"]);
                expect(refused.exitCode).toBe(16);
                return unbroken(refused.stdout);
            };
            expect(await refusedWith({})).toContain(
                `${sharedDirectory} belongs to another deployment (prod1@PRD1/prod.example.com:7554): each deployment needs a separate directory`,
            );
            expect(await refusedWith({ deployment: "\u001b[31mred" })).not.toContain("\u001b[31m");
            expect(plex.state().instances.map(({ launcher }) => launcher)).toEqual(["running", "running"]);
        });
    });

    it.each(["zowe/ha", "/global/../etc", "/", "/global/zowe ha", "/global/$(id)"])(
        "is bad input when it is %s",
        async (directory) => {
            await inVirtualSysplex(options, async (plex) => {
                const run = await zoweHere(["ha", "status", "--shared-directory", directory], { cwd: plex.directory });
                expect([run.exitCode, unbroken(run.stderr)]).toEqual([
                    1,
                    expect.stringContaining("it must be an absolute path such as /global/zowe/ha"),
                ]);
                expect(plex.requests()).toEqual([]);
            });
        },
    );
});
