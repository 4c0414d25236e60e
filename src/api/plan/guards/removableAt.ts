// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isOnboarded } from "../../health/rules/registration/onboarded";
import { ownEntriesOf } from "../../health/state/registration";
import type { Removal } from "../../model/operation/plan";
import type { Instance } from "../../model/sysplex";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";

/**
 * What may go of a dead single-service instance at one registry. Never an entry of the registry's own process, which nothing brings
 * back until that process is started again (api-layer `ApimlInstanceRegistry`); never a static definition, which belongs to whoever
 * wrote it; the GATEWAY entry only where it is asked for.
 */
export function removableAt(
    view: RegistrySighting,
    instance: Instance,
    instances: readonly Instance[],
    removes: Removal,
): readonly EurekaInstance[] {
    const home = instances.find(({ id }) => id === view.instanceId);
    const isOwn = view.instanceId === instance.id || isSameHost(home, instance);
    return ownEntriesOf(view, instance, instances).filter((entry) => {
        const isKept =
            entry.isStatic || entry.isOwn === true || entry.isCoordinator === true || (isOwn && !isOnboarded(entry));
        const isAskedFor = removes === "all" || entry.app !== "GATEWAY";
        return !isKept && isAskedFor && view.instanceId !== instance.id;
    });
}

function isSameHost(home: Instance | undefined, { hostname }: Instance): boolean {
    return home?.hostname.toLowerCase() === hostname.toLowerCase();
}
