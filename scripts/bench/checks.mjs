// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { besideSysplex, medianMs, timed } from "./measure.mjs";

const rounds = 1;

/** How long `check` takes for the smallest sysplex and for the largest. */
export async function measureChecks(zowe, tell) {
    const rows = [];
    for (const systems of [2, 32]) {
        tell(`check of ${systems} systems`);
        rows.push({ systems, checkMs: await besideSysplex(zowe, systems, (sysplex) => timeCheck(zowe, sysplex)) });
    }
    return { rounds, rows };
}

function timeCheck(zowe, { directory }) {
    return medianMs(rounds, () => timed(zowe, ["ha", "check"], { cwd: directory, expected: [0, 4, 8, 12] }));
}
