// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { finishJob, endJob } from "../zos/jes/runJob";
import { moveOwnership } from "../zos/files/mounts";
import { loseLauncher } from "../zos/launcher/loseLauncher";
import { endZosmf } from "../zos/operator/endZosmf";
import { hardcopy } from "../world/hardcopy";
import { zisJobName, zisOf } from "../zos/jes/crossMemoryServer";
import { runSystemTask, zosmfJobName } from "../zos/operator/systemTasks";
import { runningSystems } from "../world/world";
import type { System, World } from "../world/world";
import { switchMember } from "./appliers";
import type { Appliers } from "./appliers";
import type { SystemInput } from "./input";
import { systemNamed } from "./named";

export const systemAppliers: Appliers<SystemInput> = {
    "system-lost": (world, { system, reachability }) =>
        loseSystem(world, systemNamed(world, system), reachability ?? "refusing"),
    "system-returned": (world, { system }) => returnSystem(world, systemNamed(world, system)),
    "xcf-status": (world, { system, status }) => {
        const changed = systemNamed(world, system);
        changed.xcf = status;
        changed.xcfStatusAt = world.now;
    },
    reachability: (world, { system, reachability }) => {
        systemNamed(world, system).reachability = reachability;
    },
    firewall: (world, { system, port, isClosed }) =>
        switchMember(world.conduct.firewalledPorts, `${systemNamed(world, system).name} ${port}`, isClosed),
    zis: (world, { system, isRunning }) => switchZis(world, systemNamed(world, system), isRunning),
    "sms-vsam": (world, { system, isDown }) =>
        switchMember(world.conduct.smsVsamDown, systemNamed(world, system).name, isDown),
};

function loseSystem(world: World, system: System, reachability: System["reachability"]): void {
    system.xcf = "GONE";
    system.xcfStatusAt = world.now;
    system.reachability = reachability;
    endZosmf(world, system);
    world.launchers.filter((each) => each.systemName === system.name).forEach((each) => loseLauncher(world, each));
    for (const job of world.jobs.filter((each) => each.systemName === system.name && each.endedAt === null)) {
        world.agenda.at(world.now + 30_000, () => {
            if (job.endedAt === null) {
                finishJob(world, job, "SYS FAIL");
            }
        });
    }
    moveOwnership(world, system.name);
    for (const other of runningSystems(world).slice(0, 1)) {
        hardcopy(world, other.name, `IXC105I SYSPLEX PARTITIONING HAS COMPLETED FOR ${system.name}`);
    }
}

function returnSystem(world: World, system: System): void {
    if (system.xcf !== "GONE") {
        return;
    }
    system.xcf = "ACTIVE";
    system.reachability = "open";
    runSystemTask(world, system, zisJobName, zisJobName);
    if (system.zosmf === "down") {
        system.zosmf = "up";
        runSystemTask(world, system, zosmfJobName, zosmfJobName);
    }
}

function switchZis(world: World, system: System, isRunning: boolean): void {
    const job = zisOf(world, system);
    if (isRunning && job === null) {
        runSystemTask(world, system, zisJobName, zisJobName);
    }
    if (!isRunning && job !== null) {
        endJob(world, job, { kind: "code", code: 0 });
    }
}
