// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { HardcopyMessage } from "../../model/seen/zosmf";
import type { Instance } from "../../model/sysplex";

/** Partitioning of the sysplex, dynamic VIPAs, and what XCF and GRS report of systems that come and go (IBM MVS System Messages). */
const ofSysplex = /^[ *@+]*(?:IXC[1-4]\d\d[A-Z]|EZZ83\d\d[A-Z]|EZD1[12]\d\d[A-Z]|EZD2[01]\d\d[A-Z]|IEA(?:257|258)I)\b/;
const ofZowe = /^[ *@+]*(?:ZWE[A-Z]{1,2}\d{3,4}[A-Z]|IZUG\d{3}[A-Z])\b/;

/** Whether a message of the hardcopy log is about Zowe on this system, or about the sysplex. */
export function concernsZowe(instances: readonly Instance[]): (message: HardcopyMessage) => boolean {
    const jobs = instances.flatMap(({ jobName, procedureName, zisProcedureName }) => [
        jobName,
        procedureName,
        zisProcedureName ?? "ZWESISTC",
    ]);
    const prefixes = instances.map(({ jobPrefix }) => jobPrefix).filter((prefix) => prefix.length > 2);
    const named = new RegExp(`(?<![\\w$#@])(?:${[...new Set(jobs)].map(quoted).join("|")})(?![\\w$#@])`);
    return ({ jobName, text }) =>
        ofSysplex.test(text) ||
        ofZowe.test(text) ||
        (jobName !== null && (jobs.includes(jobName) || prefixes.some((prefix) => jobName.startsWith(prefix)))) ||
        named.test(text);
}

function quoted(name: string): string {
    return name.replace(/\W/g, "\\$&");
}
