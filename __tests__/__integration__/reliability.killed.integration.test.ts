// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { CacheReport, StatusReport } from "../../src/index";
import { randomFrom } from "../support/random";
import { figure, scaled } from "../support/reliability";
import { withPretendSysplex } from "../support/withSysplex";
import type { ZoweOptions } from "../support/zoweCli";
import { privateHome, removeDirectory, startZowe, zowe, zoweJson } from "../support/zoweCli";

const commands = [
    "restart --lpars lpar2 --soak 1",
    "stop --lpars lpar2",
    "drain --lpars lpar2",
    "component restart app-server --lpars lpar2",
    "cache verify --rounds 2",
    "cache set some-key some-value",
    "restart --lpars lpar2 --soak 1 --no-drain",
    "status",
];
const signals = ["SIGKILL", "SIGINT", "SIGTERM"] as const;

/** Everything under the directory of the plug-in. */
async function leftIn(home: string): Promise<readonly string[]> {
    return readdir(join(home, "ha"), { recursive: true }).catch(() => []);
}

/** What an operator does next: what the commands themselves say. */
async function goOn(options: ZoweOptions): Promise<void> {
    const args = ["--lpars", "lpar2", "--break-lock"];
    const started = await zowe(["ha", "start", ...args], options);
    expect([0, 4]).toContain(started.exitCode);
    expect(await zowe(["ha", "resume", ...args], options)).toMatchObject({ exitCode: 0 });
    const component = await zowe(["ha", "component", "start", "app-server", ...args], options);
    expect([0, 4]).toContain(component.exitCode);
    const { envelope } = await zoweJson(["ha", "status"], options);
    const told = (envelope.data as StatusReport).findings.filter(({ id }) => id === "HA-OPS01");
    for (const { seen, next } of told) {
        const [, id = ""] = /--continue (\S+)/.exec(next ?? "") ?? [];
        expect({ seen, ...(await zowe(["ha", "restart", "--continue", id], options)) }).toMatchObject({
            seen,
            exitCode: 0,
        });
    }
}

describe("a command that is killed at any moment", () => {
    it(
        "leaves nothing that the next cannot go on from",
        async () => {
            const kills = scaled(200, 4);
            const random = randomFrom(7);
            const home = await privateHome();
            try {
                await withPretendSysplex({ systems: 2 }, async (plex) => {
                    const options = { cwd: plex.directory, home };
                    for (let kill = 0; kill < kills; kill += 1) {
                        const command = commands[kill % commands.length] ?? "status";
                        const running = startZowe(["ha", ...command.split(" ")], options);
                        await pause(300 + random() * 5_000);
                        running.interrupt(signals[Math.floor(random() * signals.length)]);
                        await running.ended;
                        expect(await zowe(["ha", "operation", "list"], options)).toMatchObject({ exitCode: 0 });
                        expect((await leftIn(home)).filter((name) => /tmp|~$/.test(name))).toEqual([]);
                        await goOn(options);
                        expect({ command, ...(await zowe(["ha", "status"], options)) }).toMatchObject({
                            command,
                            exitCode: 0,
                        });
                    }
                    await zowe(["ha", "cache", "verify", "--rounds", "1"], options);
                    const { envelope } = await zoweJson(["ha", "cache", "list"], options);
                    const keys = (envelope.data as CacheReport).entries?.map(({ key }) => key) ?? [];
                    expect(keys.filter((key) => key !== "some-key")).toEqual([]);
                    expect((await leftIn(home)).filter((name) => name.startsWith("locks/"))).toEqual([]);
                    figure("killed", `${kills} commands, and each time the next went on`);
                });
            } finally {
                await removeDirectory(home);
            }
        },
        scaled(7_200_000, 300_000),
    );
});
