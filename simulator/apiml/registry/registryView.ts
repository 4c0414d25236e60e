// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { InstanceDescription } from "./instanceDescription";
import { statusOf } from "./lease";
import type { InstanceStatus } from "./lease";
import { declareAgain, homeOf, instanceOf, registriesInOrder } from "./registration";
import type { Registry } from "./registry";
import type { ServiceId } from "../services";
import { serviceIds } from "../services";
import type { World } from "../world";

export const fetchMs = 30_000;
/** A gateway's first fetch came some 10 s before its port opened (32). */
const beforeListeningMs = 10_000;

/** What a client of the registry fetched last: only what is UP, and as old as its own 30 s cycle makes it. */
export class RegistryView {
    private listed: readonly InstanceDescription[] = [];
    public fetchedAt: number | null = null;
    /** What the registry says of the client itself; null until its second fetch (spring-cloud-netflix `EurekaHealthIndicator`). */
    public ownStatus: InstanceStatus | null = null;

    public instances(serviceId: ServiceId): readonly InstanceDescription[] {
        return this.listed.filter((instance) => instance.serviceId === serviceId);
    }

    /** The services that have an instance, in the recorded order. */
    public services(): readonly ServiceId[] {
        return serviceIds.filter((serviceId) => this.listed.some((instance) => instance.serviceId === serviceId));
    }

    public take(listed: readonly InstanceDescription[], now: number): void {
        this.listed = listed;
        this.fetchedAt = now;
    }
}

/** The first fetch belongs to the start of the process, the second comes 22 to 28 s after it listens (10, 24). */
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

/** Made while the process still starts: where no Discovery Service listened then, it knows nobody (32). The single service has its own. */
function firstFetch(world: World, nodeId: string, serviceId: ServiceId, view: RegistryView): void {
    const { agenda, settings } = world;
    const asked = settings.layout === "single-service" ? agenda.now : agenda.now - beforeListeningMs;
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

/** In the single service an override changes no health (evidence/single, item 12). */
function ownStatusAt(world: World, home: Registry, nodeId: string, serviceId: ServiceId): InstanceStatus {
    if (world.settings.layout === "single-service") {
        return "UP";
    }
    const own = home.find(instanceOf(world, nodeId, serviceId)?.instanceId ?? "");
    return own === undefined ? "UNKNOWN" : statusOf(own);
}

function listedUp(registry: Registry): readonly InstanceDescription[] {
    const up = registry.all().filter((lease) => statusOf(lease) === "UP");
    return up.map(({ instance }) => instance);
}
