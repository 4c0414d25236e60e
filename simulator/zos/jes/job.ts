// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { longDate, shortDate, timeOfDay, todClock } from "../../world/calendar";
import { minutesAhead } from "../../world/minutesAhead";
import type { World } from "../../world/world";
import type { SpoolFile } from "./spoolFile";

type JobType = "STC" | "JOB" | "TSU";

/** JES2 phases as restjobs numbers them (E-ZMF-02). */
export const phases = {
    128: "Job is active in input processing",
    130: "Job is actively converting",
    14: "Job is actively executing",
    133: "Job is queued for output processing",
    20: "Job is on the hard copy queue",
} as const;

export interface Job {
    readonly name: string;
    /** `STC02773` */
    readonly id: string;
    readonly type: JobType;
    owner: string;
    readonly jobClass: string;
    readonly systemName: string;
    readonly procName: string;
    readonly stepName: string;
    readonly correlator: string;
    readonly submittedAt: number;
    startedAt: number | null;
    endedAt: number | null;
    phase: keyof typeof phases;
    retcode: string | null;
    /** Address space; null while it does not run. */
    asid: number | null;
    readonly spool: readonly SpoolFile[];
}

interface JobRequest {
    readonly name: string;
    readonly type: JobType;
    readonly owner: string;
    readonly systemName: string;
    readonly procName: string;
    readonly stepName: string;
    readonly spool: readonly SpoolFile[];
}

const typeLetters: Readonly<Record<JobType, string>> = { STC: "S", JOB: "J", TSU: "T" };

/** Puts a job into the spool of the MAS. */
export function createJob(world: World, request: JobRequest): Job {
    const number = world.nextJobNumber++;
    const node = world.nodeName.padEnd(8, ".");
    const letter = typeLetters[request.type];
    const job: Job = {
        ...request,
        id: `${request.type}${String(number).padStart(5, "0")}`,
        jobClass: request.type === "JOB" ? "A" : request.type,
        correlator: `${letter}${String(number).padStart(7, "0")}${node}${todClock(world.now)}.......:`,
        submittedAt: world.now,
        startedAt: null,
        endedAt: null,
        phase: 128,
        retcode: null,
        asid: null,
    };
    world.jobs.push(job);
    logHeader(world, job);
    return job;
}

/** Only the members of their MAS see jobs. */
export function isSeenFrom({ options }: World, job: Job, systemName: string): boolean {
    return options.secondMas.includes(job.systemName) === options.secondMas.includes(systemName);
}

/** By the class JESSPOOL: jobs that a user may not read are missing from lists, without a message. */
export function isShownTo({ conduct }: World, job: Job, user: string): boolean {
    return !conduct.areJobsHidden || job.owner.toUpperCase() === user.toUpperCase();
}

type JobStatus = "INPUT" | "ACTIVE" | "OUTPUT";

export function statusOf(job: Job): JobStatus {
    if (job.phase === 14) {
        return "ACTIVE";
    }
    return job.phase === 128 || job.phase === 130 ? "INPUT" : "OUTPUT";
}

export function recordsOf(job: Job, ddname: string): string[] {
    return job.spool.find((file) => file.ddname === ddname)?.records ?? [];
}

/** `L P A R 1` */
const spaced = (name: string): string => name.split("").join(" ");

function logHeader(world: World, job: Job): void {
    const log = recordsOf(job, "JESMSGLG");
    log.push(
        `1                       J E S 2  J O B  L O G  --  S Y S T E M  ${spaced(job.systemName)}  --  N O D E  ${spaced(world.nodeName)}`,
        "0",
    );
    logMessage(world, job, `---- ${longDate(world.now, minutesAhead(world, job.systemName))} ----`, 1);
}

/** A message in JESMSGLG, in local time (E-LCH-07). */
export function logMessage(world: World, job: Job, text: string, blanks: 1 | 2 = 2): void {
    const time = timeOfDay(world.now, minutesAhead(world, job.systemName));
    recordsOf(job, "JESMSGLG").push(` ${time} ${job.id}${" ".repeat(blanks)}${text}`);
}

/** The output of JES2 after the job has ended. */
export function logStatistics(world: World, job: Job): void {
    const log = recordsOf(job, "JESMSGLG");
    log.push(
        "0------ JES2 JOB STATISTICS ------",
        `-  ${shortDate(world.now, minutesAhead(world, job.systemName))} JOB EXECUTION DATE`,
        "-            4 CARDS READ",
        `-${String(log.length + 60).padStart(13)} SYSOUT PRINT RECORDS`,
        "-            0 SYSOUT PUNCH RECORDS",
        "-            9 SYSOUT SPOOL KBYTES",
        `-${((world.now - job.submittedAt) / 60_000).toFixed(2).padStart(13)} MINUTES EXECUTION TIME`,
    );
}
