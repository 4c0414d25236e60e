// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPretendSysplex } from "../pretendSysplex.mjs";
import { longestChain } from "./longestChain.mjs";
import { median } from "./statistics.mjs";

export const latency = { roundTripMs: 50, serviceMs: 100 };
/** TCP and TLS 1.3: the simulator lets each new connection wait for two round trips. */
const connectMs = 2 * latency.roundTripMs;

/** Runs `work` beside a healthy sysplex of `systems` systems, with the latency of the benchmark unless another, or null, is given. */
export async function besideSysplex(zowe, systems, work, wire = latency) {
    const directory = await mkdtemp(join(tmpdir(), "ha-bench-"));
    const sysplex = await startPretendSysplex(zowe, directory, ["--systems", String(systems)]);
    try {
        await sysplex.input({ kind: "latency", latency: wire });
        return await work({ ...sysplex, systems });
    } finally {
        await sysplex.stop();
        await rm(directory, { recursive: true, force: true });
    }
}

/** One `zowe` of which the exit code is known beforehand: a run that failed is no measurement. */
export async function timed(zowe, args, { expected = [0], ...options } = {}) {
    const started = performance.now();
    const { exitCode, stdout, stderr } = await zowe.run(args, options);
    const ms = performance.now() - started;
    if (!expected.includes(exitCode)) {
        throw new Error(`zowe ${args.join(" ")}: exit code ${exitCode}\n${(stdout + stderr).slice(0, 2000)}`);
    }
    return { ms, stdout };
}

/** The median of what `rounds` runs took, one after the other; each gives its `ms`. */
export async function medianMs(rounds, run) {
    const times = [];
    for (let round = 0; round < rounds; round++) {
        times.push((await run()).ms);
    }
    return median(times);
}

/** On a machine that is too busy, a port may seem silent: such a look is no measurement and is taken again. */
const attempts = 4;

/** `zowe ha status` with the requests that it made, and the longest chain of them. */
export async function timedStatus(zowe, sysplex, options = {}) {
    for (let attempt = 1; attempt < attempts; attempt++) {
        try {
            return await timedOnce(zowe, sysplex, options);
        } catch (error) {
            console.log(`once more: ${error.message.split("\n")[0]}`);
        }
    }
    return timedOnce(zowe, sysplex, options);
}

async function timedOnce(zowe, sysplex, { args = [], expected, env = {} }) {
    const before = await sysplex.requests();
    const run = await timed(zowe, ["ha", "status", "--response-format-json", ...args], {
        cwd: sysplex.directory,
        expected,
        env,
    });
    const requests = (await sysplex.requests()).slice(before.length);
    const chain = longestChain(
        requests,
        connectMs,
        before.map(({ connection }) => connection),
    );
    return { ms: run.ms, reportedMs: JSON.parse(run.stdout).data.durationMs, requests, chain };
}
