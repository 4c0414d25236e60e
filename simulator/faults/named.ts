// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { findSystem } from "../world/world";
import type { Instance, System, World } from "../world/world";

/** The caller named something that the sysplex does not have. */
export class UnknownInput extends Error {}

export function systemNamed(world: World, name: string): System {
    const system = findSystem(world, name);
    if (system === null) {
        throw new UnknownInput(
            `There is no system ${name}; there are ${world.systems.map((each) => each.name).join(", ")}`,
        );
    }
    return system;
}

export function instanceNamed(world: World, id: string): Instance {
    const instance = world.instances.find((each) => each.id === id.toLowerCase());
    if (instance === undefined) {
        throw new UnknownInput(
            `There is no instance ${id}; there are ${world.instances.map((each) => each.id).join(", ")}`,
        );
    }
    return instance;
}
