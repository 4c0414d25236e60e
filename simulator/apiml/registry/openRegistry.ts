// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Registry } from "./registry";
import { evictionCycleMs } from "./registry";
import type { World } from "../world";

/** From now on it is the registry of its node, and looks for run-out leases every minute. */
export function openRegistry(world: World, registry: Registry, now: number): void {
    const { nodeId } = registry;
    world.registries.set(nodeId, registry);
    const cycle = (at: number): void => {
        if (world.registries.get(nodeId) !== registry) {
            return;
        }
        if (world.processes.isWorking(nodeId, "discovery")) {
            registry.evict(at);
        }
        world.agenda.at(at + evictionCycleMs, cycle);
    };
    world.agenda.at(now + evictionCycleMs, cycle);
}
