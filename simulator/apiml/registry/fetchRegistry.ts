// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "./instanceDescription";
import { statusOf } from "./lease";
import type { InstanceStatus } from "./lease";
import { declareAgain, homeOf, instanceOf, registriesInOrder } from "./registration";
import type { Registry } from "./registry";
import { RegistryView } from "./registryView";
import type { ServiceId } from "../services";
import type { World } from "../world";

export const fetchMs = 30_000;
/** A gateway's first fetch came some 10 s before its port opened (R2-32). */
const beforeListeningMs = 10_000;

/** The first fetch belongs to the start of the process, the second comes 22 to 28 s after it listens (R1-10, R1-24). */
export function beginFetching(world: World, nodeId: string, serviceId: ServiceId, start: number): void {
    const view = new RegistryView();
    world.views.set(`${nodeId} ${serviceId}`, view);
    firstFetch(world, nodeId, serviceId, view);
    const phase = 22_000 + 6_000 * world.chance("fetch", nodeId, serviceId, start);
    world.agenda.at(world.agenda.now + phase, () => cycle(world, nodeId, serviceId, start));
}

function cycle(world: World, nodeId: string, serviceId: ServiceId, start: number): void {
    const view = world.views.get(`${nodeId} ${serviceId}`);
    if (view === undefined || !world.processes.isSame(nodeId, serviceId, start)) {
        return;
    }
    world.agenda.at(world.agenda.now + fetchMs, () => cycle(world, nodeId, serviceId, start));
    if (world.processes.isWorking(nodeId, serviceId)) {
        fetch(world, nodeId, serviceId, view);
    }
}

/** It occurs while the process still starts: if no Discovery Service listens then, it knows no service (R2-32). */
function firstFetch(world: World, nodeId: string, serviceId: ServiceId, view: RegistryView): void {
    const { agenda } = world;
    const asked = agenda.now - beforeListeningMs;
    const listening = registriesInOrder(world, nodeId, serviceId).find(({ startedAt }) => startedAt <= asked);
    if (listening !== undefined) {
        view.take(listedUp(listening), agenda.now);
    }
}

function fetch(world: World, nodeId: string, serviceId: ServiceId, view: RegistryView): void {
    const home = homeOf(world, nodeId, serviceId);
    if (home === null) {
        return;
    }
    view.take(listedUp(home), world.agenda.now);
    view.ownStatus = ownStatusAt(world, home, nodeId, serviceId);
    declareAgain(world, nodeId, serviceId);
}

function ownStatusAt(world: World, home: Registry, nodeId: string, serviceId: ServiceId): InstanceStatus {
    const own = home.find(instanceOf(world, nodeId, serviceId)?.instanceId ?? "");
    return own === undefined ? "UNKNOWN" : statusOf(own);
}

function listedUp(registry: Registry): readonly InstanceDescription[] {
    const up = registry.all().filter((lease) => statusOf(lease) === "UP");
    return up.map(({ instance }) => instance);
}
