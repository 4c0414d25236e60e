// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../../../world/world";
import { isApimlComponent } from "../../../world/componentCatalogue";
import { isAlive, nodeIdOf } from "../launcher";
import { onboardedServiceOf } from "./onboardedServiceOf";
import type { ComponentRun, Launcher } from "../launcher";

/** The launcher watches its components: it neither stops nor has it ended. */
export function isOpen(launcher: Launcher): boolean {
    return launcher.phase === "running" || launcher.phase === "starting";
}

/** The process is gone, its ports are closed; `graceful` ones have deregistered, if they can. */
export function noteProcessEnd(
    world: World,
    launcher: Launcher,
    component: ComponentRun,
    how: "graceful" | "killed",
): void {
    const wasAlive = isAlive(component);
    component.state = "down";
    component.pid = -1;
    const nodeId = nodeIdOf(launcher);
    if (nodeId === null || !wasAlive) {
        return;
    }
    const onboarded = onboardedServiceOf(world, nodeId, component.name);
    if (isApimlComponent(component.name)) {
        world.apiml.processGone(nodeId, component.name, how, world.now);
    } else if (onboarded !== null) {
        world.apiml.onboardedGone(nodeId, onboarded, world.now);
    }
}
