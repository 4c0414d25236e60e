// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { Snapshot } from "../../model/seen/snapshot";
import type { RegistrySighting } from "../../model/seen/sightings";
import { isListedUp } from "./registration";
import { mayNotBeKnownYet, mayNotHaveHeardYet } from "./registryAge";
import { runsAs } from "./runsAs";
import type { Signs } from "./signs";

export function registeredSign(snapshot: Snapshot, instance: Instance): Signs["registered"] {
    const views = telling(snapshot, instance);
    if (views.length === 0) {
        return "unknown";
    }
    const listing = views.filter((view) => isListedUp(snapshot, view, instance)).length;
    if (listing === 0) {
        return "nowhere";
    }
    return listing === views.length ? "everywhere" : "somewhere";
}

/** The registries whose lists prove something: a registry that just started may not know the instance yet. */
function telling(snapshot: Snapshot, instance: Instance): Snapshot["registries"] {
    if (runsAs(snapshot, instance) === "unclear") {
        return [];
    }
    const isNew = mayNotBeKnownYet(snapshot, instance);
    const mayMissIt = (view: RegistrySighting): boolean =>
        view.instanceId !== instance.id && (isNew || mayNotHaveHeardYet(snapshot, view));
    return snapshot.registries.filter(
        (view) => view.entries.seen && (!mayMissIt(view) || isListedUp(snapshot, view, instance)),
    );
}
