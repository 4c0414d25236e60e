// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { Judgement } from "../../../model/finding";
import type { Instance } from "../../../model/sysplex";
import type { EurekaInstance } from "../../../model/seen/registryEntry";
import type { Snapshot } from "../../../model/seen/snapshot";
import { about, hurt, pass, warn } from "../judgement";
import { leftoversOf } from "./leftovers";
import { hasRunOut } from "../../state/registration";
import { selfPreservationOf } from "./selfPreservation";
import { servingOf } from "../../state/serving";
import type { Look } from "../../state/look";
import { counted } from "../../../model/counted";

/**
 * HA-REG04 in the single-service layout: core services are never called at another instance, so that only the services which were
 * onboarded at the dead one hurt, and logins do not.
 */
export function judgeOnboarded({ sysplex, snapshot, decided }: Look, instance: Instance): Judgement {
    const scope = about(instance);
    const { onboarded, gateways } = leftoversOf(snapshot, instance);
    if (onboarded.length === 0) {
        return pass(
            scope,
            gateways.length === 0 ? "nothing is left behind" : "only its GATEWAY entry, which is harmless",
        );
    }
    const living = servingOf(sysplex, decided).proven;
    const services = [...new Set(onboarded.map(({ app }) => app))].sort().join(", ");
    const through = living.map((one) => one.instance.id).join(" and ");
    const measured = `${counted(onboarded.length, "onboarded registration")} of ${instance.id} left behind (${services})${through === "" ? "" : `: calls to ${services} through ${through} that meet ${onboarded.length === 1 ? "it" : "them"} fail`}.`;
    const remedy = `zowe ha registry evict --lpars ${instance.id}`;
    const harm = "They are selected at random, just like those that run; login, catalog and cache are not affected.";
    return isLasting(snapshot, onboarded)
        ? hurt(scope, measured, `${harm} ${lastingWords(snapshot)}`, remedy)
        : warn(scope, measured, `${harm} Their leases have not run out yet.`, remedy);
}

function isLasting(snapshot: Snapshot, onboarded: readonly EurekaInstance[]): boolean {
    return onboarded.some(({ instanceId }) => hasRunOut(snapshot, instanceId));
}

function lastingWords(snapshot: Snapshot): string {
    const keeping = snapshot.registries.filter(
        (view) => view.kind === "discovery" && view.entries.seen && !selfPreservationOf(snapshot, view).expires,
    );
    return keeping.length === 0
        ? "The registries may expire them by themselves within 4 minutes."
        : "The registries currently expire nothing (HA-REG06): these entries stay until they are removed or their services start again.";
}
