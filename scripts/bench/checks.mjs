// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { besideSysplex, timed } from "./measure.mjs";
import { median } from "./statistics.mjs";

const rounds = 3;

/** How long `check` takes for the smallest sysplex and for the largest. */
export async function measureChecks(zowe, tell) {
    const rows = [];
    for (const systems of [2, 32]) {
        tell(`check of ${systems} systems`);
        rows.push({ systems, checkMs: await besideSysplex(zowe, systems, (sysplex) => timeCheck(zowe, sysplex)) });
    }
    return { rounds, rows };
}

async function timeCheck(zowe, sysplex) {
    const runs = [];
    for (let round = 0; round < rounds; round++) {
        const run = await timed(zowe, ["ha", "check"], { cwd: sysplex.directory, expected: [0, 4, 8, 12] });
        runs.push(run.ms);
    }
    return median(runs);
}
