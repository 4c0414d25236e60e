// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { median } from "./statistics.mjs";

const rounds = 25;

/** Loaded into each `zowe`: what it spent until its end, without what starting a process costs. */
const stopwatch = `process.once("exit", () => {
    require("node:fs").appendFileSync(process.env.HA_BENCH_TIMES, performance.now() + "\\n");
});`;

/**
 * What the plug-in adds to a command that is not its own.
 * @returns {Promise<{rounds: number, rows: {command: string, bareMs: number, withPluginMs: number, addedMs: number}[]}>}
 *   medians of the time inside the process; the two kinds of run take turns, so that both meet the same noise
 */
export async function measureStartUp(bare, withPlugin) {
    const rows = [];
    for (const args of [["zosmf", "check", "status", "--help"], ["config", "list"], ["--version"]]) {
        rows.push(await compare(args, bare, withPlugin));
    }
    return { rounds, rows };
}

async function compare(args, bare, withPlugin) {
    const timesOf = { bare: [], withPlugin: [] };
    for (let round = 0; round < rounds; round++) {
        timesOf.bare.push(await timeOf(bare, args));
        timesOf.withPlugin.push(await timeOf(withPlugin, args));
    }
    const [bareMs, withPluginMs] = [median(timesOf.bare), median(timesOf.withPlugin)];
    return { command: ["zowe", ...args].join(" "), bareMs, withPluginMs, addedMs: withPluginMs - bareMs };
}

async function timeOf(zowe, args) {
    const hook = join(zowe.home, "stopwatch.cjs");
    const times = join(zowe.home, "times.txt");
    await writeFile(hook, stopwatch);
    await rm(times, { force: true });
    await zowe.run(args, { env: { NODE_OPTIONS: `--require "${hook}"`, HA_BENCH_TIMES: times } });
    const [line] = (await readFile(times, "utf8")).split("\n");
    return Number(line);
}
