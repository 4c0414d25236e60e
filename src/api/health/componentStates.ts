// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../model/sysplex";
import type { Snapshot } from "../probe/snapshot";
import { applicationOf, entriesOf } from "./registration";

export interface ComponentState {
    readonly id: string;
    readonly state: "UP" | "DOWN" | "OUT-OF-SERVICE" | "UNKNOWN";
}

/**
 * The enabled components as the registries show them. A component registers only when it can serve (evidence:
 * apiml/30-start-costs-nothing.md); one that registers nothing of its own (zss, app-server) stays UNKNOWN here.
 */
export function componentStates(snapshot: Snapshot, instance: Instance): readonly ComponentState[] {
    return instance.components
        .filter(({ isEnabled }) => isEnabled)
        .map(({ name }) => ({ id: name, state: stateOf(snapshot, instance, name) }));
}

function stateOf(snapshot: Snapshot, instance: Instance, component: string): ComponentState["state"] {
    const application = component === "apiml" ? "GATEWAY" : applicationOf[component];
    const views = snapshot.registries.filter(({ entries }) => entries.seen);
    if (application === undefined || views.length === 0) {
        return "UNKNOWN";
    }
    const statuses = views
        .flatMap((view) => entriesOf(view, instance).filter(({ app }) => app === application))
        .map(({ status }) => status);
    if (statuses.includes("OUT_OF_SERVICE")) {
        return "OUT-OF-SERVICE";
    }
    return statuses.includes("UP") ? "UP" : "DOWN";
}
