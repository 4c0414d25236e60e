// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { withPretendSysplex } from "../support/withSysplex";
import { sharedHome, zoweEnvironment, zoweProgram } from "../support/zoweCli";

describe("a command whose output nobody reads any more", () => {
    it.each(["status --watch", "restart --lpars lpar2 --no-drain --soak 1"])(
        "ends, and does not write its complaint without end: %s",
        async (command) => {
            await withPretendSysplex({ systems: 2 }, async (plex) => {
                const child = spawn(process.execPath, [zoweProgram, "ha", ...command.split(" ")], {
                    cwd: plex.directory,
                    env: zoweEnvironment(sharedHome()),
                    timeout: 60_000,
                    killSignal: "SIGKILL",
                });
                const closed = once(child, "exit");
                await once(child.stdout, "data");
                child.stdout.destroy();
                child.stderr.destroy();
                const [, signal] = (await closed) as [number | null, string | null];
                expect(signal).toBeNull();
                expect(plex.state().instances.every(({ launcher }) => launcher === "running")).toBe(true);
            });
        },
    );
});
