// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance, Layout } from "../../model/sysplex";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { Snapshot } from "../../model/seen/snapshot";

/** How an instance runs, according to the observations; `unclear`: the observations contradict each other. */
type RunsAs = Layout | "unclear";

/**
 * A rolling change of layout is allowed, and zowe.yaml shows only how an instance starts the next time: its own registry and its
 * gateway show how it runs. If neither was seen, only zowe.yaml is left.
 */
export function runsAs(snapshot: Snapshot, instance: Instance): RunsAs {
    return seenLayout(snapshot, instance) ?? instance.layout;
}

export function runsAsSingleService(snapshot: Snapshot, instance: Instance): boolean {
    return runsAs(snapshot, instance) === "single-service";
}

/** The layout according to its own registry and its gateway; null if neither shows it. */
export function seenLayout(snapshot: Snapshot, instance: Instance): RunsAs | null {
    const home = snapshot.registries.filter(({ instanceId }) => instanceId === instance.id);
    const entries = home.flatMap((view) => entriesUnder(view, instance));
    // Entries of a single service that ended may come back from a peer, which has copied them.
    const hasOwn =
        !entries.some(isOwnDiscovery) &&
        entries.some((entry) => entry.isOwn === true || isOnGatewayPort(entry, instance));
    const isSingle = hasOwn || entries.some(isOwnGateway) || tellsItsCluster(snapshot, instance);
    const isServices = entries.some(isOfServices);
    if (isSingle) {
        return isServices ? "unclear" : "single-service";
    }
    return isServices ? "services" : null;
}

function tellsItsCluster({ instances }: Snapshot, { id }: Instance): boolean {
    const sighting = instances.find(({ instance }) => instance.id === id);
    return sighting?.gateway.seen === true && sighting.gateway.value.health.infinispan !== undefined;
}

function entriesUnder({ entries }: RegistrySighting, { hostname }: Instance): readonly EurekaInstance[] {
    const host = hostname.toLowerCase();
    return entries.seen ? entries.value.filter((entry) => entry.hostName === host) : [];
}

/** The last own entry that remains if the others were removed: a separate process could not have that port. */
function isOnGatewayPort({ app, port, isStatic }: EurekaInstance, { gateway }: Instance): boolean {
    const isInside = ["DISCOVERY", "CACHINGSERVICE", "APICATALOG"].includes(app);
    return isInside && !isStatic && port !== null && port === gateway?.port;
}

/** In its own registry: the single service enters no ZAAS, and marks its GATEWAY instead (api-layer `ModulithConfig`). */
function isOfServices(entry: EurekaInstance): boolean {
    return !entry.isStatic && (entry.app === "ZAAS" || isOwnDiscovery(entry));
}

/** Eureka marks the entry of the registry that answers. */
const isOwnDiscovery = ({ app, isCoordinator }: EurekaInstance): boolean =>
    app === "DISCOVERY" && isCoordinator === true;
const isOwnGateway = ({ app, isCoordinator }: EurekaInstance): boolean => app === "GATEWAY" && isCoordinator === true;
