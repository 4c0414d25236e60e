// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { entryAddress } from "../ports";
import type { World } from "../world";
import { isApimlComponent } from "./componentCatalogue";
import { nodeIdOf } from "./launcher";
import type { ComponentRun, Launcher } from "./launcher";
import { tellReady } from "./tellReady";

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
    tellReady(world, launcher, component);
}

/** No section of haInstances matches: the instance takes the first external domain for its host name (zip#3870). */
function registerUnderEntry(world: World, launcher: Launcher): void {
    world.apiml.apply({ kind: "ghost-registered", hostname: entryAddress, systemName: launcher.systemName }, world.now);
}
