// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../world/world";
import type { ComponentRun, Launcher } from "./launcher";
import { isAlive } from "./launcher";

/** Plans something that happens only if the started task still runs then. */
export function later(world: World, launcher: Launcher, milliseconds: number, action: () => void): void {
    world.agenda.at(world.now + milliseconds, () => {
        if (launcher.phase !== "ended") {
            action();
        }
    });
}

/** Plans an event that occurs only if this process still runs then, with or without its launcher. */
export function whileAlive(world: World, component: ComponentRun, milliseconds: number, action: () => void): void {
    const { generation } = component;
    world.agenda.at(world.now + milliseconds, () => {
        if (component.generation === generation && isAlive(component)) {
            action();
        }
    });
}
