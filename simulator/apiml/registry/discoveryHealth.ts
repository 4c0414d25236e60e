// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { World } from "../world";
import { viewOf } from "../world";

/** It has no `eureka` part (R1-02). PARTIAL, with no ZAAS in sight, is read from the source: protected, it cannot be seen (R1-15). */
export function discoveryHealth(world: World, nodeId: string): object {
    const services = viewOf(world, nodeId, "discovery")?.services() ?? [];
    const authentication = world.settings.layout === "v2" ? "gateway" : "zaas";
    const isThere = services.includes(authentication);
    const details = { [authentication]: { status: isThere ? "UP" : "DOWN" } };
    const discoveryService = isThere
        ? { status: "UP", details }
        : { status: "PARTIAL", description: "Authenticated endpoints not available.", details };
    const discoveryClient = { status: "UP", details: { services } };
    return {
        status: discoveryService.status,
        components: { discoveryComposite: { status: "UP", components: { discoveryClient } }, discoveryService },
    };
}

/** The composites that ZAAS and Catalog show (R1-02). */
export function discoveredServices(services: readonly string[]): object {
    return { status: "UP", components: { discoveryClient: { status: "UP", details: { services } } } };
}
