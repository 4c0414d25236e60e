// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/operation/event";
import type { EurekaInstance } from "../../model/seen/registryEntry";
import type { RegistrySighting } from "../../model/seen/sightings";
import type { StepContext } from "../operationContext";
import { stepResult } from "../stepResult";
import { untilReached } from "../untilReached";
import { awaited } from "./awaited";
import { clearOverride, setUp, writeAll } from "./registryRequests";
import { notYetKnown } from "./notYetKnown";
import { certificateRemedy, entriesAt, observeDiscoveries, registryStep } from "./registrySteps";

const isOverridden = ({ overriddenStatus }: EurekaInstance): boolean => overriddenStatus !== null;
/** A service never sets the status UNKNOWN itself: its override was deleted without a value. */
const isLeftUnknown = (entry: EurekaInstance): boolean => !isOverridden(entry) && entry.status === "UNKNOWN";
const isTakenOut = (entry: EurekaInstance): boolean => !isOverridden(entry) && entry.status === "OUT_OF_SERVICE";

/**
 * Removes every override of a single-service instance from each registry separately: a restart removes only the one in its
 * own registry, and the others keep theirs. An override has no effect on routing there, so leftovers are untidy but harmless.
 */
export async function mendOverrides(context: StepContext): Promise<StepResult> {
    const { id } = context.instance;
    if (!context.ports.apiMediation.hasClientCertificate) {
        const why = "changes to the registry require a client certificate";
        return stepResult("DENIED", why, certificateRemedy);
    }
    let unseen: readonly string[] = [];
    const look = async (): Promise<readonly string[]> => {
        const views = await observeDiscoveries(context);
        unseen = views.filter(({ entries }) => !entries.seen).map(({ instanceId }) => instanceId);
        return unseen.length === views.length
            ? ["a Discovery Service that answers"]
            : [...(await mendAll(context, views)), ...(await notYetKnown(context, views))];
    };
    const done = `no override is left at any registry that answers`;
    const result = await untilReached(registryStep(context), look, done, "zowe ha registry list");
    const unproven = unseen.map(
        (registry) => `whether ${registry} holds an override of ${id}: its registry could not be seen`,
    );
    // An override drains nothing here, so one that stays keeps no work away.
    const status = result.status === "UNPROVEN" ? "DEGRADED" : result.status;
    return { ...result, status, unproven: [...result.unproven, ...unproven] };
}

async function mendAll(context: StepContext, views: readonly RegistrySighting[]): Promise<readonly string[]> {
    const step = registryStep(context);
    const open = await Promise.all(
        views.map(async (view) => {
            const entries = entriesAt(view, step);
            const cleared = entries.filter((entry) => isOverridden(entry) || isTakenOut(entry));
            const unknown = entries.filter(isLeftUnknown);
            const failures = [
                ...(await writeAll(cleared, clearOverride, view.instanceId, step)),
                ...(await writeAll(unknown, setUp, view.instanceId, step)),
            ];
            const isOpen = cleared.length + unknown.length > 0;
            return { failures, registry: isOpen ? [view.instanceId] : [] };
        }),
    );
    const registries = open.flatMap(({ registry }) => registry);
    return [...open.flatMap(({ failures }) => failures), ...awaited("registry", registries, "to show it")];
}
