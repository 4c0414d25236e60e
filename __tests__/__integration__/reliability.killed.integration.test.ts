// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { CacheReport, StatusReport } from "../../src/index";
import { oneOf, randomFrom } from "../support/laws/random";
import { figure, netMs, scaled } from "../support/laws/reliability";
import { withPretendSysplex } from "../support/zowe/withSysplex";
import type { ZoweOptions } from "../support/zowe/zoweCli";
import { privateHome, removeDirectory, startZowe, zowe, zoweJson } from "../support/zowe/zoweCli";

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
const firstSeed = 7;
const signals = ["SIGKILL", "SIGINT", "SIGTERM"] as const;

/** Everything under the directory of the plug-in. */
async function leftIn(home: string): Promise<readonly string[]> {
    return readdir(join(home, "ha"), { recursive: true }).catch(() => []);
}

/** Runs what must end with one of these codes; where it does not, its output is the complaint. */
async function mustEnd(codes: readonly number[], command: string, options: ZoweOptions): Promise<void> {
    const { exitCode, stdout, stderr } = await zowe(["ha", ...command.split(" ")], options);
    const isWell = exitCode !== null && codes.includes(exitCode);
    expect({ command, said: isWell ? "all is well" : `${exitCode}: ${stdout}${stderr}` }).toEqual({
        command,
        said: "all is well",
    });
}

/** What an operator does next: what the commands themselves say. */
async function goOn(options: ZoweOptions): Promise<void> {
    const args = "--lpars lpar2 --break-lock";
    await mustEnd([0, 4], `start ${args}`, options);
    await mustEnd([0], `resume ${args}`, options);
    await mustEnd([0, 4], `component start app-server ${args}`, options);
    const { envelope } = await zoweJson(["ha", "status"], options);
    const told = (envelope.data as StatusReport).findings.filter(({ id }) => id === "HA-OPS01");
    for (const { next } of told) {
        const [, id = ""] = /--continue (\S+)/.exec(next ?? "") ?? [];
        await mustEnd([0], `restart --continue ${id}`, options);
    }
}

/** Kills one command after the other, in a sysplex of its own; every kill is told before it happens. */
async function killMany(kills: number, seed: number): Promise<void> {
    const random = randomFrom(seed);
    const home = await privateHome();
    try {
        await withPretendSysplex({ systems: 2 }, async (plex) => {
            const options = { cwd: plex.directory, home };
            for (let kill = 0; kill < kills; kill += 1) {
                const command = commands[kill % commands.length] ?? "status";
                const afterMs = 300 + random() * 5_000;
                const signal = oneOf(random, signals);
                figure("killed", `seed ${seed}, ${kill}: ${command}, ${signal} after ${afterMs.toFixed(0)} ms`);
                await killOne(command, afterMs, signal, options);
                await mustEnd([0], "operation list", options);
                expect((await leftIn(home)).filter((name) => /tmp|~$/.test(name))).toEqual([]);
                await goOn(options);
                await mustEnd([0], "status", options);
            }
            await zowe(["ha", "cache", "verify", "--rounds", "1"], options);
            const { envelope } = await zoweJson(["ha", "cache", "list"], options);
            const keys = (envelope.data as CacheReport).entries?.map(({ key }) => key) ?? [];
            expect(keys.filter((key) => key !== "some-key")).toEqual([]);
            expect((await leftIn(home)).filter((name) => name.startsWith("locks/"))).toEqual([]);
        });
    } finally {
        await removeDirectory(home);
    }
}

async function killOne(command: string, afterMs: number, signal: NodeJS.Signals, options: ZoweOptions): Promise<void> {
    const running = startZowe(["ha", ...command.split(" ")], options);
    await pause(afterMs);
    running.interrupt(signal);
    await running.ended;
}

describe("a command that is killed at any moment", () => {
    it(
        "leaves nothing that the next cannot go on from",
        async () => {
            const [lanes, each] = [scaled(3, 1), scaled(67, 4)];
            await Promise.all(Array.from({ length: lanes }, (_, lane) => killMany(each, firstSeed + lane)));
            figure("killed", `${lanes * each} commands, and each time the next went on`);
        },
        netMs,
    );
});
