// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Apiml, ApimlComponent } from "./contract";
import { beginFetching } from "./registry/fetchRegistry";
import { describeOnboarded } from "./registry/describeOnboarded";
import { openRegistry } from "./registry/openRegistry";
import { beginRegistration, copyFromPeer, instanceOf, sayGoodbye } from "./registry/registration";
import { Registry } from "./registry/registry";
import type { ServiceId } from "./services";
import { servicesOf } from "./services";
import { singleGone, singleReady, singleUp } from "./singleService/singleLife";
import type { World } from "./world";
import { isSingleNode, nodeOf } from "./world";

type Verbs = Pick<Apiml, "processUp" | "processReady" | "processGone" | "onboardedUp" | "onboardedGone">;

/** The notifications of the launcher about the processes that it starts and ends. */
export function processVerbs(world: World): Verbs {
    const { agenda, processes } = world;
    return {
        processUp(nodeId, component, now) {
            agenda.runUntil(now);
            begin(world, nodeId, servicesAt(world, nodeId, component));
        },
        processReady(nodeId, component, now) {
            agenda.runUntil(now);
            if (isSingleNode(world, nodeId) && component === "apiml") {
                singleReady(world, nodeId);
            }
        },
        processGone(nodeId, component, how, now) {
            agenda.runUntil(now);
            end(world, nodeId, servicesAt(world, nodeId, component), how);
        },
        onboardedUp(nodeId, serviceId, now) {
            agenda.runUntil(now);
            onboard(world, nodeId, serviceId);
        },
        onboardedGone(nodeId, serviceId, now) {
            agenda.runUntil(now);
            processes.gone(nodeId, serviceId);
        },
    };
}

export function servicesAt(world: World, nodeId: string, component: ApimlComponent): readonly ServiceId[] {
    return servicesOf(component, nodeOf(world, nodeId), world.settings);
}

function begin(world: World, nodeId: string, serviceIds: readonly ServiceId[]): void {
    if (!isSingleNode(world, nodeId)) {
        serviceIds.forEach((serviceId) => up(world, nodeId, serviceId));
        return;
    }
    serviceIds.forEach((serviceId) => void world.processes.up(nodeId, serviceId, world.agenda.now));
    singleUp(world, nodeId);
}

function end(world: World, nodeId: string, serviceIds: readonly ServiceId[], how: "graceful" | "killed"): void {
    const running = serviceIds.filter((serviceId) => world.processes.isUp(nodeId, serviceId));
    if (!isSingleNode(world, nodeId)) {
        running.forEach((serviceId) => gone(world, nodeId, serviceId, how));
        return;
    }
    running.forEach((serviceId) => world.processes.gone(nodeId, serviceId));
    singleGone(world, nodeId, how, running.length > 0);
}

function up(world: World, nodeId: string, serviceId: ServiceId): void {
    const now = world.agenda.now;
    const start = world.processes.up(nodeId, serviceId, now);
    if (serviceId === "discovery") {
        const registry = new Registry(nodeId, now, world.chance);
        openRegistry(world, registry, now);
        copyFromPeer(world, registry, now);
    }
    if (serviceId === "cachingservice") {
        world.caches.up(nodeId);
    } else {
        beginFetching(world, nodeId, serviceId, start);
    }
    const instance = instanceOf(world, nodeId, serviceId);
    if (instance !== null) {
        beginRegistration(world, instance, start);
    }
}

function onboard(world: World, nodeId: string, serviceId: string): void {
    const node = nodeOf(world, nodeId);
    const port = node.onboarded?.[serviceId];
    const start = world.processes.up(nodeId, serviceId, world.agenda.now);
    if (port !== undefined) {
        beginRegistration(world, describeOnboarded(node, serviceId, port), start);
    }
}

function gone(world: World, nodeId: string, serviceId: ServiceId, how: "graceful" | "killed"): void {
    world.processes.gone(nodeId, serviceId);
    if (serviceId === "discovery") {
        world.registries.delete(nodeId);
    }
    if (serviceId === "cachingservice") {
        world.caches.gone(nodeId, how);
    }
    if (how === "graceful") {
        sayGoodbye(world, nodeId, serviceId);
    }
}
