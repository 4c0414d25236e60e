// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { timeOfDay } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import { findSystem } from "../../world/world";
import type { World } from "../../world/world";
import { hardcopy } from "../../world/hardcopy";
import type { Job } from "./job";
import { logMessage, logStatistics, recordsOf } from "./job";

/** The job begins to execute: messages of JES2 and MVS, an address space. */
export function startJob(world: World, job: Job, assignment: string): void {
    const time = timeOfDay(world.now, minutesAhead(world, job.systemName));
    job.phase = 14;
    job.startedAt = world.now;
    job.asid = takeAsid(world, job.systemName);
    for (const text of [assignment, startedText(job), `IEF403I ${job.name} - STARTED - TIME=${time}`]) {
        tell(world, job, text);
    }
}

/** How it ended decides which of IEF404I, IEF450I and $HASP395 are written (E-LCH-10). */
type Ending =
    | { readonly kind: "code"; readonly code: number }
    | { readonly kind: "abend"; readonly code: string }
    | { readonly kind: "cancelled" };

export function endJob(world: World, job: Job, ending: Ending): void {
    const time = timeOfDay(world.now, minutesAhead(world, job.systemName));
    if (ending.kind !== "code") {
        const code = ending.kind === "cancelled" ? "S222" : ending.code;
        const number = nextMessageNumber(world, job);
        tell(world, job, `IEF450I ${job.name} ${job.stepName} - ABEND=${code} U0000 REASON=00000000  ${number}`);
        recordsOf(job, "JESMSGLG").push(`    ${number}                     TIME=${time}`);
    }
    if (ending.kind !== "cancelled") {
        tell(world, job, `IEF404I ${job.name} - ENDED - TIME=${time}`);
    }
    tell(world, job, `$HASP395 ${job.name.padEnd(8)} ENDED - ${hasp395(ending)}`);
    logStatistics(world, job);
    finishJob(world, job, retcodeOf(ending));
}

/** Ended for JES2: first queued for output processing, shortly after on the hard copy queue. */
export function finishJob(world: World, job: Job, retcode: string): void {
    job.phase = 133;
    job.endedAt = world.now;
    job.retcode = retcode;
    job.asid = null;
    world.agenda.at(world.now + 300, () => {
        job.phase = 20;
    });
}

/** A message in the job's log and in the hardcopy of its system. */
export function tell(world: World, job: Job, text: string): void {
    logMessage(world, job, text);
    hardcopy(world, job.systemName, text, job);
}

function startedText(job: Job): string {
    return job.type === "JOB"
        ? `$HASP373 ${job.name.padEnd(8)} STARTED - INIT 1    - CLASS ${job.jobClass.padEnd(8)} - SYS ${job.systemName}`
        : `$HASP373 ${job.name.padEnd(8)} STARTED`;
}

function hasp395(ending: Ending): string {
    if (ending.kind === "code") {
        return `RC=${String(ending.code).padStart(4, "0")}`;
    }
    return `ABEND=${ending.kind === "cancelled" ? "S222" : ending.code}`;
}

function retcodeOf(ending: Ending): string {
    if (ending.kind === "code") {
        return `CC ${String(ending.code).padStart(4, "0")}`;
    }
    return ending.kind === "cancelled" ? "CANCELED" : `ABEND ${ending.code}`;
}

function takeAsid(world: World, systemName: string): number | null {
    const system = findSystem(world, systemName);
    return system === null ? null : system.nextAsid++;
}

/** The number that closes the first line of a multi-line message. */
function nextMessageNumber(world: World, job: Job): string {
    return String(Math.floor(world.chance("message", job.id, world.now) * 900) + 100);
}
