// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { EurekaInstance, LeaseState } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { Snapshot } from "../../model/seen/snapshot";
import { runsAsSingleService } from "./runsAs";

/** API ML applications by the component that registers them (api-layer, `application.yml` of each service). */
export const applicationOf: Readonly<Record<string, string>> = {
    gateway: "GATEWAY",
    discovery: "DISCOVERY",
    zaas: "ZAAS",
    "api-catalog": "APICATALOG",
    "caching-service": "CACHINGSERVICE",
};

/** The application under which a component registers; undefined for one that does not. In the single-service layout all are one. */
export function applicationOfComponent(component: string): string | undefined {
    return component === "apiml" ? "GATEWAY" : applicationOf[component];
}

/** The entries of one instance in one registry view, under its own hostname. */
export function entriesOf(registry: RegistrySighting, instance: Instance): readonly EurekaInstance[] {
    const host = instance.hostname.toLowerCase();
    const listed = registry.entries.seen ? registry.entries.value : [];
    return listed.filter((entry) => entry.hostName === host && isAmongPorts(entry, instance));
}

/**
 * What may be changed for one instance: its entries, and where another shares its hostname, only those on ports that are certainly
 * its own.
 */
export function ownEntriesOf(
    registry: RegistrySighting,
    instance: Instance,
    instances: readonly Instance[],
): readonly EurekaInstance[] {
    const sharesHost = instances.some(
        ({ id, hostname }) => id !== instance.id && hostname.toLowerCase() === instance.hostname.toLowerCase(),
    );
    const ports = instance.components.map(({ port }) => port);
    return entriesOf(registry, instance).filter(
        (entry) => !sharesHost || (entry.port !== null && ports.includes(entry.port)),
    );
}

export function isOf(entry: EurekaInstance, instance: Instance): boolean {
    return entry.hostName === instance.hostname.toLowerCase() && isAmongPorts(entry, instance);
}

/** Two instances may share a hostname with other ports (zowe-install-packaging `example-zowe.yaml`: lpar2a and lpar2b). */
function isAmongPorts(entry: EurekaInstance, instance: Instance): boolean {
    const component = instance.components.find((one) => applicationOf[one.name] === entry.app && one.isEnabled);
    if (!component || component.port === null || entry.port === null) {
        return true;
    }
    return component.port === entry.port || instance.layout === "single-service" || entry.isOwn === true;
}

/**
 * Registered: listed UP, or out of service by an override (a drained instance is still registered), and, if its own entry was read,
 * with a lease that has not expired (docs/contract.md, "States"). In the single-service layout a status has no effect, and each
 * registry receives the heartbeats of a gateway separately.
 */
export function isListedUp(snapshot: Snapshot, registry: RegistrySighting, instance: Instance): boolean {
    const gateways = entriesOf(registry, instance).filter(({ app }) => app === "GATEWAY");
    return runsAsSingleService(snapshot, instance)
        ? gateways.some((entry) => entry.isOwn === true || !hasRunOutAt(snapshot, entry.instanceId, registry))
        : gateways.some(
              (entry) => (entry.status === "UP" || isTakenOut(entry)) && !hasRunOut(snapshot, entry.instanceId),
          );
}

/** Set by an override, not by the instance: it gets no work, regardless of its own status. */
export function isTakenOut({ status, overriddenStatus }: EurekaInstance): boolean {
    return status === "OUT_OF_SERVICE" || (status === "DOWN" && overriddenStatus === "DOWN");
}

/** The Discovery Service is found by its configured address, never by a route: a status would change nothing for it. */
export function isRouted(application: string): boolean {
    return application !== "DISCOVERY";
}

/** Gateways send calls there. With leftovers that were OUT_OF_SERVICE no call failed (E-SEP-20); in the single service that changes nothing. */
export function drawsCalls(entry: EurekaInstance, { layout }: Instance): boolean {
    return isRouted(entry.app) && (layout === "single-service" || !isTakenOut(entry));
}

/** By all that was seen of it: another registry may still receive the heartbeats that one has lost. */
export function hasRunOut(snapshot: Snapshot, entryId: string): boolean {
    const verdicts = leaseVerdictsOf(snapshot, entryId);
    return verdicts.length > 0 && verdicts.every((verdict) => verdict === "run-out");
}

function hasRunOutAt({ leases }: Snapshot, entryId: string, { instanceId }: RegistrySighting): boolean {
    const here = leases.filter(({ askedAt }) => askedAt === instanceId);
    return verdictsOf(here, entryId).includes("run-out");
}

export function leaseVerdictsOf({ leases }: Snapshot, entryId: string): readonly LeaseState["verdict"][] {
    return verdictsOf(leases, entryId);
}

function verdictsOf(leases: Snapshot["leases"], entryId: string): readonly LeaseState["verdict"][] {
    return leases.flatMap((sighting) =>
        sighting.entryId === entryId && sighting.lease.seen && sighting.lease.value !== "gone"
            ? [sighting.lease.value.verdict]
            : [],
    );
}

/** The state of the live leases of an instance for an application, in all registries; a removed entry does not count. */
export function leaseVerdicts(
    { registries, leases }: Snapshot,
    instance: Instance,
    application: string | undefined,
): readonly LeaseState["verdict"][] {
    const entries = registries.flatMap((view) => entriesOf(view, instance));
    const own = entries.filter(({ app }) => app === application).map(({ instanceId }) => instanceId);
    return leases.flatMap(({ entryId, lease }) =>
        own.includes(entryId) && lease.seen && lease.value !== "gone" ? [lease.value.verdict] : [],
    );
}
