// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Reply } from "../reply";
import { springJson } from "../reply";
import type { World } from "../world";

/** Spring's reactive error body, where no handler has the path or none can answer it. */
export function nobodys(world: World, nodeId: string, path: string, status: number, now: number): Reply {
    const requestId = Math.floor(world.chance("request", nodeId, path, now) * 2 ** 32).toString(16);
    return springJson(status, [], path, now, requestId);
}
