// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../world/world";
import { exitLauncher } from "./exitLauncher";
import { later } from "./later";
import { isAlive } from "./launcher";
import type { ComponentRun, Launcher } from "./launcher";
import { noteProcessEnd } from "./components/processEnd";
import { launcherLine } from "./sysprint";

const pollMs = 300;
/** Then the launcher sends SIGKILL. */
export const patienceMs = 20_000;

/** P: ZWEL0014I to ZWEL0022I. SIGTERM to all at once, at most 20 s, then SIGKILL. */
export function stopLauncher(world: World, launcher: Launcher): void {
    const say = (text: string): void => launcherLine(world, launcher, text);
    launcher.phase = "stopping";
    launcher.hearsCommands = false;
    say("ZWEL0014I termination command received");
    say("ZWEL0015I console listener stopped");
    say("ZWEL0008I stopping components");
    for (const component of launcher.components.filter(isAlive)) {
        terminate(world, launcher, component);
    }
    for (const component of launcher.components.filter(({ state }) => state === "waiting")) {
        component.state = "down";
    }
    poll(world, launcher, world.now + patienceMs);
}

/** SIGTERM: most processes need one to four seconds; one that hangs does not react to it. */
export function terminate(world: World, launcher: Launcher, component: ComponentRun): void {
    if (world.conduct.deafComponents.has(`${launcher.instanceId} ${component.name}`)) {
        return;
    }
    const { generation, name, pid } = component;
    const milliseconds = 800 + 3200 * world.chance("stop", launcher.job.id, component.name, generation);
    world.agenda.at(world.now + milliseconds, () => {
        if (component.generation === generation && isAlive(component)) {
            noteProcessEnd(world, launcher, component, "graceful");
            if (launcher.phase !== "ended") {
                launcherLine(world, launcher, `ZWEL0004I component ${name}(${pid}) terminated, status = 15`);
                launcherLine(world, launcher, `ZWEL0002I component ${name} stopped`);
            }
        }
    });
}

function poll(world: World, launcher: Launcher, deadline: number): void {
    later(world, launcher, pollMs, () => {
        const left = launcher.components.filter(isAlive);
        if (left.length > 0 && world.now < deadline) {
            poll(world, launcher, deadline);
            return;
        }
        for (const component of left) {
            kill(world, launcher, component);
        }
        const words =
            left.length > 0 ? "ZWEL0053W not all components stopped gracefully" : "ZWEL0009I components stopped";
        launcherLine(world, launcher, words, left.length > 0 ? "WARN" : "INFO");
        launcherLine(world, launcher, "ZWEL0022I Zowe Launcher stopped");
        exitLauncher(world, launcher, 0);
    });
}

export function kill(world: World, launcher: Launcher, component: ComponentRun): void {
    launcherLine(
        world,
        launcher,
        `ZWEL0063W Component ${component.name}(${component.pid}) will be terminated using SIGKILL`,
        "WARN",
    );
    noteProcessEnd(world, launcher, component, "killed");
}
