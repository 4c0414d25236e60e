// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../../model/sysplex";
import type { EurekaInstance } from "../../../model/seen/registryEntry";
import type { Snapshot } from "../../../model/seen/snapshot";
import { isOfApiMediation } from "./registrants";
import { entriesOf, leaseVerdictsOf } from "../../state/registration";

/** The entries of a dead single-service instance in the registries of the others: nothing deregisters there, and little expires. */
interface Leftovers {
    /** No calls are sent there: core services are always the local ones (`apiml.routing.ignoredServices`). */
    readonly gateways: readonly string[];
    /** They receive calls at random, whether they run or not. */
    readonly onboarded: readonly EurekaInstance[];
}

export function leftoversOf(snapshot: Snapshot, instance: Instance): Leftovers {
    const listed = snapshot.registries
        .filter(({ instanceId }) => instanceId !== instance.id)
        .flatMap((view) => entriesOf(view, instance))
        .filter((entry) => !entry.isStatic && !isGone(snapshot, entry.instanceId));
    const once = [...new Map(listed.map((entry) => [entry.instanceId, entry])).values()];
    return {
        gateways: once.filter(({ app }) => app === "GATEWAY").map(({ instanceId }) => instanceId),
        onboarded: once.filter((entry) => !isOfApiMediation(entry) && !isAlive(snapshot, entry.instanceId)),
    };
}

function isGone({ leases }: Snapshot, entryId: string): boolean {
    const asked = leases.filter((sighting) => sighting.entryId === entryId && sighting.lease.seen);
    return asked.length > 0 && asked.every(({ lease }) => lease.seen && lease.value === "gone");
}

/** A service in a separate started task may outlive the instance, and sends its heartbeats to the others. */
function isAlive(snapshot: Snapshot, entryId: string): boolean {
    return leaseVerdictsOf(snapshot, entryId).some((verdict) => verdict === "live" || verdict === "new");
}
