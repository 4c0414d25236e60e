// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleLines } from "./consoleText";
import type { Parsed } from "./parsed";
import { notUnderstood, understood } from "./parsed";

/** Who holds or waits for a resource. */
export interface ResourceUser {
    readonly resourceName: string;
    readonly systemName: string;
    readonly jobName: string;
    /** Four hexadecimal digits. */
    readonly asid: string;
    readonly status: "OWN" | "WAIT";
}

/**
 * ISG343I, the answer of `D GRS,RES=(<major>,<minor>)` (zosmf.md, section 8.11; layout not recorded): under each resource the rows
 * SYSNAME, JOBNAME, ASID, TCBADDR, EXC/SHR, STATUS. An empty list: nobody uses it.
 */
export function parseDisplayGrs(text: string): Parsed<readonly ResourceUser[]> {
    const lines = consoleLines(text);
    const start = lines.findIndex((line) => /^\s*ISG343I\s/.test(line));
    if (start < 0) {
        return notUnderstood("it holds no ISG343I");
    }
    const body = lines.slice(start + 1);
    const users: ResourceUser[] = [];
    let resourceName = "";
    for (const line of body) {
        resourceName = /^\s*S=\S+\s+(\S+\s+\S.*?)\s*$/.exec(line)?.[1]?.replace(/\s+/, ",") ?? resourceName;
        users.push(...usersIn(line, resourceName));
    }
    const isNobody = body.some((line) => /^\s*(?:NO REQUESTORS FOR RESOURCE|REQUESTED RESOURCE NOT FOUND)/.test(line));
    return users.length === 0 && !isNobody ? notUnderstood("ISG343I shows no user of a resource") : understood(users);
}

function usersIn(line: string, resourceName: string): ResourceUser[] {
    const [, systemName, jobName, asid, status] =
        /^\s*(\S{1,8})\s+(\S{1,8})\s+([0-9A-F]{4})\s+[0-9A-F]{8}\s+(?:EXCLUSIVE|SHARE)\s+(OWN|WAIT)(?=\s|$)/.exec(
            line,
        ) ?? [];
    return systemName === undefined || jobName === undefined || asid === undefined
        ? []
        : [{ resourceName, systemName, jobName, asid, status: status === "WAIT" ? "WAIT" : "OWN" }];
}
