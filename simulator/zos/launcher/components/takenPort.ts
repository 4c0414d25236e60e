// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { PortName } from "../../../world/ports";
import type { World } from "../../../world/world";
import { componentKind } from "../../../world/componentCatalogue";
import { isAlive } from "../launcher";
import type { Launcher } from "../launcher";

/** A port of this start list that a process of another started task on the same system still holds. */
export function takenPort(world: World, launcher: Launcher): PortName | null {
    const held = world.launchers
        .filter((each) => each !== launcher && each.systemName === launcher.systemName)
        .flatMap((each) => each.components.filter(isAlive))
        .flatMap(({ name }) => componentKind(name).ports);
    const wanted = launcher.components.flatMap(({ name }) => componentKind(name).ports);
    return wanted.find((port) => held.includes(port)) ?? null;
}
