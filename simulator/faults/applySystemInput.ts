// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { finishJob, endJob } from "../jes/runJob";
import { moveOwnership } from "../files/mounts";
import { loseLauncher } from "../launcher/loseLauncher";
import { hardcopy } from "../operator/hardcopy";
import { zisJobName, zisOf } from "../operator/crossMemoryServer";
import { runSystemTask, zosmfJobName } from "../operator/systemTasks";
import { runningSystems } from "../world";
import type { System, World } from "../world";
import type { Input, SystemInput } from "./input";
import { systemNamed } from "./named";

const kinds: readonly string[] = ["system-lost", "system-returned", "xcf-status", "reachability", "zis", "sms-vsam"];

export function isSystemInput(input: Input): input is SystemInput {
    return kinds.includes(input.kind);
}

export function applySystemInput(world: World, input: SystemInput): void {
    const system = systemNamed(world, input.system);
    switch (input.kind) {
        case "system-lost":
            return loseSystem(world, system, input.reachability ?? "refusing");
        case "system-returned":
            return returnSystem(world, system);
        case "xcf-status":
            system.xcf = input.status;
            system.xcfStatusAt = world.now;
            return;
        case "reachability":
            system.reachability = input.reachability;
            return;
        case "zis":
            return switchZis(world, system, input.isRunning);
        case "sms-vsam":
            if (input.isDown) {
                world.conduct.smsVsamDown.add(system.name);
            } else {
                world.conduct.smsVsamDown.delete(system.name);
            }
    }
}

function loseSystem(world: World, system: System, reachability: System["reachability"]): void {
    system.xcf = "GONE";
    system.xcfStatusAt = world.now;
    system.reachability = reachability;
    if (system.zosmf !== "absent") {
        system.zosmf = "down";
    }
    world.launchers.filter((each) => each.systemName === system.name).forEach((each) => loseLauncher(world, each));
    for (const job of world.jobs.filter((each) => each.systemName === system.name && each.endedAt === null)) {
        world.agenda.at(world.now + 30_000, () => {
            if (job.endedAt === null) {
                finishJob(world, job, "SYS FAIL");
            }
        });
    }
    [...world.consoles.values()]
        .filter((each) => each.systemName === system.name)
        .forEach(({ name }) => world.consoles.delete(name));
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
