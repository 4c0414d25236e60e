// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isOnboarded } from "../../health/rules/registration/onboarded";
import { ownEntriesOf } from "../../health/state/registration";
import type { Removal } from "../../model/operation/plan";
import type { Instance } from "../../model/sysplex";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";

/**
 * The entries of a dead single-service instance that may be removed from one registry. Never an entry of the registry's own process, which
 * does not return until that process is restarted (api-layer `ApimlInstanceRegistry`); never a static definition, which belongs to its
 * author; the GATEWAY entry only if requested.
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
