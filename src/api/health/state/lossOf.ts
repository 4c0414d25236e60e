// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Instance } from "../../model/sysplex";
import type { Snapshot } from "../../model/seen/snapshot";
import { applicationOfComponent, drawsCalls, entriesOf } from "./registration";
import { runsAsSingleService } from "./runsAs";

/** The effect of the loss of these components of an instance: a dead registration is worse than a missing one. */
export function lossOf(snapshot: Snapshot, instance: Instance, down: readonly string[]): string {
    // Core services are never called at another instance there.
    const left = runsAsSingleService(snapshot, instance) ? [] : stillRegistered(snapshot, instance, down);
    return left.length === 0
        ? `${down.length === 1 ? "Its services are" : "Their services are"} not available on this instance.`
        : `${left.join(", ")} ${left.length === 1 ? "is" : "are"} still registered: calls that a gateway sends there fail with HTTP 500${logInsAmong(left)}.`;
}

/** Recorded with two ZAAS, one of them dead (E-SEP-29). */
function logInsAmong(left: readonly string[]): string {
    return left.includes("zaas") || left.includes("apiml") ? ", half of all logins when it is one of two ZAAS" : "";
}

function stillRegistered(snapshot: Snapshot, instance: Instance, down: readonly string[]): readonly string[] {
    const applications = new Set(
        snapshot.registries.flatMap((view) =>
            entriesOf(view, instance)
                .filter((entry) => drawsCalls(entry, instance))
                .map(({ app }) => app),
        ),
    );
    return down.filter((name) => applications.has(applicationOfComponent(name) ?? ""));
}
