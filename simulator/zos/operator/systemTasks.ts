// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createJob } from "../jes/job";
import type { Job } from "../jes/job";
import { startJob } from "../jes/runJob";
import { systemSpool } from "../jes/spoolFile";
import type { System, World } from "../../world/world";
import { answered } from "./command";
import type { CommandAnswer } from "./command";
import { zisJobName } from "../jes/crossMemoryServer";
import { hardcopy } from "../../world/hardcopy";

export const zosmfJobName = "IZUSVR1";
const users: Readonly<Record<string, string>> = { [zisJobName]: "ZWESIUSR", [zosmfJobName]: "IZUSVR" };

/** Started tasks that are not Zowe's launcher: ZIS and z/OSMF. */
export function startSystemTask(world: World, system: System, proc: string, jobName: string): CommandAnswer | null {
    if (users[proc] === undefined) {
        return null;
    }
    if (proc === zosmfJobName && system.zosmf !== "down" && system.zosmf !== "absent") {
        return answered(" IEE305I S        COMMAND INVALID");
    }
    const job = runSystemTask(world, system, proc, jobName);
    if (proc === zisJobName) {
        tellZisReady(world, job);
        return answered("");
    }
    system.zosmf = "starting";
    world.agenda.at(world.now + 40_000, () => {
        if (system.zosmf === "starting" && job.endedAt === null) {
            system.zosmf = "up";
            hardcopy(world, system.name, "IZUG400I The z/OSMF Web application services are initialized.", job);
        }
    });
    return answered("");
}

export function runSystemTask(world: World, system: System, proc: string, jobName: string): Job {
    const owner = users[proc] ?? "STCSYS";
    const job = createJob(world, {
        name: jobName,
        type: "STC",
        owner,
        systemName: system.name,
        procName: proc,
        stepName: proc === zosmfJobName ? "ZOSMF" : proc,
        spool: systemSpool(),
    });
    startJob(
        world,
        job,
        `IEF695I START ${proc.padEnd(8)} WITH JOBNAME ${jobName.padEnd(8)} IS ASSIGNED TO USER ${owner}, GROUP ZWEADMIN`,
    );
    return job;
}

/** E-LCH-29 */
function tellZisReady(world: World, job: Job): void {
    for (const text of [
        "ZWES0001I ZSS Cross-Memory Server starting, version is 3.4.0+20251101",
        "ZWES0105I Core server initialization started 689",
        "ZWES0109I Core server ready 690",
    ]) {
        hardcopy(world, job.systemName, text, job);
    }
}
