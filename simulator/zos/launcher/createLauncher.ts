// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { createJob } from "../jes/job";
import { launcherSpool } from "../jes/spoolFile";
import { zssServerUser } from "../../world/world";
import type { Instance, System, World } from "../../world/world";
import { componentKind, enabledComponents } from "../../world/componentCatalogue";
import type { ComponentRun, Launcher } from "./launcher";
import { followConfiguration } from "./layoutAtStart";

export const launcherProc = "ZWESLSTC";
const placeholder = "__ha_instance_id__";

/** The started task as JES2 accepts it: nothing has run yet. */
export function createLauncher(world: World, system: System, jobName: string, haInstance: string | null): Launcher {
    const asked = (haInstance ?? placeholder).toLowerCase();
    const instanceId = asked === placeholder ? system.name.toLowerCase() : asked.replace(/[^a-z0-9]/g, "_");
    const instance = world.instances.find((each) => each.id === instanceId) ?? null;
    if (instance !== null) {
        followConfiguration(world, instance);
    }
    const job = createJob(world, {
        name: jobName,
        type: "STC",
        owner: zssServerUser,
        systemName: system.name,
        procName: launcherProc,
        stepName: jobName === launcherProc ? launcherProc : "ZWELNCH",
        spool: launcherSpool("ZWELNCH"),
    });
    const launcher: Launcher = {
        job,
        systemName: system.name,
        haInstance: asked,
        instanceId,
        instance,
        version: instance?.version ?? world.options.version,
        pid: takePid(world),
        phase: "preparing",
        hearsCommands: false,
        isWorkspaceTorn: false,
        components: componentsOf(world, instance),
        busyUntil: 0,
    };
    world.launchers.push(launcher);
    return launcher;
}

export function takePid(world: World): number {
    const pid = world.nextPid;
    world.nextPid += 7;
    return pid;
}

function componentsOf(world: World, instance: Instance | null): readonly ComponentRun[] {
    const names = instance?.components ?? enabledComponents(world.options.layout, false);
    return names.map((name) => ({
        name,
        addressSpace: `ZWE1${componentKind(name).code}`,
        state: "down",
        pid: -1,
        asid: 0,
        jobId: "",
        generation: 0,
        startedAt: 0,
        failCount: 0,
    }));
}
