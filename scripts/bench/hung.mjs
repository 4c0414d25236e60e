// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { besideSysplex, medianMs, timedStatus } from "./measure.mjs";

const systems = 8;
const rounds = 1;
const requestTimeoutSeconds = 5;

/** What systems cost that accept connections and never answer; the last ones hang, so that the profile's first answers. */
export async function measureHung(zowe, tell) {
    const rows = [];
    for (const hung of [0, 1, 4]) {
        tell(`${hung} of ${systems} systems hung`);
        rows.push({ hung, statusMs: await besideSysplex(zowe, systems, (sysplex) => timeHung(zowe, sysplex, hung)) });
    }
    return { systems, rounds, requestTimeoutSeconds, rows };
}

async function timeHung(zowe, sysplex, hung) {
    for (let index = 0; index < hung; index++) {
        await sysplex.input({ kind: "reachability", system: `LPAR${systems - index}`, reachability: "hung" });
    }
    const args = ["--request-timeout", String(requestTimeoutSeconds)];
    return medianMs(rounds, () => timedStatus(zowe, sysplex, { args, expected: [0, 4, 8, 12] }));
}
