// SPDX-License-Identifier: EPL-2.0
// Copyright Contributors to the Zowe Project.

import type { StepResult } from "../../model/event";
import type { EurekaInstance } from "../../probe/parse/eurekaApplications";
import { observeGatewayViews, stillRouting } from "./gatewayViews";
import type { RegistryStep } from "./registrySteps";
import { awaited } from "./awaited";
import { certificateRemedy, entriesAt, listedGateways, observeDiscoveries } from "./registrySteps";
import { removeEntry, writeAll } from "./registryRequests";
import { stepResult } from "../stepResult";
import { untilReached } from "../untilReached";

/**
 * Removes every registration of a host at every Discovery Service that answers, and waits until each living gateway has
 * dropped it (recorded: evidence apiml/27). Whether the host is dead was decided before; this only does it.
 */
export function evictHost(step: RegistryStep): Promise<StepResult> {
    if (!step.ports.apiMediation.hasClientCertificate) {
        const why = "registrations can be removed with a client certificate only";
        return Promise.resolve(stepResult("DENIED", why, certificateRemedy));
    }
    const done = `no registry lists ${step.instance.id} any more, and no gateway routes to it`;
    const registered = new Map<string, number>();
    return untilReached(step, () => removeAndLook(step, registered), done, "zowe ha registry list");
}

/** @param registered When each entry was registered as it was first seen; one that was registered later has come back. */
async function removeAndLook(
    step: RegistryStep,
    registered: Map<string, number>,
): Promise<readonly string[] | StepResult> {
    const before = await observeDiscoveries(step);
    if (!before.some(({ entries }) => entries.seen)) {
        return ["a Discovery Service that answers"];
    }
    const returned = before
        .flatMap((view) => entriesAt(view, step).map((entry) => ({ entry, at: view.instanceId })))
        .find(({ entry, at }) => hasReturned(entry, at, registered));
    if (returned) {
        const why = `${returned.entry.instanceId} registered again: it lives, and is left alone now`;
        return stepResult("FAILED", why, `zowe ha status --lpars ${step.instance.id}`);
    }
    const failures = (
        await Promise.all(before.map((view) => writeAll(entriesAt(view, step), removeEntry, view.instanceId, step)))
    ).flat();
    const gateways = await observeGatewayViews(
        listedGateways(step.sysplex, before).filter(({ id }) => id !== step.instance.id),
        step.ports.apiMediation,
    );
    const listing = before.filter((view) => entriesAt(view, step).length > 0).map(({ instanceId }) => instanceId);
    return [
        ...failures,
        ...awaited("registry", listing, "to be without it"),
        ...awaited("gateway", stillRouting(gateways, step.instance.hostname), "to drop it"),
    ];
}

/** A living one registers again with its next heartbeat (recorded: evidence apiml/27): it must not be removed twice. */
function hasReturned({ instanceId, lease }: EurekaInstance, at: string, registered: Map<string, number>): boolean {
    const since = lease?.registrationTimestamp ?? 0;
    // Each Discovery Service has its own time of registration for an entry.
    const key = `${instanceId} at ${at}`;
    const first = registered.get(key) ?? since;
    registered.set(key, first);
    return since > first;
}
