// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { entryAddress } from "../../../world/ports";
import type { World } from "../../../world/world";
import { isApimlComponent } from "../../../world/componentCatalogue";
import { onboardedServiceOf } from "./onboardedServiceOf";
import { nodeIdOf } from "../launcher";
import type { ComponentRun, Launcher } from "../launcher";
import { tellReady } from "../tellReady";

/** The process listens and registers from now on. */
export function componentUp(world: World, launcher: Launcher, component: ComponentRun): void {
    component.state = "up";
    const nodeId = nodeIdOf(launcher);
    if (isApimlComponent(component.name)) {
        if (nodeId !== null) {
            world.apiml.processUp(nodeId, component.name, world.now);
        } else if (component.name === "gateway" || component.name === "apiml") {
            registerUnderEntry(world, launcher);
        }
    }
    const onboarded = nodeId === null ? null : onboardedServiceOf(world, nodeId, component.name);
    if (nodeId !== null && onboarded !== null) {
        world.apiml.onboardedUp(nodeId, onboarded, world.now);
    }
    tellReady(world, launcher, component);
}

/** The single service is seconds from listening: its registration is there already. */
export function componentReady(world: World, launcher: Launcher, component: ComponentRun): void {
    const nodeId = nodeIdOf(launcher);
    if (nodeId !== null && isApimlComponent(component.name)) {
        world.apiml.processReady(nodeId, component.name, world.now);
    }
}

/** No section of haInstances matches: the instance uses the first external domain as its host name (zowe-install-packaging#3870). */
function registerUnderEntry(world: World, launcher: Launcher): void {
    world.apiml.apply({ kind: "ghost-registered", hostname: entryAddress, systemName: launcher.systemName }, world.now);
}
