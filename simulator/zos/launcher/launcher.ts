// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Job } from "../jes/job";
import type { Instance, World } from "../../world/world";

type ComponentState =
    | "down"
    /** Its process runs and does not listen yet. */
    | "starting"
    | "up"
    /** Ended; the launcher waits before the next try. */
    | "waiting"
    /** ZWEL0038E: every try is used up. */
    | "given-up";

/** One component of one started task: a process with its own address space. */
export interface ComponentRun {
    readonly name: string;
    /** `ZWE1AG` */
    readonly addressSpace: string;
    state: ComponentState;
    pid: number;
    asid: number;
    jobId: string;
    /** Counts its processes: events that were planned for an earlier one must not affect a later one. */
    generation: number;
    startedAt: number;
    failCount: number;
}

type LauncherPhase = "preparing" | "starting" | "running" | "stopping" | "ended";

/** A ZWESLSTC started task. */
export interface Launcher {
    readonly job: Job;
    readonly systemName: string;
    /** HAINST in lowercase, as ZWEL0024I prints it; a placeholder if none was specified. */
    readonly haInstance: string;
    /** As zwe resolves it: lowercase, everything but letters and digits replaced by `_`. */
    readonly instanceId: string;
    /** Its section of haInstances; null if Zowe cannot match the id; Zowe then continues anyway. */
    readonly instance: Instance | null;
    readonly version: string;
    readonly pid: number;
    phase: LauncherPhase;
    /** After ZWEL0012I: P and F are accepted. */
    hearsCommands: boolean;
    /** Another instance prepared at the same time: the files in the shared workspace are torn. */
    isWorkspaceTorn: boolean;
    readonly components: readonly ComponentRun[];
    /** Until then a STOP of a component keeps the console thread busy. */
    busyUntil: number;
}

/** A process exists: listening or on its way. Survives its launcher after a cancel. */
export function isAlive(component: ComponentRun): boolean {
    return component.state === "starting" || component.state === "up";
}

/** The node of the API ML that its components are; null when no section matches. */
export function nodeIdOf(launcher: Launcher): string | null {
    return launcher.instance?.id ?? null;
}

/** By how much its start is slower than that of a quick system. */
export function slownessOf({ options, conduct }: World, { instanceId }: Launcher): number {
    return options.slowness * (conduct.slowStarts.get(instanceId) ?? 1);
}

/** The started task with this job name that runs on this system. */
export function activeLauncher(world: World, systemName: string, jobName: string): Launcher | null {
    return (
        world.launchers.find(
            (each) => each.systemName === systemName && each.job.name === jobName && each.phase !== "ended",
        ) ?? null
    );
}

/** The started task that runs as this instance; null when none does. */
export function launcherOf(world: World, instanceId: string): Launcher | null {
    return world.launchers.find((each) => each.instanceId === instanceId && each.phase !== "ended") ?? null;
}
