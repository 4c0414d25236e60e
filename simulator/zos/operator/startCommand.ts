// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createLauncher, launcherProc } from "../launcher/createLauncher";
import { launch } from "../launcher/launch";
import type { Launcher } from "../launcher/launcher";
import type { StartFailure } from "../launcher/components/startFailure";
import { finishJob, tell } from "../jes/runJob";
import { zssServerUser } from "../../world/world";
import type { System, World } from "../../world/world";
import { answered, messageNumber } from "./command";
import type { CommandAnswer } from "./command";
import { zisOf, zisJobName } from "../jes/crossMemoryServer";
import { groups } from "./groups";
import { hardcopy } from "../../world/hardcopy";
import { startSystemTask } from "./systemTasks";

const namePattern = /^[A-Z$#@][A-Z0-9$#@]{0,7}$/;

/** S: a good one answers nothing on the console that issued it; its messages are in the hardcopy and in the job. */
export function startCommand(world: World, system: System, command: string): CommandAnswer | null {
    if (!/^(?:S|START)\b/.test(command)) {
        return null;
    }
    const asked = groups(/^(?:S|START) ([^, ]+)(?:,(.*))?$/, command);
    const [proc, operands] = asked ?? ["", ""];
    const parameters = parametersOf(operands);
    const jobName = parameters.get("JOBNAME") ?? proc;
    if (!namePattern.test(proc) || !namePattern.test(jobName)) {
        return answered(" IEE535I S        INVALID PARAMETER");
    }
    hardcopy(world, system.name, `$HASP100 ${jobName.padEnd(8)} ON STCINRDR`);
    return proc === launcherProc
        ? startZowe(world, system, jobName, parameters.get("HAINST") ?? null)
        : startOther(world, system, proc, jobName);
}

function startOther(world: World, system: System, proc: string, jobName: string): CommandAnswer {
    return proc === zisJobName && zisOf(world, system) !== null
        ? answered(" ZWES0202E A duplicate server is running")
        : (startSystemTask(world, system, proc, jobName) ?? procMissing(world, system, proc));
}

function parametersOf(operands: string): Map<string, string> {
    const pairs = operands.split(",").map((operand) => operand.split("=", 2) as [string, string?]);
    return new Map(pairs.map(([key, value]) => [key, (value ?? "").replace(/^'(.*)'$/, "$1")]));
}

function procMissing(world: World, system: System, proc: string): CommandAnswer {
    hardcopy(world, system.name, `IEFC612I PROCEDURE ${proc} WAS NOT FOUND`);
    return answered(" IEE122I START COMMAND JCL ERROR");
}

function startZowe(world: World, system: System, jobName: string, haInstance: string | null): CommandAnswer {
    const id = (haInstance ?? system.name).toLowerCase();
    const failure = plannedFailure(world, id);
    if (failure === "proc-missing") {
        return procMissing(world, system, launcherProc);
    }
    const launcher = createLauncher(world, system, jobName, haInstance);
    if (failure === "jcl-error") {
        jclError(world, launcher);
        return answered(" IEE122I START COMMAND JCL ERROR");
    }
    if (failure === "not-authorized") {
        notAuthorized(world, launcher);
        return answered("");
    }
    world.agenda.at(world.now + 400, () => launch(world, launcher, failure));
    return answered("");
}

function plannedFailure(world: World, id: string): StartFailure | null {
    const planned = world.conduct.plannedFailures.get(id);
    if (planned === undefined) {
        return null;
    }
    if (!planned.isLasting) {
        world.conduct.plannedFailures.delete(id);
    }
    return planned.failure;
}

function jclError(world: World, launcher: Launcher): void {
    const { job } = launcher;
    launcher.phase = "ended";
    tell(world, job, `IEFC452I ${job.name} - JOB NOT RUN - JCL ERROR  ${messageNumber(world, job.id)}`);
    finishJob(world, job, "JCL ERROR");
}

/** zowe-install-packaging#3267: the address space ends at once and JES2 purges the job: nothing of it is left in the list. */
function notAuthorized(world: World, launcher: Launcher): void {
    const { job } = launcher;
    launcher.phase = "ended";
    const lines = [
        `ICH408I USER(${zssServerUser} ) GROUP(ZWEADMIN) NAME(ZOWE SERVER         )`,
        "  LOGON/JOB INITIATION - NOT AUTHORIZED TO APPLICATION OMVSAPPL",
        `$HASP310 ${job.name.padEnd(8)} TERMINATED AT END OF MEMORY`,
        `$HASP250 ${job.name} PURGED -- (JOB KEY WAS ${job.correlator.slice(16, 24)})`,
    ];
    lines.forEach((line) => hardcopy(world, launcher.systemName, line, job));
    world.jobs.splice(world.jobs.indexOf(job), 1);
}
