// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { setTimeout as pause } from "node:timers/promises";
import type { StatusReport } from "../../src/index";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import { removeDirectory, temporaryDirectory } from "../support/zowe/zoweCli";
import type { ZoweDaemon } from "../support/zowe/zoweDaemon";
import { startDaemon } from "../support/zowe/zoweDaemon";

describe("zowe ha in daemon mode", () => {
    let daemon: ZoweDaemon;
    let elsewhere: string;

    beforeAll(async () => {
        daemon = await startDaemon();
        elsewhere = await temporaryDirectory();
    });

    afterAll(async () => {
        await daemon.stop();
        await removeDirectory(elsewhere);
    });

    it("answers each command from its own directory and keeps nothing of the one before", async () => {
        await withPretendSysplex({ systems: 2 }, async (well) => {
            await withPretendSysplex({ systems: 3, scenario: "lpar-lost" }, async (sick) => {
                const status = async (cwd: string): Promise<StatusReport> => {
                    const run = await daemon.run(["ha", "status", "--response-format-json"], { cwd });
                    return JSON.parse(run.stdout).data;
                };
                expect(await status(well.directory)).toMatchObject({ verdict: "HEALTHY", expected: 2 });
                expect(await status(sick.directory)).toMatchObject({
                    expected: 3,
                    instances: { 1: { state: "SYSTEM-DOWN" } },
                });
                expect(await daemon.run(["ha", "status"], { cwd: elsewhere })).toMatchObject({ exitCode: 1 });
                expect(await status(well.directory)).toMatchObject({ verdict: "HEALTHY", expected: 2 });
            });
        });
    });

    it("stops looking when its client goes away, and serves the next one at once", async () => {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const cwd = plex.directory;
            const watch = daemon.start(["ha", "status", "--watch", "--interval", "1"], { cwd });
            await watch.shows(/HEALTHY[^]*HEALTHY/);
            watch.interrupt("SIGKILL");
            await watch.ended;
            const next = await daemon.run(["ha", "status"], { cwd });
            expect(next).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("HEALTHY") });
            const asked = plex.requests().length;
            await pause(3_000);
            expect(plex.requests().length).toBe(asked);
        });
    });

    it("leaves the daemon alive after a command that fails", async () => {
        expect(await daemon.run(["ha", "status", "--lpars"], { cwd: elsewhere })).toMatchObject({ exitCode: 1 });
        expect(await daemon.run(["ha", "status", "--help"], { cwd: elsewhere })).toMatchObject({ exitCode: 0 });
    });
});
