// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Loaded into a `zowe`: writes what its process computed, in milliseconds. */
const meter = `process.once("exit", () => {
    const { user, system } = process.cpuUsage();
    require("node:fs").writeFileSync(process.env.HA_BENCH_CPU, String((user + system) / 1000));
});`;

/** Runs work with an environment in which the next `zowe` tells what it computed. @returns what work gave, and these milliseconds */
export async function withCpu(zowe, work) {
    const hook = join(zowe.home, "cpu.cjs");
    const told = join(zowe.home, "cpu.txt");
    await writeFile(hook, meter);
    await rm(told, { force: true });
    const result = await work({ NODE_OPTIONS: `--require "${hook}"`, HA_BENCH_CPU: told });
    return { ...result, cpuMs: Number(await readFile(told, "utf8")) };
}

/** Clock ticks of Linux are hundredths of a second for every program (proc(5), `/proc/pid/stat`). */
const msPerTick = 10;

/** What a running process has computed so far, in milliseconds; NaN where the system does not tell. */
export async function computedBy(pid) {
    const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}
