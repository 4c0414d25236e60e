// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { besideSysplex, timed } from "./measure.mjs";

const sizes = [2];

/** Until the peers of a lost instance have missed a heartbeat of it, in simulated seconds. */
const noticedSeconds = 60;
/** How long to wait after the loss until no registry lists it. */
export const patienceSeconds = 660;
const stepSeconds = 60;

/** What a rolling restart costs the calls of others, with and without drain, as `--measure` sees it; and what a loss costs. */
export async function measureRolling(zowe, tell) {
    const rows = [];
    for (const systems of sizes) {
        tell(`a rolling restart of ${systems} instances, and the loss of one`);
        const beside = (work) => besideSysplex(zowe, systems, (sysplex) => work(zowe, sysplex), null);
        rows.push({
            systems,
            drained: await beside(restartAll),
            plain: await beside(restartAllPlainly),
            evicted: await beside(evictLost),
            left: await beside(leaveLost),
        });
    }
    return rows;
}

const restartAllPlainly = (zowe, sysplex) => restartAll(zowe, sysplex, ["--no-drain"]);

async function restartAll(zowe, sysplex, args = []) {
    const { targets } = await measured(zowe, sysplex, ["restart", "--all-lpars", "--soak", "0", ...args]);
    return sumOf(targets);
}

/** @returns the simulated seconds until every remaining gateway was proven to have recovered, and the results of the calls in that time */
async function evictLost(zowe, sysplex) {
    await loseTheLast(sysplex);
    const before = Date.parse((await sysplex.state()).now);
    const { targets } = await measured(zowe, sysplex, ["registry", "evict", "--lpars", lastOf(sysplex)]);
    return { seconds: (Date.parse((await sysplex.state()).now) - before) / 1000, ...sumOf(targets) };
}

/** @returns the simulated seconds from the loss until no registry lists it; null: it was still listed at the last look */
async function leaveLost(zowe, sysplex) {
    await loseTheLast(sysplex);
    for (let seconds = noticedSeconds; seconds <= patienceSeconds; seconds += stepSeconds) {
        const { stdout } = await timed(zowe, ["ha", "registry", "list", "--response-format-json"], {
            cwd: sysplex.directory,
            expected: [0, 4, 8, 12],
        });
        const { rows } = JSON.parse(stdout).data;
        if (!rows.some(({ instance, at }) => instance === lastOf(sysplex) && at.length > 0)) {
            return { seconds };
        }
        await sysplex.advance(stepSeconds);
    }
    return { seconds: null };
}

const lastOf = ({ systems }) => `lpar${systems}`;

async function loseTheLast(sysplex) {
    await sysplex.input({ kind: "system-lost", system: `LPAR${sysplex.systems}` });
    await sysplex.advance(noticedSeconds);
}

async function measured(zowe, sysplex, args) {
    const { stdout } = await timed(zowe, ["ha", ...args, "--measure", "--response-format-json"], {
        cwd: sysplex.directory,
    });
    return JSON.parse(stdout).data.measure;
}

function sumOf(targets) {
    const sum = (name) => targets.reduce((total, target) => total + target[name], 0);
    return {
        calls: sum("calls"),
        failures: sum("failures"),
        longestGapSeconds: Math.max(...targets.map(({ longestGapSeconds }) => longestGapSeconds)),
    };
}
