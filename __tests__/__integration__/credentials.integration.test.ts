// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import type { Simulator } from "../../simulator/startSimulator";
import { inStillSysplex, liveInVirtualWorld } from "../support/virtual/virtualWorld";
import { zoweJsonHere } from "../support/virtual/zoweHere";
import { changeProfiles } from "../support/zowe/changeProfiles";
import { complaints } from "../support/zowe/validateSchema";
import { withStillSysplex, wrongPassword } from "../support/zowe/withSysplex";
import type { ZoweRun } from "../support/zowe/zoweCli";
import { startZowe, zowe } from "../support/zowe/zoweCli";
import { startDaemon } from "../support/zowe/zoweDaemon";

const commands: readonly (readonly [string, string])[] = [
    ["status", "status-1.json"],
    ["wait --all-lpars", "operation-1.json"],
    ["wait --all-lpars --for stopped --local-config zowe.yaml --timeout 20", "operation-1.json"],
    ["start --all-lpars", "operation-1.json"],
    ["stop --lpars lpar1", "operation-1.json"],
    ["restart --all-lpars", "operation-1.json"],
    ["component list --all-lpars", "operation-1.json"],
    ["drain --lpars lpar1", "operation-1.json"],
    ["resume --lpars lpar1", "operation-1.json"],
    ["registry list", "registry-1.json"],
    ["registry evict --lpars lpar1", "operation-1.json"],
    ["cache status", "cache-1.json"],
    ["cache list", "cache-1.json"],
    ["cache verify", "cache-1.json"],
    ["config show", "config-1.json"],
    ["config validate", "config-1.json"],
    ["config diff", "config-1.json"],
];

/** The copy of the configuration is that of this sysplex. */
const wordsIn = ({ directory }: Simulator, command: string): readonly string[] =>
    command.split(" ").map((word) => (word === "zowe.yaml" ? join(directory, word) : word));

/** Codes from 100 on are those of Zowe CLI's own client, which did not get through to the daemon: nothing was run then. */
const isHeard = ({ exitCode }: ZoweRun): boolean => (exitCode ?? 0) < 100;

async function heardBy(run: () => Promise<ZoweRun>): Promise<ZoweRun> {
    let last = await run();
    for (let tries = 1; !isHeard(last) && tries < 5; tries += 1) {
        last = await run();
    }
    return last;
}

describe("a password that z/OSMF rejects", () => {
    liveInVirtualWorld();

    it.each(commands)("ends zowe ha %s with DENIED, after one try", async (command, schema) => {
        await inStillSysplex({ systems: 2 }, async (plex) => {
            const args = ["ha", ...wordsIn(plex, command), "--password", wrongPassword()];
            const { exitCode, envelope } = await zoweJsonHere(args, { cwd: plex.directory });
            const report = envelope.data as { readonly verdict?: string; readonly outcome?: string };
            expect({ exitCode, said: report.verdict ?? report.outcome }).toEqual({ exitCode: 16, said: "DENIED" });
            expect(complaints(schema, report)).toEqual([]);
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
            expect(plex.state().revokedUsers).toEqual([]);
        });
    });

    it.each(["status", "wait --all-lpars"])(
        "is tried once by %s, though gateways could be asked at once",
        async (command) => {
            await inStillSysplex({ systems: 2 }, async (plex) => {
                await changeProfiles(plex, ({ base }) => {
                    delete base["certFile"];
                    delete base["certKeyFile"];
                });
                const words = wordsIn(plex, `${command} --local-config zowe.yaml --timeout 8`);
                await zoweJsonHere(["ha", ...words, "--password", wrongPassword()], { cwd: plex.directory });
                expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
            });
        },
    );
});

describe("a password that was rejected once", () => {
    const wrong = ["--password", wrongPassword()];

    it("is not tried again by the next look of status --watch", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            const watch = ["ha", "status", "--watch", "--count", "4", "--interval", "1", ...wrong];
            const { exitCode, stdout } = await zowe(watch, { cwd: plex.directory });
            expect(exitCode).toBe(16);
            expect(stdout.match(/DENIED/g)).toHaveLength(4);
            expect(stdout).toContain("zowe config secure");
            expect(plex.state()).toMatchObject({ revokedUsers: [] });
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
        });
    });

    it("is left by status --watch as soon as the profile has another", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            let right: unknown;
            await changeProfiles(plex, ({ base }) => {
                right = base["password"];
                base["password"] = wrongPassword();
            });
            const watch = startZowe(["ha", "status", "--watch", "--interval", "1"], { cwd: plex.directory });
            await watch.shows(/DENIED[^]*DENIED/);
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
            await changeProfiles(plex, ({ base }) => (base["password"] = right));
            await watch.shows(/HEALTHY/);
            watch.interrupt();
            await watch.ended;
        });
    });

    it("is not tried again by a wait during which it was changed on z/OS", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            await changeProfiles(plex, ({ base }) => {
                delete base["certFile"];
                delete base["certKeyFile"];
            });
            const waiting = startZowe(["ha", "wait", "--all-lpars", "--for", "stopped", "--timeout", "60"], {
                cwd: plex.directory,
            });
            await waiting.shows(/READY/);
            await plex.input({ kind: "credentials", areRefused: true });
            expect(await waiting.ended).toMatchObject({ exitCode: 16 });
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
        });
    });

    it("is not tried again by another command in the daemon, until it is another", async () => {
        const daemon = await startDaemon();
        try {
            await withStillSysplex({ systems: 2 }, async (plex) => {
                const run = (command: string, password: readonly string[]): ReturnType<typeof daemon.run> =>
                    daemon.run(["ha", ...command.split(" "), ...password], { cwd: plex.directory });
                const commands = [
                    "status",
                    "check",
                    "wait --all-lpars",
                    "registry list",
                    "stop --lpars lpar1",
                    "status",
                ];
                for (const command of commands) {
                    const { exitCode } = await heardBy(() => run(command, wrong));
                    expect({ command, exitCode }).toEqual({ command, exitCode: 16 });
                }
                const both = await Promise.all([run("status", wrong), run("check", wrong)]);
                const heard = both.filter(isHeard);
                expect(heard.map(({ exitCode }) => exitCode)).toEqual(heard.map(() => 16));
                expect(heard[0]?.stdout).toMatch(/not asked again[^]*zowe config secure/);
                expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
                expect((await heardBy(() => run("status", []))).exitCode).toBe(0);
            });
        } finally {
            await daemon.stop();
        }
    });

    it("is not tried again in a second SSH session", async () => {
        await withStillSysplex({ systems: 2 }, async (plex) => {
            await changeProfiles(plex, ({ ssh }) => Object.assign(ssh, { user: "OPER2", password: wrongPassword() }));
            const stop = ["ha", "stop", "--all-lpars", "--allow-outage", "--no-drain", "--via", "ssh"];
            const { exitCode } = await zowe(stop, { cwd: plex.directory });
            expect(exitCode).toBe(16);
            expect(Object.values(plex.state().wrongPasswords)).toEqual([1]);
        });
    });
});
