// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { EurekaCall } from "./eurekaCall";
import { discoveryHeaders } from "../headers";
import type { InstanceStatus } from "./lease";
import { replicate } from "./registration";
import type { Registry } from "./registry";
import type { Reply } from "../reply";
import { reply, springJson } from "../reply";

interface Write {
    readonly what: "heartbeat" | "cancel" | "status";
    /** False if the registry does not list the instance; then the peers are not notified. */
    readonly change: (registry: Registry, instanceId: string, status: InstanceStatus, now: number) => boolean;
}

/** Registering by hand is not modeled. */
const writes: Readonly<Record<string, Write>> = {
    "PUT instance": {
        what: "heartbeat",
        change: (registry, instanceId, _, now) => registry.heartbeat(instanceId, now),
    },
    "DELETE instance": { what: "cancel", change: (registry, instanceId, _, now) => registry.cancel(instanceId, now) },
    "PUT status": {
        what: "status",
        change: (registry, instanceId, status, now) => registry.override(instanceId, status, now),
    },
    "DELETE status": {
        what: "status",
        change: (registry, instanceId, status, now) => registry.removeOverride(instanceId, status, now),
    },
};

const statuses: Readonly<Record<string, InstanceStatus>> = {
    UP: "UP",
    DOWN: "DOWN",
    OUT_OF_SERVICE: "OUT_OF_SERVICE",
    UNKNOWN: "UNKNOWN",
};

/** 200 with an empty body, or 404 with one; the peers follow (R1-27, R1-28). `names` is what follows /eureka/apps. */
export function writeEureka(call: EurekaCall, names: readonly string[]): Reply {
    const { world, registry, request, path, now } = call;
    const [, instanceId, resource = "instance"] = names;
    const write = writes[`${request.method} ${resource}`];
    if (instanceId === undefined || write === undefined) {
        return springJson(request.method === "POST" ? 400 : 405, discoveryHeaders, path, now);
    }
    const value = new URL(request.url, "https://discovery").searchParams.get("value");
    const status = statuses[value ?? ""] ?? "UNKNOWN";
    if (!write.change(registry, instanceId, status, now)) {
        return reply(404, discoveryHeaders);
    }
    replicate(world, registry, write.what, (peer, at) => void write.change(peer, instanceId, status, at));
    return reply(200, discoveryHeaders);
}
