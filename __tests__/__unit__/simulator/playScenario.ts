// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { advance } from "../../../simulator/life/advance";
import { bringUp, warmUpMs } from "../../../simulator/life/bringUp";
import { createWorld } from "../../../simulator/createWorld";
import { applyInput } from "../../../simulator/faults/applyInput";
import type { WorldOptions } from "../../../simulator/world/options";
import { withDefaults } from "../../../simulator/world/options";
import { portsFrom } from "../../../simulator/world/ports";
import { scenarioNamed } from "../../../simulator/scenarios/scenarios";
import type { World } from "../../../simulator/world/world";

/** The world as a scenario leaves it, without a server. */
export function played(name: string, systems?: number, more: WorldOptions = {}): World {
    const scenario = scenarioNamed(name);
    const options = withDefaults({ ...scenario.options, ...(systems === undefined ? {} : { systems }), ...more });
    const world = createWorld({
        options,
        ports: portsFrom(20_000),
        now: Date.parse("2026-11-22T12:00:00Z") - warmUpMs(options.running.length, options.slowness),
        certificatePem: "",
    });
    bringUp(world);
    for (const step of scenario.inputs(options)) {
        if ("advanceSeconds" in step) {
            advance(world, world.now + step.advanceSeconds * 1000);
        } else {
            applyInput(world, step);
        }
    }
    return world;
}
