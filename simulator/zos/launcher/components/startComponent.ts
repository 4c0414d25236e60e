// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { findSystem } from "../../../world/world";
import type { World } from "../../../world/world";
import { componentKind, isApimlComponent } from "../../../world/componentCatalogue";
import { tellOfStart } from "../chatter";
import { colored } from "../colored";
import { componentReady, componentUp } from "./componentUp";
import { takePid } from "../createLauncher";
import { whileAlive } from "../later";
import { isAlive, nodeIdOf, slownessOf } from "../launcher";
import type { ComponentRun, Launcher } from "../launcher";
import { minimumUptimeMs, restartIntervals } from "./restartIntervals";
import { isOpen, noteProcessEnd } from "./processEnd";
import { printConfiguration } from "../printConfiguration";
import { kill, patienceMs, terminate } from "../stopLauncher";
import { componentLine, launcherLine } from "../sysprint";
import { later } from "../later";

/** Spawns the process: ZWEL0001I means no more than that. */
export function startComponent(world: World, launcher: Launcher, component: ComponentRun): void {
    spawn(world, launcher, component);
    launcherLine(world, launcher, `ZWEL0001I component ${component.name} started`);
    if (component.name === "app-server") {
        printConfiguration(world, launcher, component);
    }
    tellOfStart(world, launcher, component);
    const failure = failureOf(world, launcher, component);
    if (failure !== null) {
        whileAlive(world, component, failure.afterMs, () => {
            failure.lines.forEach((line) => componentLine(world, launcher, colored(line)));
            if (!failure.staysAlive) {
                componentEnded(world, launcher, component, failure.status);
            }
        });
        return;
    }
    const seconds = componentKind(component.name).startSeconds * slownessOf(world, launcher);
    const jitter = 0.9 + 0.2 * world.chance("start", launcher.job.id, component.name, component.generation);
    const milliseconds = seconds * jitter * 1000;
    const lead = 3500 + 3000 * world.chance("ready", launcher.job.id, component.name, component.generation);
    whileAlive(world, component, milliseconds - lead, () => componentReady(world, launcher, component));
    whileAlive(world, component, milliseconds, () => componentUp(world, launcher, component));
}

function spawn(world: World, launcher: Launcher, component: ComponentRun): void {
    const system = findSystem(world, launcher.systemName);
    component.state = "starting";
    component.generation += 1;
    component.pid = takePid(world);
    component.startedAt = world.now;
    component.jobId = `STC${String(world.nextJobNumber++).padStart(5, "0")}`;
    component.asid = system === null ? 0 : system.nextAsid++;
}

interface ProcessFailure {
    readonly afterMs: number;
    readonly lines: readonly string[];
    readonly status: number;
    /** It neither serves nor ends (E-SEP-37). */
    readonly staysAlive: boolean;
}

function failureOf(world: World, launcher: Launcher, component: ComponentRun): ProcessFailure | null {
    const key = `${launcher.instanceId} ${component.name}`;
    if (world.conduct.crashingComponents.has(key)) {
        return {
            afterMs: 4000,
            lines: ["Web server failed to start. Port was already in use."],
            status: 256,
            staysAlive: false,
        };
    }
    const nodeId = nodeIdOf(launcher);
    if (nodeId === null || !isApimlComponent(component.name)) {
        return null;
    }
    const refused = world.apiml.startFailure(nodeId, component.name, world.now);
    return refused === null ? null : { ...refused, afterMs: 12_000 * slownessOf(world, launcher), status: 256 };
}

/** A process has ended unexpectedly. The launcher, if it still runs, tries again. */
export function componentEnded(world: World, launcher: Launcher, component: ComponentRun, status: number): void {
    const uptimeMs = world.now - component.startedAt;
    const { pid, name } = component;
    noteProcessEnd(world, launcher, component, "killed");
    if (!isOpen(launcher)) {
        return;
    }
    launcherLine(world, launcher, `ZWEL0004I component ${name}(${pid}) terminated, status = ${status}`);
    component.failCount = uptimeMs > minimumUptimeMs ? 1 : component.failCount + 1;
    const delaySeconds = restartIntervals[component.failCount - 1];
    if (delaySeconds === undefined) {
        component.state = "given-up";
        launcherLine(world, launcher, `ZWEL0038E failed to restart component ${name}, max retries reached`, "ERROR");
        return;
    }
    component.state = "waiting";
    launcherLine(world, launcher, `ZWEL0005I next attempt to restart component ${name} in ${delaySeconds} seconds`);
    later(world, launcher, delaySeconds * 1000 + 20, () => tryAgain(world, launcher, component));
}

/** A restart is a stop and a start: also of one that was started by command in the meantime (zowe/launcher `src/main.c`). */
function tryAgain(world: World, launcher: Launcher, component: ComponentRun): void {
    if (!isOpen(launcher)) {
        return;
    }
    if (!isAlive(component)) {
        startComponent(world, launcher, component);
        return;
    }
    terminate(world, launcher, component);
    startOnceGone(world, launcher, component, world.now + patienceMs);
}

function startOnceGone(world: World, launcher: Launcher, component: ComponentRun, deadline: number): void {
    later(world, launcher, 300, () => {
        if (isAlive(component) && world.now < deadline) {
            startOnceGone(world, launcher, component, deadline);
            return;
        }
        if (isAlive(component)) {
            kill(world, launcher, component);
        }
        startComponent(world, launcher, component);
    });
}
