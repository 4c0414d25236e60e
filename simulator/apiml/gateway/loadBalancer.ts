// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "../registry/instanceDescription";
import type { World } from "../world";
import { viewOf } from "../world";

export type Pick =
    | { readonly kind: "instance"; readonly instance: InstanceDescription }
    /** Its view lists none for the service. */
    | { readonly kind: "none" }
    /** X-InstanceId matches no instance: also an empty header, also a different letter case (R1-04). */
    | { readonly kind: "unknown" };

/** Round robin over a gateway's own view, one counter for each gateway and service; dead instances are selected like running ones. */
export class LoadBalancer {
    private readonly taken = new Map<string, number>();

    public pick(world: World, gatewayNodeId: string, serviceId: string, pinnedTo: string | null): Pick {
        const instances = viewOf(world, gatewayNodeId, "gateway")?.instances(serviceId);
        if (instances === undefined || instances.length === 0) {
            return { kind: "none" };
        }
        if (pinnedTo !== null) {
            const pinned = instances.find(({ instanceId }) => instanceId === pinnedTo);
            return pinned === undefined ? { kind: "unknown" } : { kind: "instance", instance: pinned };
        }
        const key = `${gatewayNodeId} ${serviceId}`;
        const turn = this.taken.get(key) ?? 0;
        this.taken.set(key, turn + 1);
        const instance = instances[turn % instances.length];
        return instance === undefined ? { kind: "none" } : { kind: "instance", instance };
    }
}

type Condition = "working" | "dead" | "frozen";

export function conditionOf(world: World, { nodeId, serviceId }: InstanceDescription): Condition {
    if (!world.processes.isUp(nodeId, serviceId)) {
        return "dead";
    }
    return world.processes.isFrozen(nodeId, serviceId) ? "frozen" : "working";
}
