// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { join } from "node:path";
import { computedBy, withCpu } from "./cpu.mjs";
import { withDaemon } from "./daemon.mjs";
import { besideSysplex, timed, timedStatus } from "./measure.mjs";
import { timeScript } from "./plainCommands.mjs";
import { median } from "./statistics.mjs";

const everySize = { sizes: [2, 8, 32], scriptsUpTo: 8, rounds: 3 };
export const twoSizes = { sizes: [2, 8], scriptsUpTo: 0, rounds: 3 };

/** `zowe ha status` for each size of a healthy sysplex, and what a script of plain commands takes for the same systems. */
export async function measureSizes(zowe, tell, plan = everySize) {
    const rows = [];
    for (const systems of plan.sizes) {
        tell(`${systems} systems`);
        rows.push(await besideSysplex(zowe, systems, (sysplex) => measureOne(zowe, sysplex, plan)));
    }
    return { rounds: plan.rounds, rows };
}

async function measureOne(zowe, sysplex, { rounds, scriptsUpTo }) {
    const { systems } = sysplex;
    const fresh = await statusRun(zowe, sysplex, ["--fresh"]);
    const startUps = [];
    const runs = [];
    for (let round = 0; round < rounds; round++) {
        startUps.push((await timed(zowe, ["ha", "status", "--help"])).ms);
        runs.push(await statusRun(zowe, sysplex));
    }
    const { requests, chain } = runs[rounds - 1];
    const isScripted = systems <= scriptsUpTo;
    const authorities = { NODE_EXTRA_CA_CERTS: join(sysplex.directory, "ca.pem") };
    return {
        systems,
        fresh,
        startUps,
        startUpMs: median(startUps),
        times: runs.map(({ ms }) => ms),
        statusMs: median(runs.map(({ ms }) => ms)),
        cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
        simulatorCpuMs: median(runs.map(({ simulatorCpuMs }) => simulatorCpuMs)),
        chainMs: median(runs.map((run) => run.chain.ms)),
        links: linksOf(chain),
        requests: requests.length,
        operatorCommands: requests.filter(({ consoleCommand }) => consoleCommand !== null).length,
        connections: new Set(requests.map(({ connection }) => connection)).size,
        script: isScripted ? await timeScript(zowe, sysplex, systems) : null,
        daemon: await withDaemon(zowe, authorities, (daemon) => measureDaemon(daemon, sysplex, rounds, isScripted)),
    };
}

/** One look in a process, with what both sides computed. */
async function statusRun(zowe, sysplex, args = []) {
    const before = await computedBy(sysplex.pid);
    const run = await withCpu(zowe, (env) => timedStatus(zowe, sysplex, { args, env }));
    const simulatorCpuMs = (await computedBy(sysplex.pid)) - before;
    return { ...run, simulatorCpuMs };
}

/** The first look of a daemon loads the library; it is not counted. */
async function measureDaemon(daemon, sysplex, rounds, isScripted) {
    const runs = [];
    for (let round = 0; round <= rounds; round++) {
        const before = await computedBy(daemon.pid);
        const run = await timedStatus(daemon, sysplex);
        runs.push({ ...run, cpuMs: (await computedBy(daemon.pid)) - before });
    }
    const counted = runs.slice(1);
    return {
        times: counted.map(({ ms }) => ms),
        statusMs: median(counted.map(({ ms }) => ms)),
        lookMs: median(counted.map(({ reportedMs }) => reportedMs)),
        cpuMs: median(counted.map(({ cpuMs }) => cpuMs)),
        chainMs: median(counted.map(({ chain }) => chain.ms)),
        links: linksOf(counted[rounds - 1].chain),
        script: isScripted ? await timeScript(daemon, sysplex, sysplex.systems) : null,
    };
}

const linksOf = ({ links }) => links.map(({ system, service, path }) => `${system} ${service} ${path.split("?")[0]}`);
