// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { consoleIdleMs } from "../operator/emcsConsole";
import type { EmcsConsole } from "../operator/emcsConsole";
import type { World } from "../../world/world";
import type { SignedOnRequest } from "./answer";

/** The console of this name, made if need be; null when another server of the sysplex, or another session, has the name. */
export function takeConsole(world: World, { system, user }: SignedOnRequest, name: string): EmcsConsole | null {
    if (world.conduct.takenConsoleNames.has(name)) {
        return null;
    }
    const held = world.consoles.get(name);
    const isIdle = held !== undefined && world.now - held.usedAt > consoleIdleMs;
    if (held !== undefined && !isIdle) {
        const isOurs = held.systemName === system.name && held.user === user;
        held.usedAt = isOurs ? world.now : held.usedAt;
        return isOurs ? held : null;
    }
    const made: EmcsConsole = {
        name,
        systemName: system.name,
        user,
        usedAt: world.now,
        waiting: new Map(),
        detections: new Map(),
    };
    world.consoles.set(name, made);
    return made;
}
