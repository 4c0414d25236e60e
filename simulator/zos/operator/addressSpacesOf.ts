// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isAlive } from "../launcher/launcher";
import { zssServerUser } from "../../world/world";
import type { System, World } from "../../world/world";

export interface AddressSpace {
    readonly name: string;
    readonly stepName: string;
    readonly procStep: string;
    readonly swap: "IN" | "OWT" | "NSW";
    /** S started task, A attached (fork), J batch; O: uses z/OS UNIX. */
    readonly kind: "S" | "SO" | "AO" | "JO";
    readonly asid: number;
    readonly jobId: string;
    readonly user: string;
    readonly startedAt: number;
    readonly workload: string;
    readonly serviceClass: string;
}

/** Everything that runs on a system and has a name that D A shows. */
export function addressSpacesOf(world: World, system: System): readonly AddressSpace[] {
    return [...systemTasks(system), ...jobs(world, system), ...components(world, system)];
}

function jobs(world: World, system: System): readonly AddressSpace[] {
    return world.jobs
        .filter((job) => job.systemName === system.name && job.phase === 14 && job.endedAt === null)
        .map((job) => ({
            name: job.name,
            stepName: job.name,
            procStep: job.stepName,
            swap: "NSW",
            kind: job.type === "JOB" ? "JO" : "SO",
            asid: job.asid ?? 0,
            jobId: job.id,
            user: job.owner,
            startedAt: job.startedAt ?? world.now,
            workload: "STARTED",
            serviceClass: "STCLOM",
        }));
}

/** Processes of components: forked address spaces with the name that _BPX_JOBNAME gave them. */
function components(world: World, system: System): readonly AddressSpace[] {
    return world.launchers
        .filter((launcher) => launcher.systemName === system.name)
        .flatMap((launcher) => launcher.components.filter(isAlive))
        .map((component) => ({
            name: component.addressSpace,
            stepName: "STEP1",
            procStep: zssServerUser,
            swap: "OWT",
            kind: "AO",
            asid: component.asid,
            jobId: component.jobId,
            user: zssServerUser,
            startedAt: component.startedAt,
            workload: "STARTED",
            serviceClass: "OMVS",
        }));
}

const permanent: readonly (readonly [
    name: string,
    step: string,
    procStep: string,
    swap: AddressSpace["swap"],
    kind: AddressSpace["kind"],
])[] = [
    ["VLF", "VLF", "VLF", "NSW", "S"],
    ["JES2", "JES2", "IEFPROC", "NSW", "S"],
    ["RACF", "RACF", "RACF", "NSW", "S"],
    ["VTAM", "VTAM", "VTAM", "NSW", "S"],
    ["TCAS", "TCAS", "TSO", "OWT", "S"],
    ["TCPIP", "TCPIP", "TCPIP", "NSW", "SO"],
    ["RESOLVER", "RESOLVER", "EZBREINI", "NSW", "SO"],
    ["IZUANG1", "IZUANG1", "STEP1", "OWT", "SO"],
];

function systemTasks(system: System): readonly AddressSpace[] {
    return permanent.map(([name, stepName, procStep, swap, kind], order) => ({
        name,
        stepName,
        procStep,
        swap,
        kind,
        asid: 0x12 + order,
        jobId: `STC${String(100 + system.index * 20 + order).padStart(5, "0")}`,
        user: "STCSYS",
        startedAt: system.ipledAt,
        workload: "SYSTEM",
        serviceClass: "SYSSTC",
    }));
}
