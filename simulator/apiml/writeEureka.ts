// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { ApimlRequest } from "./contract";
import { discoveryHeaders } from "./headers";
import type { InstanceStatus } from "./lease";
import { replicate } from "./registration";
import type { Registry } from "./registry";
import type { Reply } from "./reply";
import { reply, springJson } from "./reply";
import type { World } from "./world";

const done = reply(200, discoveryHeaders);
const notListed = reply(404, discoveryHeaders);

const statuses: Readonly<Record<string, InstanceStatus>> = {
    UP: "UP",
    DOWN: "DOWN",
    OUT_OF_SERVICE: "OUT_OF_SERVICE",
    UNKNOWN: "UNKNOWN",
};

/** Removal and status override, 200 with an empty body; the peers follow (27, 28). Registering by hand is not modelled. */
export function writeEureka(
    world: World,
    registry: Registry,
    request: ApimlRequest,
    names: readonly string[],
    now: number,
): Reply {
    const [, instanceId, resource] = names;
    const url = new URL(request.url, "https://discovery");
    if (instanceId === undefined || (resource !== undefined && resource !== "status")) {
        return springJson(request.method === "POST" ? 400 : 405, discoveryHeaders, url.pathname, now);
    }
    const status = statuses[url.searchParams.get("value") ?? "UNKNOWN"] ?? "UNKNOWN";
    switch (`${request.method} ${resource ?? "instance"}`) {
        case "DELETE instance":
            return remove(world, registry, instanceId, now);
        case "PUT instance":
            return registry.heartbeat(instanceId, now) ? done : notListed;
        case "PUT status":
            return override(world, registry, instanceId, status, now);
        case "DELETE status":
            return removeOverride(world, registry, instanceId, status, now);
        default:
            return springJson(405, discoveryHeaders, url.pathname, now);
    }
}

function remove(world: World, registry: Registry, instanceId: string, now: number): Reply {
    if (!registry.cancel(instanceId, now)) {
        return notListed;
    }
    replicate(world, registry, "cancel", (peer, at) => void peer.cancel(instanceId, at));
    return done;
}

function override(world: World, registry: Registry, instanceId: string, status: InstanceStatus, now: number): Reply {
    if (!registry.override(instanceId, status, now)) {
        return notListed;
    }
    replicate(world, registry, "status", (peer, at) => void peer.override(instanceId, status, at));
    return done;
}

function removeOverride(
    world: World,
    registry: Registry,
    instanceId: string,
    status: InstanceStatus,
    now: number,
): Reply {
    if (!registry.removeOverride(instanceId, status, now)) {
        return notListed;
    }
    replicate(world, registry, "status", (peer, at) => void peer.removeOverride(instanceId, status, at));
    return done;
}
