// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { System, World } from "../../world/world";

/** A z/OSMF server ends: its consoles are released, and its tokens are no longer valid. */
export function endZosmf(world: World, system: System): void {
    if (system.zosmf === "absent") {
        return;
    }
    system.zosmf = "down";
    for (const { name, systemName } of [...world.consoles.values()]) {
        if (systemName === system.name) {
            world.consoles.delete(name);
        }
    }
    for (const [token, session] of [...world.sessions]) {
        if (session.systemName === system.name) {
            world.sessions.delete(token);
        }
    }
}
