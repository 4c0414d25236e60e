// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { longestChain } from "./longestChain.mjs";
import { besideSysplex, connectMs, timed, timedStatus } from "./measure.mjs";
import { timeScript } from "./plainCommands.mjs";
import { median } from "./statistics.mjs";

const sizes = [2, 4, 8, 16, 32];
const rounds = 5;

/** `zowe ha status` for each size of a healthy sysplex, and what a script of plain commands takes for the same systems. */
export async function measureSizes(zowe, tell) {
    const rows = [];
    for (const systems of sizes) {
        tell(`${systems} systems`);
        rows.push(await besideSysplex(zowe, systems, (sysplex) => measureOne(zowe, sysplex, systems)));
    }
    return { rounds, rows };
}

async function measureOne(zowe, sysplex, systems) {
    const startUps = [];
    const runs = [];
    for (let round = 0; round < rounds; round++) {
        startUps.push((await timed(zowe, ["ha", "status", "--help"])).ms);
        const run = await timedStatus(zowe, sysplex);
        runs.push({ ...run, chain: longestChain(run.requests, connectMs) });
    }
    const { requests, chain } = runs[rounds - 1];
    return {
        systems,
        startUpMs: median(startUps),
        statusMs: median(runs.map(({ ms }) => ms)),
        reportedMs: median(runs.map(({ reportedMs }) => reportedMs)),
        chainMs: median(runs.map((run) => run.chain.ms)),
        links: chain.links.map(({ system, service, path }) => `${system} ${service} ${path.split("?")[0]}`),
        requests: requests.length,
        operatorCommands: requests.filter(({ consoleCommand }) => consoleCommand !== null).length,
        connections: new Set(requests.map(({ connection }) => connection)).size,
        script: await timeScript(zowe, sysplex, systems),
    };
}
