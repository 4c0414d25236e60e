// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zosmfOptions } from "./plainCommands.mjs";
import { median } from "./statistics.mjs";

const everyRound = 7;

/** Loaded into each `zowe`: writes how old the process is at its end, or when it first connects to anybody. */
const stopwatches = {
    untilEnd: `process.once("exit", note);`,
    untilConnect: `const { Socket } = require("node:net");
        const connect = Socket.prototype.connect;
        Socket.prototype.connect = function (...given) {
            Socket.prototype.connect = connect;
            note();
            return connect.apply(this, given);
        };`,
};
const note = `function note() { require("node:fs").writeFileSync(process.env.HA_BENCH_TIME, String(performance.now())); }`;

const foreignCommands = [["zosmf", "check", "status", "--help"], ["config", "list"], ["--version"]];

/**
 * What the plug-in adds to commands that are not its own.
 * @returns {Promise<{rounds: number, rows: {command: string, bareMs: number, withPluginMs: number}[]}>} medians of the
 *   time inside the process; the two kinds of run take turns, so that both meet the same noise
 */
export async function measureForeignCommands(bare, withPlugin, tell, rounds = everyRound) {
    const rows = [];
    for (const args of foreignCommands) {
        const command = ["zowe", ...args].join(" ");
        tell(command);
        const [bareTimes, withPluginTimes] = await takeTurns(rounds, [
            () => timeOf(bare, args, "untilEnd"),
            () => timeOf(withPlugin, args, "untilEnd"),
        ]);
        rows.push({
            command,
            bareMs: median(bareTimes),
            withPluginMs: median(withPluginTimes),
            bareTimes,
            withPluginTimes,
        });
    }
    return { rounds, rows };
}

/** How old `zowe ha status` is when it opens its first connection, beside a command of the bare Zowe CLI that asks z/OSMF. */
export async function measureFirstRequest(bare, withPlugin, sysplex, rounds = everyRound) {
    const { args, env } = await zosmfOptions(sysplex.directory, "lpar1");
    const times = await takeTurns(rounds, [
        () => timeOf(bare, ["zosmf", "check", "status", ...args], "untilConnect", { env }),
        () => timeOf(withPlugin, ["ha", "status"], "untilConnect", { cwd: sysplex.directory }),
    ]);
    const [bareMs, statusMs] = times.map(median);
    return { rounds, bareMs, statusMs };
}

async function takeTurns(rounds, contestants) {
    const times = contestants.map(() => []);
    for (let round = 0; round < rounds; round++) {
        for (const [index, contestant] of contestants.entries()) {
            times[index].push(await contestant());
        }
    }
    return times;
}

async function timeOf(zowe, args, stopwatch, { cwd = zowe.home, env = {} } = {}) {
    const hook = join(zowe.home, `${stopwatch}.cjs`);
    const time = join(zowe.home, "time.txt");
    await writeFile(hook, `${note}\n${stopwatches[stopwatch]}\n`);
    await rm(time, { force: true });
    await zowe.run(args, { cwd, env: { ...env, NODE_OPTIONS: `--require "${hook}"`, HA_BENCH_TIME: time } });
    return Number(await readFile(time, "utf8"));
}
