// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import { isOnboarded, serviceNames } from "../../health/rules/registration/onboarded";
import { observeLease } from "../../probe/observeRegistries";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { StepContext } from "../operationContext";

/**
 * Running services that a restarted single-service instance does not know yet: it copies nothing from the others, and
 * answers 404 for a service until its next heartbeat, up to 30 s (api-layer `ApimlInstanceRegistry`, `registrySyncRetries`).
 *
 * @returns the missing services; empty if all are known, or no instance was restarted
 */
export async function notYetKnown(
    context: StepContext,
    views: readonly RegistrySighting[],
): Promise<readonly string[]> {
    const { instance, plan } = context;
    const own = views.find(({ instanceId }) => instanceId === instance.id);
    if ((plan.kind !== "RESTART" && plan.kind !== "DRILL") || own === undefined) {
        return [];
    }
    if (!own.entries.seen) {
        return [`the registry of ${instance.id} to answer`];
    }
    const known = new Set(own.entries.value.map(({ instanceId }) => instanceId));
    const others = views.filter((view) => view !== own);
    const missing = new Map(others.flatMap((view) => unknownAt(view, known)));
    const living = await Promise.all(
        [...missing.values()].map(async ({ entry, view }) => ((await isSilent(context, entry, view)) ? [] : [entry])),
    );
    const waitedFor = living.flat();
    return waitedFor.length === 0 ? [] : [`the registry of ${instance.id} to list ${serviceNames(waitedFor)}`];
}

interface Missing {
    readonly entry: EurekaInstance;
    readonly view: RegistrySighting;
}

function unknownAt(view: RegistrySighting, known: ReadonlySet<string>): readonly (readonly [string, Missing])[] {
    const entries = view.entries.seen ? view.entries.value : [];
    return entries
        .filter((entry) => isOnboarded(entry) && !entry.isStatic && !known.has(entry.instanceId))
        .map((entry) => [entry.instanceId, { entry, view }] as const);
}

/** A leftover sends no heartbeat, and will never be listed; lease times in lists are old, so the single entry is queried. */
async function isSilent(
    { sysplex, ports }: StepContext,
    entry: EurekaInstance,
    view: RegistrySighting,
): Promise<boolean> {
    const endpoint = sysplex.instances.find(({ id }) => id === view.instanceId)?.discovery;
    if (!endpoint) {
        return true;
    }
    const { lease } = await observeLease(entry, view, endpoint, ports.apiMediation);
    return lease.seen && (lease.value === "gone" || lease.value.remainingSeconds < 0);
}
