// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../world/world";
import { later } from "./later";
import { isAlive } from "./launcher";
import type { ComponentRun, Launcher } from "./launcher";
import { startComponent } from "./components/startComponent";
import { kill, patienceMs, terminate } from "./stopLauncher";
import { launcherLine } from "./sysprint";

/** F job,APPL=...: the answers go to SYSPRINT only (E-LCH-16, E-LCH-28). One command at a time. */
export function modify(world: World, launcher: Launcher, application: string): void {
    const waitMs = Math.max(50, launcher.busyUntil - world.now);
    later(world, launcher, waitMs, () => {
        if (launcher.busyUntil > world.now) {
            modify(world, launcher, application);
            return;
        }
        launcherLine(world, launcher, `ZWEL0013I command '${application}' received`);
        obey(world, launcher, application);
    });
}

function obey(world: World, launcher: Launcher, application: string): void {
    const [, verb, , name] = /^(DISP|START|STOP)([^(]*\(([^)]*)\))?/.exec(application) ?? [];
    if (verb === undefined) {
        launcherLine(world, launcher, "ZWEL0042E command not recognized", "ERROR");
    } else if (verb === "DISP") {
        display(world, launcher);
    } else if (name === undefined || name === "") {
        launcherLine(world, launcher, "ZWEL0041E bad value supplied, command ignored", "ERROR");
    } else {
        obeyFor(world, launcher, verb === "START" ? start : stop, name);
    }
}

function obeyFor(world: World, launcher: Launcher, act: typeof start, name: string): void {
    const component = launcher.components.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (component === undefined) {
        launcherLine(world, launcher, `ZWEL0054W component ${name.toLowerCase()} not found`, "WARN");
        return;
    }
    act(world, launcher, component);
}

function display(world: World, launcher: Launcher): void {
    launcherLine(world, launcher, "ZWEL0010I launcher has the following components:");
    for (const component of launcher.components) {
        const name = component.name.slice(0, 16).padStart(16);
        const pid = isAlive(component) ? component.pid : -1;
        launcherLine(world, launcher, `ZWEL0011I      name = ${name}, PID = ${pid}`);
    }
}

function start(world: World, launcher: Launcher, component: ComponentRun): void {
    if (isAlive(component)) {
        launcherLine(world, launcher, `ZWEL0039E cannot start component ${component.name} - already running`, "ERROR");
        return;
    }
    component.failCount = 0;
    startComponent(world, launcher, component);
}

/** There is no message for a component that does not run, and a planned restart still takes place. */
function stop(world: World, launcher: Launcher, component: ComponentRun): void {
    if (!isAlive(component)) {
        return;
    }
    terminate(world, launcher, component);
    const deadline = world.now + patienceMs;
    launcher.busyUntil = deadline;
    watchStop(world, launcher, component, deadline);
}

function watchStop(world: World, launcher: Launcher, component: ComponentRun, deadline: number): void {
    const { generation } = component;
    later(world, launcher, 300, () => {
        const isThere = component.generation === generation && isAlive(component);
        if (isThere && world.now < deadline) {
            watchStop(world, launcher, component, deadline);
            return;
        }
        if (isThere) {
            kill(world, launcher, component);
        }
        launcher.busyUntil = world.now;
        launcherLine(world, launcher, `ZWEL0002I component ${component.name} stopped`);
    });
}
